import type { Format } from '../format'
import { freshDocument } from '../word/fresh'

/** A Word document: a comment on the words of each claim, corrections as tracked changes, and the report behind the text. */
export const docx: Format = {
  id: 'docx',
  label: 'Word',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension: 'docx',
  wantsBackground: true,
  render: (report, background) =>
    freshDocument(report, background?.origin ?? { text: report.revision.text, corrections: [] }),
}
