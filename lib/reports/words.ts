import { withoutEnd } from '@/lib/core/without-end'
import type { SignOffView } from '@/lib/articles/views'
import { isHeadlineOutside } from '@/lib/articles/headline-words'
import { blocksSignOff } from '@/lib/claims/scales/registry'
import { coveragePercent } from '@/lib/claims/coverage'
import { figure } from '@/lib/core/figure'
import { inWords } from '@/lib/core/in-words'
import type { Report } from './report'
import type { ReportClaim } from './report-claim'
import type { Signature } from './signatures'

/** What a report says of itself, in the same words in every format. */

const plural = (n: number, singular: string, plural = `${singular}s`) =>
  `${figure(n)} ${n === 1 ? singular : plural}`
const sentence = (text: string) => `${text.charAt(0).toLocaleUpperCase('en')}${text.slice(1)}.`

/** 12 March 2025, 21:17 UTC */
export function sayMoment(iso: string): string {
  const at = new Date(iso)
  const day = at.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return `${day}, ${at.toISOString().slice(11, 16)} UTC`
}

export const bylineOf = ({ article: { byline, desk } }: Pick<Report, 'article'>) =>
  [byline && `By ${byline}`, desk && `${desk} desk`].filter(Boolean).join(', ')

/** Corrections of a claim that went into the text; none where the words it came to were found not to be right either. */
function correctionsOf({ fixes, corrected, status, rating }: ReportClaim): number {
  const inVain =
    corrected?.state === 'past' && status === 'settled' && rating !== null && blocksSignOff(rating)
  return inVain ? 0 : fixes.filter(({ state }) => state === 'accepted').length
}

/** The one line that says whether the article may go out. */
export function standingLine({
  article,
  signOff,
  claims,
  blockers,
}: Pick<Report, 'article' | 'signOff' | 'claims' | 'blockers'>): string {
  const made = claims.reduce((sum, claim) => sum + correctionsOf(claim), 0)
  const unsigned = article.underCorrection ? 'Published, under correction' : 'Not signed off'
  if (!signOff)
    return blockers.length === 0
      ? `${unsigned}.`
      : `${unsigned}: ${plural(blockers.length, 'thing')} still ${blockers.length === 1 ? 'stops' : 'stop'} it.`
  return `Cleared for publication${made ? ` after ${inWords(made)} ${made === 1 ? 'correction' : 'corrections'}` : ''}.`
}

export function summary({ counts, statuses }: Pick<Report, 'counts' | 'statuses'>): string {
  const { claims, sentences, signedTwice, rated, corrected, corrections, cut } = counts
  const parts = [
    `${figure(signedTwice)} ${signedTwice === 1 ? 'carries' : 'carry'} two signatures`,
    corrected > 0 &&
      `${figure(corrected)} ${corrected === 1 ? 'was' : 'were'} corrected and looked at once more`,
    statuses.awaitingSecond &&
      `${figure(statuses.awaitingSecond)} ${statuses.awaitingSecond === 1 ? 'waits' : 'wait'} for the second`,
    statuses.disputed &&
      `${figure(statuses.disputed)} ${statuses.disputed === 1 ? 'is' : 'are'} disputed`,
    claims > rated &&
      `${figure(claims - rated)} ${claims - rated === 1 ? 'has' : 'have'} no verdict`,
  ].filter((part) => typeof part === 'string')
  const last = parts.length > 1 ? ` and ${parts.pop() ?? ''}` : ''
  return [
    `${plural(claims, 'claim')} in ${plural(sentences.total, 'sentence')}.`,
    claims > 0 && sentence(parts.join(', ') + last),
    corrections.made > 0 &&
      sentence(`${plural(corrections.made, 'correction')} went into the text`),
    corrections.proposed > 0 &&
      sentence(
        `${plural(corrections.proposed, 'correction')} ${corrections.proposed === 1 ? 'is' : 'are'} proposed and not yet in the text`,
      ),
    cut > 0 && sentence(`${plural(cut, 'claim')} ${cut === 1 ? 'was' : 'were'} cut from the text`),
  ]
    .filter(Boolean)
    .join(' ')
}

const depths: Record<string, string> = {
  full: 'Full check: every sentence must hold a claim or be set aside.',
  essentials: 'Essentials: names, numbers and quotations. Other claims may have been left alone.',
  spot: 'Spot check: some claims, chosen by the desk. The rest was not looked at.',
}

