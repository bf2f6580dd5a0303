import { blocksOf } from '@/lib/text/blocks'
import { canonicalText } from '@/lib/text/canonical'
import { openPage } from '../html/open'
import { readWhole } from '../html/whole'
import type { LeftOut, ReadDocument } from '../reader'

type Letter = Pick<ReadDocument, 'text' | 'blocks' | 'remarks' | 'leftOut'>

/** The words of a mail itself; as a page where it has that form, for there headings, tables and lists are said. */
export function readLetter({ html, text }: { html: string; text: string }): Letter | null {
  const page = html.trim() ? readWhole(openPage(html)) : null
  if (page?.text) return page
  return text.trim() ? readPlain(text) : null
}

function readPlain(written: string): Letter {
  const { body, tail } = apart(written.replace(/\r\n?/g, '\n').replaceAll('\0', ''))
  const text = canonicalText(unwrapped(body))
  const blocks = blocksOf(text).map((block) =>
    // the first line of a letter is no headline: its subject is
    block.kind === 'headline' ? { ...block, kind: 'paragraph' as const } : block,
  )
  const out = canonicalText(unwrapped(tail))
  const leftOut: LeftOut[] = out
    ? [{ at: text.length, text: out, unit: 'lines', why: 'around' }]
    : []
  return { text, blocks, remarks: [], leftOut }
}

/** What is quoted of another mail at the end, and a signature, are no part of what is sent. */
function apart(text: string): { body: string; tail: string } {
  const lines = text.split('\n')
  const signature = lines.indexOf('-- ')
  let end = signature < 0 ? lines.length : signature
  const isQuoted = (at: number) => /^>/.test(lines[at] ?? '')
  let quoted = end
  while (quoted > 0 && (isQuoted(quoted - 1) || !lines[quoted - 1]?.trim())) quoted--
  if (lines.slice(quoted, end).some((_, at) => isQuoted(quoted + at)))
    end = /:\s*$/.test(lines[quoted - 1] ?? '') ? quoted - 1 : quoted
  const body = lines.slice(0, end).join('\n')
  return body.trim() ? { body, tail: lines.slice(end).join('\n') } : { body: text, tail: '' }
}

/** Programs wrap lines at 60 to 80 letters. */
const [narrowest, widest] = [55, 80]

/** Lines that a program broke, and no person, are one again: the next word would not have stood on them. */
function unwrapped(text: string): string {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => {
      const lines = paragraph.split('\n').map((line) => line.trimEnd())
      const width = lines.reduce((most, { length }) => Math.max(most, length), 0)
      if (width < narrowest || width > widest) return lines.join('\n')
      return lines.reduce((sofar, line, at) => {
        const before = lines[at - 1]?.length ?? 0
        const [word = ''] = line.split(' ')
        const isBroken =
          before + 1 + word.length > width && !/^(?:[>|•*–-]|\s|\d+[.)]\s)/.test(line)
        return sofar + (isBroken ? ' ' : '\n') + line
      })
    })
    .join('\n\n')
}
