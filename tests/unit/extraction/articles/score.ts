import type { About, FoundClaim, Kind } from '@/lib/extraction/types'
import { assign } from './assign'
import { contentWords, sameClaimant, share } from './words'

/** A claim listed by a reader, in the fields of `prisma/ceasefire.claims.json`. */
export type GoldClaim = {
  id: string
  sentence: number
  sentence_end?: number
  start: number
  end: number
  quote: string
  claim: string
  type: Kind
  claimant: { kind: 'article' | 'source'; name: string | null }
  about: About
  checkable: boolean
  check_worthiness: number
  tier: 'must' | 'should' | 'optional' | 'not-checkable'
}

type Found = Pick<
  FoundClaim,
  'start' | 'end' | 'quote' | 'statement' | 'kind' | 'about' | 'claimant' | 'checkable'
>
type Pair = { gold: GoldClaim; found: Found }

type Span = { start: number; end: number }

function closeness(one: Span, other: Span) {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  if (both <= 0) return { overlap: 0, nested: false }
  const overlap = both / (Math.max(one.end, other.end) - Math.min(one.start, other.start))
  const inside = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end
  return { overlap, nested: inside(one, other) || inside(other, one) }
}

type Words = { statement: Set<string>; quote: Set<string> }

/** 0 when the two cannot be the same claim; else 10 and their closeness, so that the number of pairs counts first. */
function weigh(gold: GoldClaim, goldWords: Words, found: Found, foundWords: Set<string>): number {
  if (gold.about !== found.about) return 0
  const { overlap, nested } = closeness(gold, found)
  const recall = share(foundWords, goldWords.statement)
  const close = overlap >= 0.5 && (recall >= 0.25 || share(foundWords, goldWords.quote) >= 0.5)
  if (!close && !(nested && recall >= 0.5)) return 0
  const precision = share(goldWords.statement, foundWords)
  const balance = precision + recall ? (2 * precision * recall) / (precision + recall) : 0
  return 10 + overlap + balance
}

/** The best one-to-one pairing of the claims listed with the claims found. */
function pairUp(gold: readonly GoldClaim[], found: readonly Found[]): Pair[] {
  const goldWords = gold.map((one) => ({
    statement: contentWords(one.claim),
    quote: contentWords(one.quote),
  }))
  const foundWords = found.map((one) => contentWords(one.statement))
  return assign(gold.length, found.length, (row, column) =>
    weigh(gold[row]!, goldWords[row]!, found[column]!, foundWords[column]!),
  ).map(([row, column]) => ({ gold: gold[row]!, found: found[column]! }))
}

const claimantRight = ({ gold, found }: Pair) => sameClaimant(found.claimant, gold.claimant.name)
const kindRight = ({ gold, found }: Pair) => gold.type === found.kind

const ratio = (part: number, whole: number) => (whole ? part / whole : 0)

/** Shares from 0 to 1; all but `wrong` are better high. */
export type Figures = {
  must: number
  checkable: number
  precision: number
  wrong: number
  claimant: number
  kind: number
}

export function figures(gold: readonly GoldClaim[], found: readonly Found[]): Figures {
  const pairs = pairUp(gold, found)
  const shown = pairs.filter((pair) => pair.found.checkable)
  const right = shown.filter((pair) => pair.gold.checkable)
  const count = (keep: (one: GoldClaim) => boolean) => gold.filter(keep).length
  return {
    must: ratio(
      right.filter((pair) => pair.gold.tier === 'must').length,
      count((one) => one.tier === 'must'),
    ),
    checkable: ratio(
      right.length,
      count((one) => one.checkable),
    ),
    precision: ratio(right.length, found.filter((one) => one.checkable).length),
    wrong: ratio(
      shown.length - right.length,
      count((one) => !one.checkable),
    ),
    claimant: ratio(pairs.filter(claimantRight).length, pairs.length),
    kind: ratio(pairs.filter(kindRight).length, pairs.length),
  }
}

/** The mean over articles, each counting the same. */
export function joint(all: readonly Figures[]): Figures {
  const mean = (key: keyof Figures) =>
    ratio(
      all.reduce((sum, one) => sum + one[key], 0),
      all.length,
    )
  return {
    must: mean('must'),
    checkable: mean('checkable'),
    precision: mean('precision'),
    wrong: mean('wrong'),
    claimant: mean('claimant'),
    kind: mean('kind'),
  }
}
