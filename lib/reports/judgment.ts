import { closed } from '@/lib/core/in-words'
import { withdrawnWords } from '@/lib/claims/withdrawn-since'
import { findRating } from '@/lib/claims/scales/registry'
import type { Signed } from '@/lib/claims/sign'
import { signOf } from '@/lib/claims/sign'
import type { EvidenceView, FixView, VerdictView } from '@/lib/claims/views'
import { standingVerdicts } from './count'
import { differingWords } from '@/lib/text/differing-words'
import type { ReportClaim } from './report-claim'

/** What stands behind a verdict: in whose words, where that must be said. */
export type Reason = { lead: string | null; text: string }

export const ratingName = (id: string) => findRating(id)?.label ?? id

/** Verdict as it is drawn and named in a report; work that is not done is said so. */
export function verdictOf(claim: ReportClaim): Signed {
  const signed = signOf(claim)
  const unjudged = claim.rating === null || claim.status === 'open'
  return signed.sign === 'open' && unjudged ? { ...signed, label: 'No verdict yet' } : signed
}

/** In whose words: with the rating where people differ, and with a name where several said something. */
function leadOf({ rating, role, author }: VerdictView, differ: boolean, at: number): string | null {
  if (role === 'look') return `${author.name} looked at the new words`
  if (role === 'adjudication') return `${ratingName(rating)}, decided by ${author.name}`
  if (differ) return `${ratingName(rating)}, says ${author.name}`
  return at > 0 ? author.name : null
}

/** Everybody's words, also of one whom an editor's decision overruled: the other view stays on record. */
function viewsOf(verdicts: readonly VerdictView[]): Reason[] {
  const pair = verdicts.filter(({ role }) => role !== 'adjudication')
  const differ = new Set(pair.map(({ rating }) => rating)).size > 1
  const told = verdicts.filter(
    ({ rationale, role }) =>
      rationale !== '' || differ || role === 'look' || role === 'adjudication',
  )
  const views = told.map((verdict, at) => ({
    lead: leadOf(verdict, differ, at),
    text: verdict.rationale,
  }))
  const conceded = verdicts.flatMap(({ author, conceded }) =>
    conceded ? [{ lead: `${author.name} gave way`, text: conceded.reason }] : [],
  )
  return [...views, ...conceded]
}

/** Several words in quotation marks, or "was was 312" is read; words that bring their own get no second pair. */
const cited = (words: string) =>
  /\s/u.test(words) && !/^[“„«"]/u.test(words) ? `“${words}”` : words

/**
 * "Corrected: was 312, now 213", of words that came in by a correction: those that differ. Where a verdict on the new
 * words says otherwise, or is still to come from two people, the correction is told as what went before it.
 */
export function correctedText({ corrected }: Pick<ReportClaim, 'corrected'>): string | null {
  if (!corrected) return null
  const { from, to } = differingWords(corrected)
  const told = corrected.state === 'past' ? 'Corrected before' : 'Corrected'
  return closed(`${told}: was ${cited(from)}, now ${to ? cited(to) : 'taken out'}`)
}

/** Why: the words of the two, of an editor who decided between them, and what overrides it. */
export function reasonsOf(claim: ReportClaim): Reason[] {
  const verdicts = standingVerdicts(claim)
  const said = viewsOf(verdicts)
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
  const withdrawn = claim.withdrawnSince ? [{ lead: null, text: withdrawnWords }] : []
  const changed = correctedText(claim)
  const correction = changed ? [{ lead: null, text: changed }] : []
  return [...withdrawn, ...correction, ...said, ...override, ...cleared, ...reopened]
}

/** A plain yes needs no words; then who gave it is all there is to tell. */
export const reasonText = ({ lead, text }: Reason) =>
  lead && text ? `${lead}: ${text}` : lead ? `${lead}.` : text

/** Whether the words an accepted correction put in stand there still; of a claim that it took out nothing does. */
const standsThere = ({ state, replacement }: FixView, { quote, paragraph }: ReportClaim) =>
  state === 'accepted' && (paragraph === null ? replacement === '' : replacement === quote)

/** The newest correction that is proposed, or the one whose words stand in the text; a rejected one is not told. */
export function correctionOf(claim: ReportClaim): FixView | null {
  return (
    claim.fixes.findLast(({ state }) => state === 'proposed') ??
    claim.fixes.findLast((fix) => standsThere(fix, claim)) ??
    null
  )
}

/** The correction that is still to be told where the verdict's reasons stand, for they tell what came of the last. */
export const correctionBeside = (claim: ReportClaim): FixView | null =>
  claim.corrected
    ? (claim.fixes.findLast(({ state }) => state === 'proposed') ?? null)
    : correctionOf(claim)

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
