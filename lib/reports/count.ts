import type { SentenceView } from '@/lib/articles/views'
import { blocksSignOff } from '@/lib/claims/scales/registry'
import { isCorrected } from '@/lib/claims/sign'
import type { Rating } from '@/lib/claims/scales/scale'
import type { Person, VerdictView } from '@/lib/claims/views'
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
  /** of settled claims */
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

/** One person's part in the verdicts that stand. */
export type Signature = {
  person: Person
  first: number
  second: number
  decided: number
  lastAt: string
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
        (claim) =>
          claim.status === 'settled' &&
          claim.rating === id &&
          !(isCorrected(claim) && blocksSignOff(id)),
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

type Part = 'first' | 'second' | 'decided'

function partsOf(claim: ReportClaim): { person: Person; part: Part; at: string }[] {
  const standing = standingVerdicts(claim)
  // every second person gives a verdict of their own; one who agreed before that was so signed on the first
  const own = standing.some(({ role }) => role === 'second')
  return standing.flatMap(({ role, author, createdAt, answer }) => {
    // who looked at a correction is the one who signs its new words
    const part: Part = role === 'adjudication' ? 'decided' : role === 'look' ? 'second' : role
    const agreed =
      answer?.answer === 'agree' && !own
        ? [{ person: answer.by, part: 'second' as const, at: answer.at }]
        : []
    return [{ person: author, part, at: createdAt }, ...agreed]
  })
}

/** Everybody whose judgment stands in the report, who did most first. */
export function signaturesOf(claims: readonly ReportClaim[]): Signature[] {
  const signatures = new Map<string, Signature>()
  for (const { person, part, at } of claims
    .filter(({ status }) => status !== 'cut')
    .flatMap(partsOf)) {
    const signature = signatures.get(person.id) ?? {
      person,
      first: 0,
      second: 0,
      decided: 0,
      lastAt: at,
    }
    signatures.set(person.id, {
      ...signature,
      [part]: signature[part] + 1,
      lastAt: at > signature.lastAt ? at : signature.lastAt,
    })
  }
  const whole = ({ first, second, decided }: Signature) => first + second + decided
  return [...signatures.values()].sort(
    (a, b) => whole(b) - whole(a) || (a.person.name < b.person.name ? -1 : 1),
  )
}
