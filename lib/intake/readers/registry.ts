import { UnsupportedMedia } from '@/lib/core/errors'
import { listed } from '@/lib/core/in-words'
import { docx } from './docx'
import { html } from './html'
import { mail } from './mail'
import { markdown } from './markdown'
import { odt } from './odt'
import { pdf } from './pdf'
import { plainText } from './plain-text'
import { picture } from './picture'
import type { GivenFile, More, ReadDocument, Reader } from './reader'
import { rtf } from './rtf'
import { zip } from './zip'

/** A new kind of file is one file and one line here. */
export const readers: readonly Reader[] = [
  plainText,
  markdown,
  html,
  docx,
  odt,
  rtf,
  pdf,
  picture,
  mail,
  zip,
]

const endingsOf = (some: readonly Reader[]) =>
  some.flatMap(({ extensions }) => extensions).join(',')

/** What a file input for one article offers: ".txt,.md". */
export const acceptedFiles = endingsOf(readers.filter(({ holds }) => holds === undefined))

/** What one for several offers besides. */
export const acceptedArchives = endingsOf(readers.filter(({ holds }) => holds === 'articles'))

/** Each kind by the ending most of its files have. */
export const fileEndings = readers.flatMap(({ extensions }) => extensions.slice(0, 1))

const extensionOf = (name: string) => /\.[^./\\]+$/.exec(name.trim())?.[0].toLowerCase() ?? ''

const typeOf = (mediaType: string) => mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? ''

const findReader = (extension: string, type: string) =>
  readers.find((reader) =>
    extension ? reader.extensions.includes(extension) : reader.mediaTypes.includes(type),
  )

/** The reader for a file of this name; none for a kind that Galley does not read. */
export const findReaderOf = (name: string) => findReader(extensionOf(name), '')

/** Whether a file of this name holds articles of their own. */
export const isArchive = (name: string) => findReaderOf(name)?.holds === 'articles'

/** Whether a file within another can be read: an archive is not opened there. */
const reads = (name: string, mediaType: string) => {
  const found = findReader(extensionOf(name), typeOf(mediaType))
  return found !== undefined && found.holds === undefined
}

/** The reader for a file of this name; where the name has no ending, its media type decides. Throws UnsupportedMedia. */
export function readerFor(name: string, mediaType = ''): Reader {
  const extension = extensionOf(name)
  const type = typeOf(mediaType)
  const found = findReader(extension, type)
  if (found) return found
  const known = readers.map(({ label, extensions }) => `${label} (${extensions[0] ?? ''})`)
  throw new UnsupportedMedia(
    `Galley reads ${listed(known, 'and')}, not ${extension || type || 'this kind of file'}. Save it as one of them.`,
  )
}

const longestTitle = 300
const short = (title: string) =>
  title.length > longestTitle
    ? `${title.slice(0, longestTitle - 1).replace(/\p{Surrogate}$/u, '')}…`
    : title

/**
 * An article from a file. Its title is its headline, else what the file is called inside, else its first line, else its
 * name. Throws Refused, UnsupportedMedia and TooLarge, in words for the person who chose the file.
 */
export const readFile = (
  file: GivenFile,
  { signal, onPage = () => undefined }: Partial<Heard> = {},
): Promise<ReadDocument> => readAt(file, 0, { signal, onPage })

type Heard = Pick<More, 'signal' | 'onPage'>

async function readAt(file: GivenFile, depth: number, heard: Heard): Promise<ReadDocument> {
  const reader = readerFor(file.name, file.mediaType)
  const read = await reader.read(file.bytes, file.name, file.mediaType, {
    ...{ part: file.part, depth, reads, ...heard },
    readFile: (inner) => readAt(inner, depth + 1, heard),
  })
  const [first] = read.blocks
  const firstLine = first ? read.text.slice(first.start, first.end).trim() : ''
  return { ...read, title: short(read.title || firstLine || file.name) }
}
