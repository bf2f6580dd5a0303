import type { Change } from '@/lib/text/diff'
import { fixListOf, nothingToDo, type ToDo } from '../fix-list'
import type { Format } from '../format'
import type { Report } from '../report'
import { sayMoment, standingLine } from '../words'
import { escaped, inline } from './md-words'

const signs = { same: '', removed: '~~', added: '**' } as const

/** Struck out, or bold; white space at its ends would keep the signs from being read as such. */
function changed({ kind, text }: Change): string {
  const words = text.trim()
  if (!words) return text.replace(/\s+/gu, ' ')
  const [before, behind] = [/^\s/u.test(text) ? ' ' : '', /\s$/u.test(text) ? ' ' : '']
  return `${before}${signs[kind]}${inline(words)}${signs[kind]}${behind}`
}

/**
 * Changes of whole words, for within one the signs would not be read as such: what stands right beside a change is taken
 * out and put in with it.
 */
function ofWholeWords(changes: readonly Change[]): Change[] {
  const whole: Change[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed) whole.push({ kind: 'removed', text: removed })
    if (added) whole.push({ kind: 'added', text: added })
    removed = added = ''
  }
  changes.forEach(({ kind, text }, at) => {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      const isIn = removed !== '' || added !== ''
      const [head = ''] = isIn ? (/^\S*/u.exec(text) ?? []) : []
      removed += isIn ? head : ''
      added += isIn ? head : ''
      const rest = text.slice(head.length)
      const [tail = ''] = at < changes.length - 1 ? (/\S*$/u.exec(rest) ?? []) : []
      if (rest) flush()
      if (rest.length > tail.length)
        whole.push({ kind, text: rest.slice(0, rest.length - tail.length) })
      removed += tail
      added += tail
    }
  })
  flush()
  return whole
}

const item = ({ number, head, changes, why }: ToDo) =>
  [
    `- **C${number}, ${escaped(head)}**  \n  “${ofWholeWords(changes).map(changed).join('').trim()}”`,
    ...why.map((line) => `  - ${escaped(line)}`),
  ].join('\n')

function asMarkdown(report: Report): string {
  const { article, revision } = report
  const parts = fixListOf(report)
  return [
    `# What to change: ${escaped(article.title)}`,
    `Draft ${revision.number} of ${sayMoment(revision.createdAt)}. List made ${sayMoment(report.madeAt)}. **${escaped(standingLine(report))}**`,
    ...(parts.length === 0 ? [nothingToDo] : []),
    ...parts.flatMap(({ title, says, items }) => [`## ${title}`, says, items.map(item).join('\n')]),
  ].join('\n\n')
}

/** For the writer: what to change, in the order of the text, word by word, and why. */
export const fixesMd: Format = {
  id: 'fixes-md',
  label: 'Fix list, Markdown',
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'fixes.md',
  render: (report) => `${asMarkdown(report)}\n`,
}
