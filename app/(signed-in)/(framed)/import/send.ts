import { recognitionNote } from '@/lib/intake/recognition-note'
import type { SentClaim, Sent } from './import-state'
import { type Aside, standing } from './preview/aside'
import type { Marks } from './preview/marks'
import type { Reading } from './reading/reading'

/** What is saved of a preview: the claims that come in, and what the file or page said. */
export const sentOf = (reading: Reading, marks: Marks, aside: readonly Aside[] = []): Sent => ({
  text: reading.text,
  blocks: reading.blocks,
  remarks: reading.remarks,
  url: reading.url,
  note: recognitionNote(reading),
  dismissals: standing(aside, marks),
  claims: marks
    .filter(({ on }) => on)
    .map((mark): SentClaim => ({
      start: mark.start,
      end: mark.end,
      statement: mark.statement.slice(0, 2000),
      kind: mark.kind,
      about: mark.about,
      claimant: mark.claimant?.slice(0, 200) ?? null,
      checkable: mark.checkable,
      priority: mark.priority,
      origin: mark.origin,
      ...(mark.statementEdited && { statementEdited: true }),
      ...(mark.claimantEdited && { claimantEdited: true }),
    })),
})
