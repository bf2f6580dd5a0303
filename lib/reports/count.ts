import type { SentenceView } from '@/lib/articles/views'
import { isCorrected } from '@/lib/claims/sign'
import type { Rating } from '@/lib/claims/scales/scale'
import type { VerdictView } from '@/lib/claims/views'
import type { ReportClaim } from './report-claim'

export type Counts = {
  /** claims whose words are in the text */
  claims: number
  cut: number
  checkable: number
  /** a verdict was given, told here or not */
  rated: number
  /** corrected, and the new words found right: by the one person who looked at them, or by two who judged them */
  corrected: number
  /** verdicts that still wait for a second person and are not told here */
  withheld: number
  /** rated, and two people stand behind it; those counted as corrected are not counted again */
  signedTwice: number
  /** rated, and two people judged the words that stand there, corrected or not */
  judgedTwice: number
  /** of settled claims, but for those that are corrected */
  ratings: { id: string; label: string; mark: Rating['mark']; count: number }[]
  differed: number
  decided: number
  /** second ratings beside a first one, and how many were given without seeing it */
  pairs: { given: number; blind: number }
  /** disputes in which one of the two gave way */
  conceded: number
  sentences: { total: number; claimed: number; dismissed: number; open: number }
  sources: {
    total: number
    primary: number
    recordings: number
    withdrawn: number
    confidentialUses: number
  }
  corrections: { made: number; proposed: number }
}

/** Verdicts that no later one and no reopening has replaced, oldest first. */
export const standingVerdicts = (claim: Pick<ReportClaim, 'verdicts'>): VerdictView[] =>
  claim.verdicts.filter(({ superseded }) => !superseded)

const count = <T>(items: readonly T[], holds: (item: T) => boolean) => items.filter(holds).length

export function countsOf(
  all: readonly ReportClaim[],
  sentences: readonly SentenceView[],
  ratings: readonly Rating[],
): Counts {
  const claims = all.filter(({ status }) => status !== 'cut')
  const fixes = claims.flatMap((claim) => claim.fixes)
  const verdicts = claims.flatMap(standingVerdicts)
  return {
    claims: claims.length,
    cut: all.length - claims.length,
    checkable: count(claims, ({ checkable }) => checkable),
    rated: count(claims, ({ rating, status }) => rating !== null || status === 'awaitingSecond'),
    corrected: count(claims, isCorrected),
    withheld: count(
      claims,
      ({ rating, status, corrected }) =>
        !rating && corrected?.state !== 'waits' && status === 'awaitingSecond',
    ),
    signedTwice: count(claims, (claim) => claim.signed === 2 && !isCorrected(claim)),
    judgedTwice: count(claims, ({ signed }) => signed === 2),
    ratings: ratings.map(({ id, label, mark }) => ({
      id,
      label,
      mark,
      count: count(
        claims,
        (claim) => claim.status === 'settled' && claim.rating === id && !isCorrected(claim),
      ),
    })),
    differed: count(verdicts, ({ answer }) => answer?.answer === 'differ'),
    decided: count(verdicts, ({ role }) => role === 'adjudication'),
    pairs: pairsOf(verdicts),
    conceded: count(verdicts, ({ conceded }) => conceded !== null),
    sentences: {
      total: sentences.length,
      claimed: count(sentences, ({ state }) => state === 'claimed'),
      dismissed: count(sentences, ({ state }) => state === 'dismissed'),
      open: count(sentences, ({ state }) => state === 'open'),
    },
    sources: sourceCounts(claims),
    corrections: {
      made: count(
        all.flatMap((claim) => claim.fixes),
        ({ state }) => state === 'accepted',
      ),
      proposed: count(fixes, ({ state }) => state === 'proposed'),
    },
  }
}

function pairsOf(verdicts: readonly VerdictView[]): Counts['pairs'] {
  const answers = verdicts.flatMap(({ answer }) =>
    answer && answer.answer !== 'sendBack' ? [answer] : [],
  )
  return { given: answers.length, blind: count(answers, ({ blind }) => blind) }
}

/** A hidden source has no id, so of those only the uses can be counted. */
function sourceCounts(claims: readonly ReportClaim[]): Counts['sources'] {
  const evidence = claims.flatMap((claim) => claim.evidence)
  const known = new Map(
    evidence.filter(({ source }) => !source.confidential).map(({ source }) => [source.id, source]),
  )
  const sources = [...known.values()]
  return {
    total: sources.length,
    primary: count(sources, ({ tier }) => tier === 'primary'),
    recordings: count(sources, ({ kind }) => kind === 'recording'),
    withdrawn: count(sources, ({ withdrawn }) => withdrawn !== null),
    confidentialUses: count(evidence, ({ source }) => source.confidential),
  }
}
