import { findRating } from '@/lib/claims/scales/registry'
import type { Signed } from '@/lib/claims/sign'
import { signOf } from '@/lib/claims/sign'
import type { EvidenceView, FixView, VerdictView } from '@/lib/claims/views'
import { standingVerdicts } from './count'
import { differingWords } from '@/lib/text/differing-words'
import type { ReportClaim } from './report-claim'

/** What stands behind a verdict: in whose words, where that must be said. */
export type Reason = { lead: string | null; text: string }

const ratingName = (id: string) => findRating(id)?.label ?? id

/** Verdict as it is drawn and named in a report; work that is not done is said so. */
export function verdictOf(claim: ReportClaim): Signed {
  const signed = signOf(claim)
  const unjudged = claim.rating === null || claim.status === 'open'
  return signed.sign === 'open' && unjudged ? { ...signed, label: 'No verdict yet' } : signed
}

/** Both people's words: with their ratings where they differ, and with names where both said something. */
function viewsOf(verdicts: readonly VerdictView[]): Reason[] {
  const differ = new Set(verdicts.map(({ rating }) => rating)).size > 1
  const said = differ ? verdicts : verdicts.filter(({ rationale }) => rationale !== '')
  const views = said.map(({ rating, rationale, author }, at) => ({
    lead: differ ? `${ratingName(rating)}, says ${author.name}` : at > 0 ? author.name : null,
    text: rationale,
  }))
  const conceded = verdicts.flatMap(({ author, conceded }) =>
    conceded ? [{ lead: `${author.name} gave way`, text: conceded.reason }] : [],
  )
  return [...views, ...conceded]
}

/** Several words in quotation marks, or "was was 312" is read. */
const cited = (words: string) => (/\s/u.test(words) ? `“${words}”` : words)

/**
 * "Corrected: was 312, now 213", of words that came in by a correction: those that differ. Where a verdict on the new
 * words says otherwise, or is still to come from two people, the correction is told as what went before it.
 */
export function correctedText({ corrected }: ReportClaim): string | null {
  if (!corrected) return null
  const { from, to } = differingWords(corrected)
  const told = corrected.state === 'past' ? 'Corrected before' : 'Corrected'
  return `${told}: was ${cited(from)}, now ${to ? cited(to) : 'taken out'}.`
}

/** Why: the deciding editor's words, else those of the two; then what overrides it. */
export function reasonsOf(claim: ReportClaim): Reason[] {
  const verdicts = standingVerdicts(claim)
  const decided = verdicts.findLast(({ role }) => role === 'adjudication')
  const said = decided ? [{ lead: null, text: decided.rationale }] : viewsOf(verdicts)
  const override = verdicts.flatMap(({ override }) =>
    override ? [{ lead: 'Past the sourcing policy', text: override }] : [],
  )
  const cleared = claim.cleared
    ? [{ lead: `Let stand by ${claim.cleared.by.name}`, text: claim.cleared.reason }]
    : []
  const reopened =
    verdicts.length === 0 && claim.reopenedFor
      ? [{ lead: 'To be looked at again', text: claim.reopenedFor }]
      : []
  const changed = correctedText(claim)
  const correction = changed ? [{ lead: null, text: changed }] : []
  return [...correction, ...said, ...override, ...cleared, ...reopened]
}

export const reasonText = ({ lead, text }: Reason) => (lead ? `${lead}: ${text}` : text)

/** The correction that went into the text, or the newest that is proposed; a rejected one is not told. */
export function correctionOf({ fixes }: ReportClaim): FixView | null {
  return (
    fixes.findLast(({ state }) => state === 'accepted') ??
    fixes.findLast(({ state }) => state === 'proposed') ??
    null
  )
}

/** The correction that is still to be told where the verdict's reasons stand, for they tell what came of the last. */
export const correctionBeside = (claim: ReportClaim): FixView | null =>
  claim.corrected
    ? (claim.fixes.findLast(({ state }) => state === 'proposed') ?? null)
    : correctionOf(claim)

/** People whose names stand under the verdict, in the order they signed. */
export function signersOf(claim: ReportClaim): { first: string | null; second: string | null } {
  const verdicts = standingVerdicts(claim)
  const first = verdicts.find(({ role }) => role === 'first')
  const second = verdicts.find(({ role }) => role === 'second')
  const decided = verdicts.findLast(({ role }) => role === 'adjudication')
  // one who agreed before every second person gave a verdict of their own signed on the first
  const agreed = !second && first?.answer?.answer === 'agree' ? first.answer.by.name : null
  const others = [
    agreed,
    second?.author.name,
    decided && `${decided.author.name} (decided)`,
  ].filter(Boolean)
  return { first: first?.author.name ?? null, second: others.length > 0 ? others.join(', ') : null }
}

const stances = { supports: '', refutes: 'against: ', context: 'context: ' } as const

/** A source as one would cite it, with the place. */
export function citation({ stance, locator, source }: EvidenceView): string {
  const { title, publisher, publishedAt, withdrawn } = source
  const cited = [title, publisher, publishedAt].filter(Boolean).join(', ')
  return `${stance ? stances[stance] : ''}${cited}${locator ? ` (${locator})` : ''}${withdrawn ? ' – withdrawn' : ''}`
}

/** Margins tell only of what is not simply confirmed or an opinion. */
export function needsNote(claim: ReportClaim): boolean {
  const { sign } = verdictOf(claim)
  return ['change', 'wrong', 'unver', 'author', 'disputed'].includes(sign)
}
