import { type Actor, may } from '@/lib/auth/permissions'
import type { ClaimView } from '@/lib/claims/views'

/** This person may be the claim's second, who does not see the first verdict before choosing one. */
export function isBlind(
  { status, verdicts }: Pick<ClaimView, 'status' | 'verdicts'>,
  viewer: Actor,
): boolean {
  const first = verdicts.findLast(({ superseded, role }) => !superseded && role === 'first')
  return (
    status === 'awaitingSecond' &&
    first !== undefined &&
    may(viewer, 'verdict.second', { authorId: first.author.id })
  )
}
