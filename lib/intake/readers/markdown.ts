import type { BlockKind } from '@/lib/text/blocks'
import { BlockWriter } from './block-writer'
import { documentOf, withHeadline } from './document'
import { decodeText } from './plain-text'
import type { ReadDocument, Reader } from './reader'
import { type Noted, placeRemarks, spotIn } from './remarks'

/** Lines that stand alone; all others go on in the paragraph above them. */
const opensBlock = /^(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>|\|)/
const ruler = /^(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|=+)$/
const definition = /^\[[^\]]+\]:\s/
const fence = /^(?:```|~~~)/

const heading = /^#{1,6}\s/
const onlyPicture = /^!\[[^\]]*\]\([^)]*\)$/

type MarkdownBlock = { kind: BlockKind; text: string }

/** The words of a Markdown text, as a reader of the article would see them, paragraph by paragraph. */
export function blocksOfMarkdown(markdown: string): MarkdownBlock[] {
  const paragraphs: string[] = []
  let open = false
  for (const raw of withoutFrontMatter(markdown).split(/\r\n?|\n/)) {
    const line = raw.trim()
    const silent = line === '' || ruler.test(line) || definition.test(line) || fence.test(line)
    if (silent) open = false
    else if (open && !opensBlock.test(line)) paragraphs.push(`${paragraphs.pop() ?? ''} ${line}`)
    else paragraphs.push(line)
    if (!silent) open = !heading.test(line)
  }
  return paragraphs
    .map((paragraph, at) => ({ kind: kindOf(paragraph, at), text: withoutMarks(paragraph) }))
    .filter(({ text }) => text !== '')
}

function kindOf(paragraph: string, at: number): BlockKind {
  if (heading.test(paragraph)) return at === 0 ? 'headline' : 'heading'
  if (onlyPicture.test(paragraph)) return 'caption'
  return /^(?:[-*+]|\d{1,9}[.)])\s/.test(paragraph) ? 'listItem' : 'paragraph'
}

const withoutFrontMatter = (markdown: string) =>
  markdown.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)(?:\r?\n|$)/, '')

/** Characters that were escaped stand in the private use area while the marks are taken off. */
const hidden = 0xe000
const hide = (text: string) =>
  text.replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) =>
    String.fromCharCode(hidden + mark.charCodeAt(0)),
  )
const unhide = (text: string) =>
  text.replace(/[\uE021-\uE07E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - hidden))

// Each pattern stops at the next sign of its kind, or after more than anybody writes: what is never closed costs no more.
const withoutMarks = (paragraph: string) =>
  unhide(
    hide(paragraph)
      .replace(/^#{1,6}\s+|\s{1,9}#+$/g, '')
      .replace(/^(?:>\s?)+/, '')
      .replace(/^[*+]\s+/, '- ')
      .replace(/!\[([^[\]]*)\]\([^)]{0,2000}\)/g, '$1')
      .replace(/\[(?!\^)([^[\]]*)\](?:\([^)]{0,2000}\)|\[(?!\^)[^[\]]*\])/g, '$1')
      .replace(/<(https?:[^<>\s]+)>/g, '$1')
      .replace(/(\*\*|__|~~)(?=\S)([\s\S]{0,1000}?\S)\1/g, '$2')
      .replace(/(^|[^\w*])\*(?=\S)([^*]{0,1000}?\S)\*(?!\w)/g, '$1$2')
      .replace(/(^|[^\w])_(?=\S)([^_]{0,1000}?\S)_(?!\w)/g, '$1$2')
      .replace(/`([^`]+)`/g, '$1'),
  ).trim()

const footnote = /^\[\^([^[\]\n]{1,200})\]:[ \t]+(\S.*)$/gm

/** The document; its footnotes lie on the words before their marks. */
function readMarkdown(markdown: string): ReadDocument {
  const notes = new Map(
    [...markdown.matchAll(footnote)].map(([, mark = '', body = '']) => [mark, withoutMarks(body)]),
  )
  const noted: Noted[] = []
  const writer = new BlockWriter()
  for (const { kind, text } of blocksOfMarkdown(markdown)) {
    writer.begin(kind)
    // every second part is the name of a footnote
    text.split(/\[\^([^[\]]{1,200})\]/).forEach((part, at) => {
      const body = at % 2 === 1 ? notes.get(part) : undefined
      if (body)
        noted.push({
          kind: 'footnote',
          from: null,
          to: spotIn(writer),
          body,
          author: null,
          at: null,
        })
      else writer.write(at % 2 === 1 ? `[^${part}]` : part)
    })
  }
  const written = withHeadline(writer.finish())
  return documentOf({ ...written, remarks: placeRemarks(written, noted, null) })
}

export const markdown: Reader = {
  label: 'Markdown',
  extensions: ['.md', '.markdown'],
  mediaTypes: ['text/markdown'],
  read: (bytes) => Promise.resolve().then(() => readMarkdown(decodeText(bytes))),
}
