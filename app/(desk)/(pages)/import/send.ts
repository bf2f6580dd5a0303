import type { SentClaim, Sent } from './import-state'
import type { Marks } from './marks'
import type { Reading } from './reading'

/** What is saved of a preview: the claims that come in, and what the file or page said. */
export const sentOf = ({ text, blocks, remarks, url }: Reading, marks: Marks): Sent => ({
  text,
  blocks,
  remarks,
  url,
  claims: marks
    .filter(({ on }) => on)
    .map(({ start, end, statement, kind, about, claimant, checkable, priority, origin }): SentClaim => ({
      start,
      end,
      statement: statement.slice(0, 2000),
      kind,
      about,
      claimant: claimant?.slice(0, 200) ?? null,
      checkable,
      priority,
      origin,
    })),
})
