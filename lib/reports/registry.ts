import type { Format } from './format'
import { annotations } from './formats/annotations'
import { claimreview } from './formats/claimreview'
import { csv } from './formats/csv'
import { docx } from './formats/docx'
import { fixesDocx } from './formats/fixes-docx'
import { fixesMd } from './formats/fixes-md'
import { html } from './formats/html'
import { json } from './formats/json'
import { md } from './formats/md'
import { pdf } from './formats/pdf'
import { xlsx } from './formats/xlsx'
import { zipOf } from './formats/zip'

/** A new format is one file and one line here; menus, the API and the tests follow. */
const single: readonly Format[] = [
  html,
  pdf,
  docx,
  md,
  xlsx,
  csv,
  json,
  annotations,
  claimreview,
  fixesDocx,
  fixesMd,
]

export const formats: readonly Format[] = [...single, zipOf(single)]

export const formatIds = formats.map(({ id }) => id)

export const findFormat = (id: string): Format | undefined =>
  formats.find((format) => format.id === id)

/** A name for the file that every system takes: the headline's words, the draft. */
export function fileNameOf(
  report: { article: { title: string }; revision: { number: number } },
  format: Format,
): string {
  const words = report.article.title
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/[\s_]+/g, '-')
    .toLowerCase()
  return `${words.slice(0, 60).replace(/-+$/, '') || 'article'}-draft-${report.revision.number}.${format.extension}`
}
