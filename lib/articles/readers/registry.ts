import { UnsupportedMedia } from '@/lib/core/errors'
import { canonicalText } from '@/lib/text/canonical'
import { markdown } from './markdown'
import { plainText } from './plain-text'
import type { Reader } from './reader'

/** A new kind of file is one file and one line here. */
export const readers: readonly Reader[] = [plainText, markdown]

/** What a file input offers: ".txt,.md". */
export const acceptedFiles = readers.flatMap(({ extensions }) => extensions).join(',')

const extensionOf = (name: string) => /\.[^./\\]+$/.exec(name.trim())?.[0].toLowerCase() ?? ''

/** The reader for a file of this name; where the name has no ending, its media type decides. Throws UnsupportedMedia. */
export function readerFor(name: string, mediaType = ''): Reader {
  const extension = extensionOf(name)
  const type = mediaType.split(';', 1)[0]?.trim().toLowerCase()
  const found = readers.find((reader) =>
    extension ? reader.extensions.includes(extension) : reader.mediaType === type,
  )
  if (found) return found
  const known = readers.map(({ label, extensions }) => `${label} (${extensions[0] ?? ''})`).join(' and ')
  throw new UnsupportedMedia(
    `Galley reads ${known}, not ${extension || type || 'this kind of file'}. Save it as one of them.`,
  )
}

/** An article from a file: its text, and its first line as the headline. */
export function readFile(file: { name: string; mediaType?: string; bytes: Uint8Array }): {
  title: string
  text: string
} {
  const text = readerFor(file.name, file.mediaType).read(file.bytes)
  const first = /\S[^\n]*/.exec(canonicalText(text))?.[0].trim() ?? ''
  return { title: first.length > 300 ? `${first.slice(0, 299)}…` : first || file.name, text }
}
