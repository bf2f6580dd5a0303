import type { Format } from '../format'
import { freshDocument } from '../word/fresh'
import { sameDocument } from '../word/original'

/** A Word document: a comment on the words of each claim and corrections as tracked changes, in the
 * document the article came in or, where it came otherwise, in a new one with the report behind the text.
 */
export const docx: Format = {
  id: 'docx',
  label: 'Word',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension: 'docx',
  wantsBackground: true,
  // what came in may unpack to far more than it seems
  takesLong: true,
  render: (report, background) => {
    const origin = background?.origin ?? { text: report.revision.text, corrections: [] }
    const same = background?.document && sameDocument(report, background.document, origin)
    return same ?? freshDocument(report, origin)
  },
}