export function depthText({
  article,
  counts: { sentences },
}: Pick<Report, 'article' | 'counts'>): string {
  const accounted = sentences.claimed + sentences.dismissed
  const percent = coveragePercent({ accounted, total: sentences.total })
  const share = percent < 100 ? `, ${percent} %` : ''
  const whole =
    accounted < sentences.total
      ? `${figure(accounted)} of ${plural(sentences.total, 'sentence')} are`
      : accounted === 1
        ? 'Its one sentence is'
        : `All ${plural(accounted, 'sentence')} are`
  const hold = `${figure(sentences.claimed)} with at least one claim`
  const rest = sentences.dismissed ? `, ${figure(sentences.dismissed)} with nothing to check` : ''
  return `${depths[article.depth] ?? ''} ${whole} accounted for${share}: ${hold}${rest}.`.trim()
}

/** "an editor decided 2, in 1 one of the two gave way" */
function decidedText({ differed, decided, conceded }: Report['counts']): string {
  const whole = differed === 1 ? 'it' : 'all'
  const share = (n: number) => (n < differed ? figure(n) : whole)
  const parts = [
    decided > 0 && `an editor decided ${share(decided)}`,
    conceded > 0 &&
      `one of the two gave way${conceded < differed ? ` on ${figure(conceded)}` : ''}`,
  ].filter(Boolean)
  return parts.length > 0
    ? parts.join(', ')
    : differed === 1
      ? 'it is not decided yet'
      : 'none is decided yet'
}

/** Where the policy showed the first verdict to the second person, for all of the time or some of it. */
const shownText = ({ given, blind }: Report['counts']['pairs']) =>
  ` Of ${plural(given, 'second verdict')} ${figure(blind)} ${blind === 1 ? 'was' : 'were'} given before seeing the first.`

export function methodText({ counts }: Pick<Report, 'counts'>): string {
  const { claims, judgedTwice: both, differed, pairs } = counts
  const disagreement =
    differed > 0 ? ` The two differed on ${figure(differed)}; ${decidedText(counts)}.` : ''
  const before = pairs.blind === pairs.given ? ' before seeing it' : ''
  return `One person gives a verdict and says why; another gives their own${before}, or sends it back. ${figure(both)} of ${plural(claims, 'claim')} ${both === 1 ? 'has' : 'have'} been through both.${before ? '' : shownText(pairs)}${disagreement}`
}

