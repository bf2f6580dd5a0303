import type { Format } from '../format'
import { typeset } from '../pdf/typeset'

/** A PDF for reading, printing and reading aloud (PDF/UA-1). */
export const pdf: Format = {
  id: 'pdf',
  label: 'PDF',
  mediaType: 'application/pdf',
  extension: 'pdf',
  takesLong: true,
  render: (report) => typeset(report),
}
