import { withoutEnd } from '@/lib/core/without-end'
import type { RemovedClaim } from '@/lib/claims/removed'
import type { VerdictView } from '@/lib/claims/views'
import { ratingName } from './judgment'

/** What a report says of claims that were judged and deleted, in the same words in every format. */

/** "its verdict was Wrong", as it stood when the claim was deleted. */
function verdictSaid({ status, verdicts }: RemovedClaim): string {
  const standing = verdicts.filter(({ superseded }) => !superseded)
  const last = standing.at(-1) ?? verdicts.at(-1)
  if (!last) return 'its verdict is not told here'
  if (standing.length === 0) return `its last verdict was ${ratingName(last.rating)}`
  if (status === 'disputed') return `two people differed: ${standing.map(byWhom).join(', ')}`
  if (status === 'awaitingSecond') return `it had one verdict: ${byWhom(last)}`
  const decided = standing.findLast(({ role }) => role === 'adjudication')
  const stands = decided ?? standing.find(({ conceded }) => !conceded) ?? last
  return `its verdict was ${ratingName(stands.rating)}`
}

const byWhom = (verdict: VerdictView) => `${ratingName(verdict.rating)} (${verdict.author.name})`
const by = (name: string | null) => (name ? ` by ${name}` : '')
const ended = (words: string) => withoutEnd(words, /[.\s]/u)

/** "removed by Eve: said twice; its verdict was Wrong" */
export const removalText = (removed: RemovedClaim): string =>
  `removed${by(removed.by)}: ${ended(removed.reason)}; ${verdictSaid(removed)}`

/** "C5, removed by Eve: said twice; its verdict was Wrong", of words that follow. */
export const removedText = (removed: RemovedClaim): string =>
  `C${removed.number}, ${removalText(removed)}`
