import type { Change } from '@/lib/text/diff'
import { fixListOf, nothingToDo, type ToDo } from '../fix-list'
import type { Format } from '../format'
import type { Report } from '../report'
import { colours } from '../word/look'
import { wordFile } from '../word/package'
import { bold, coloured, paragraph, run } from '../word/runs'
import { sayMoment, standingLine } from '../words'
import { docx } from './docx'

const looks = {
  same: '',
  removed: `<w:strike/>${coloured(colours.wrong)}`,
  added: `${bold}${coloured(colours.ok)}`,
} as const

const line = (words: string, style = 'GalleyText') => paragraph(style, words, run(words))

function item({ number, head, changes, why }: ToDo): string {
  const words = changes.map(({ text }: Change) => text).join('')
  const diff = changes.map(({ kind, text }) => run(text, looks[kind], words)).join('')
  return [
    paragraph('GalleyItem', 'C', run(`C${number}, ${head}`, bold)),
    paragraph('GalleyWords', words, diff),
    ...why.map((words) => line(words)),
  ].join('')
}

function body(report: Report): string {
  const { article, revision } = report
  const parts = fixListOf(report)
  return [
    line('What to change', 'GalleyText'),
    paragraph('GalleyTitle', article.title, run(article.title)),
    line(
      `Draft ${revision.number} of ${sayMoment(revision.createdAt)}. List made ${sayMoment(report.madeAt)}.`,
    ),
    line(standingLine(report), 'GalleyStanding'),
    ...(parts.length === 0 ? [line(nothingToDo)] : []),
    ...parts.flatMap(({ title, says, items }) => [
      line(title, 'GalleyHeading'),
      line(says),
      ...items.map(item),
    ]),
  ].join('')
}

/** For the writer: what to change, in the order of the text, word by word, and why. */
export const fixesDocx: Format = {
  id: 'fixes-docx',
  label: 'Fix list, Word',
  mediaType: docx.mediaType,
  extension: 'fixes.docx',
  render: (report) => wordFile(report, { body: body(report) }),
}
