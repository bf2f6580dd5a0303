import type { Person, VerdictView } from '@/lib/claims/views'
import { standingVerdicts } from './count'
import { ratingName } from './judgment'
import type { ReportClaim } from './report-claim'

/** One person's part in the verdicts that stand. */
export type Signature = {
  person: Person
  first: number
  second: number
  /** looked at the new words of a correction, and found what stands; no second signature, for nobody gave a first */
  looked: number
  decided: number
  /** judged otherwise than the verdict that stands; not counted as first or second, for they do not stand behind it */
  differed: number
  lastAt: string
}

type Part = 'first' | 'second' | 'looked' | 'decided' | 'differed'

function partOf({ role, rating }: VerdictView, claim: ReportClaim): Part {
  if (role === 'adjudication') return 'decided'
  if (claim.rating !== null && rating !== claim.rating) return 'differed'
  return role === 'look' ? 'looked' : role
}

/** One who agreed before every second person gave a verdict of their own signed on the first. */
function agreedOn(verdicts: readonly VerdictView[]) {
  const first = verdicts.find(({ role }) => role === 'first')
  const own = verdicts.some(({ role }) => role === 'second')
  return !own && first?.answer?.answer === 'agree' ? { ...first.answer, of: first } : null
}

function partsOf(claim: ReportClaim): { person: Person; part: Part; at: string }[] {
  const standing = standingVerdicts(claim)
  const parts = standing.map((verdict) => ({
    person: verdict.author,
    part: partOf(verdict, claim),
    at: verdict.createdAt,
  }))
  const agreed = agreedOn(standing)
  return agreed ? [...parts, { person: agreed.by, part: 'second', at: agreed.at }] : parts
}

/** Everybody whose judgment stands in the report, who did most first. */
export function signaturesOf(claims: readonly ReportClaim[]): Signature[] {
  const signatures = new Map<string, Signature>()
  const standing = claims.filter(({ status }) => status !== 'cut')
  for (const { person, part, at } of standing.flatMap(partsOf)) {
    const none = { person, first: 0, second: 0, looked: 0, decided: 0, differed: 0, lastAt: at }
    const signature = signatures.get(person.id) ?? none
    signatures.set(person.id, {
      ...signature,
      [part]: signature[part] + 1,
      lastAt: at > signature.lastAt ? at : signature.lastAt,
    })
  }
  const whole = ({ first, second, looked, decided, differed }: Signature) =>
    first + second + looked + decided + differed
  return [...signatures.values()].sort(
    (a, b) => whole(b) - whole(a) || (a.person.name < b.person.name ? -1 : 1),
  )
}

/** Who judged a claim, each with the rating they gave; empty = nobody did in that part. */
type Judges = { first: string; second: string; decided: string; looked: string }

export function judgesOf(claim: ReportClaim): Judges {
  const verdicts = standingVerdicts(claim)
  const by = (role: VerdictView['role']) => {
    const verdict = verdicts.findLast((verdict) => verdict.role === role)
    return verdict ? rated(verdict.author, verdict) : ''
  }
  const agreed = agreedOn(verdicts)
  return {
    first: by('first'),
    second: agreed ? rated(agreed.by, agreed.of) : by('second'),
    decided: by('adjudication'),
    looked: by('look'),
  }
}

const rated = ({ name }: Person, { rating }: VerdictView) => `${name} (${ratingName(rating)})`