export function sourcesText({ counts: { sources } }: Pick<Report, 'counts'>): string {
  const { total, primary, recordings, withdrawn, confidentialUses } = sources
  return [
    total === 0
      ? 'No sources are named.'
      : total === 1
        ? `1 ${primary ? 'primary' : 'secondary'} source.`
        : `${figure(total)} sources, ${figure(primary)} of them primary.`,
    recordings > 0 &&
      `${figure(recordings)} ${recordings === 1 ? 'is a recording' : 'are recordings'}.`,
    withdrawn > 0 && `${figure(withdrawn)} ${withdrawn === 1 ? 'was' : 'were'} withdrawn since.`,
    confidentialUses > 0 &&
      `${plural(confidentialUses, 'use')} of confidential sources, which are not named here.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** What was found, as it is listed: the ratings of what is settled, and what was corrected where something was. */
export const foundIn = ({
  ratings,
  corrected,
}: Pick<Report['counts'], 'ratings' | 'corrected'>): Report['counts']['ratings'] =>
  corrected > 0
    ? [...ratings, { id: 'corrected', label: 'Corrected', mark: 'ok', count: corrected }]
    : ratings

/** What this report cannot vouch for. Never empty. */
export function limits({
  signOff,
  counts,
  article,
  revision,
  blocks,
  claims,
  removed,
  statuses,
}: Omit<Report, 'blockers'>): string[] {
  const rated = (mark: string) => counts.ratings.find((rating) => rating.mark === mark)?.count ?? 0
  const unrated = counts.claims - counts.rated
  const { awaitingSecond: single, disputed } = statuses
  const cleared = claims.filter(({ cleared }) => cleared).length
  const since = claims.filter(({ withdrawnSince }) => withdrawnSince).length
  const overridden = claims.filter(({ verdicts }) =>
    verdicts.some(({ superseded, override }) => !superseded && override),
  ).length
  return [
    !signOff && 'This is a working copy; verdicts in it may still change.',
    isHeadlineOutside(article.title, revision.text, blocks) &&
      'The headline is not part of the checked text.',
    article.depth !== 'full' && 'Sentences without a claim were not checked.',
    unrated > 0 && `${plural(unrated, 'claim')} ${unrated === 1 ? 'has' : 'have'} no verdict.`,
    single > 0 &&
      `${plural(single, 'verdict')} ${single === 1 ? 'rests' : 'rest'} on one person so far.`,
    counts.withheld > 0 &&
      `${plural(counts.withheld, 'verdict')} ${counts.withheld === 1 ? 'is' : 'are'} not told here until a second person has answered.`,
    disputed > 0 && `On ${plural(disputed, 'claim')} two people differ.`,
    rated('unver') > 0 && `${plural(rated('unver'), 'claim')} could not be verified.`,
    rated('author') > 0 && `For ${plural(rated('author'), 'claim')} the writer answers.`,
    removed.length > 0 &&
      `${plural(removed.length, 'claim')} ${removed.length === 1 ? 'was' : 'were'} removed after a verdict; ${removed.length === 1 ? 'it is' : 'they are'} listed below.`,
    since > 0 &&
      `${plural(since, 'verdict')} ${since === 1 ? 'leans' : 'lean'} on a source that was withdrawn since.`,
    overridden > 0 &&
      `For ${plural(overridden, 'verdict')} an editor went past the sourcing policy.`,
    cleared > 0 &&
      `${plural(cleared, 'claim')} ${cleared === 1 ? 'stands' : 'stand'} although the verdict speaks against ${cleared === 1 ? 'it' : 'them'}; an editor let ${cleared === 1 ? 'it' : 'them'} stand.`,
    'A verdict is about these words, and about the sources as they were when consulted.',
  ].filter((line) => typeof line === 'string')
}

/** "First on 31 claims, second on 25 claims, of another view on 2 claims" */
export function partText({ first, second, looked, decided, differed }: Signature): string {
  const parts = [
    first > 0 && `first on ${plural(first, 'claim')}`,
    second > 0 && `second on ${plural(second, 'claim')}`,
    looked > 0 && `looked at the new words of ${plural(looked, 'claim')}`,
    differed > 0 && `of another view on ${plural(differed, 'claim')}`,
    decided > 0 && `decided ${plural(decided, 'dispute')}`,
  ].filter((part) => typeof part === 'string')
  const text = parts.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Under which sourcing policy it was signed; a later one changes nothing about that. */
export const signedUnder = ({ policyVersion }: Pick<SignOffView, 'policyVersion'>): string =>
  policyVersion === null
    ? ''
    : policyVersion === 0
      ? 'Signed under the policy Galley comes with.'
      : `Signed under policy ${policyVersion}.`

/** What the digest beside it is of. */
export const digestCovers =
  'Begins the digest of headline, author, depth, scale, text, claims, verdicts, evidence, sources, all that was set aside, and the version of the sourcing policy. The report has changed if it no longer gives these sixteen characters.'

/** "Ended 13 March 2025, 09:12 UTC: C5 was reopened by Ana" or null while it holds. */
export const voidedText = (
  { voidedAt, voidedReason }: SignOffView,
  say = sayMoment,
): string | null =>
  voidedAt
    ? `Ended ${say(voidedAt)}: ${withoutEnd(voidedReason ?? 'something changed', /[.\s]/u)}`
    : null

/** "commonKnowledge" as one says it. */
export const dismissalText = (reason: string) =>
  reason.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

const saidBy = (by: string | null) => (by ? `, says ${by}` : '')

/** "Sentence 3, common knowledge, says Ana", of a sentence that follows. */
export const sentenceAsideText = ({ sentence, reason, by }: Report['dismissals'][number]) =>
  `Sentence ${sentence + 1}, ${dismissalText(reason)}${saidBy(by)}`

/** "Sentence 3, set aside: common knowledge, says Ana", of words that follow. */
export const factAsideText = ({ sentence, reason, by }: Report['factsAside'][number]) =>
  `Sentence ${sentence + 1}, set aside: ${dismissalText(reason)}${saidBy(by)}`

/** The digest in groups one can read out. */
export const readableDigest = (digest: string) => digest.slice(0, 16).replace(/.{4}(?=.)/g, '$& ')
