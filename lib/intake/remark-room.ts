import { mostOnClaim } from '@/lib/claims/room'
import { Refused } from '@/lib/core/errors'
import { figure } from '@/lib/core/figure'
import type { remarkRows } from './remarks'

type Rows = Pick<ReturnType<typeof remarkRows>, 'notes' | 'evidence'>

/** Throws Refused where a file says more at one place of its text than a claim may carry. */
export function checkRemarkRoom({ notes, evidence }: Rows) {
  check('comments', mostOnClaim.note, notes, ({ body }) => body)
  check('footnotes', mostOnClaim.evidence, evidence, ({ note }) => note)
}

function check<Row extends { claimId: string }>(
  named: string,
  most: { count: number; characters: number },
  rows: readonly Row[],
  wordsOf: (row: Row) => string | null,
) {
  const sums = new Map<string, { count: number; characters: number }>()
  for (const row of rows) {
    const { count, characters } = sums.get(row.claimId) ?? { count: 0, characters: 0 }
    const sum = { count: count + 1, characters: characters + (wordsOf(row)?.length ?? 0) }
    sums.set(row.claimId, sum)
    if (sum.count <= most.count && characters < most.characters) continue
    const message = `One passage has more ${named} than Galley shows at a claim: ${most.count}, or ${figure(most.characters)} characters in all. Take some out of the file and bring it in again.`
    throw new Refused([{ path: 'remarks', message }])
  }
}
