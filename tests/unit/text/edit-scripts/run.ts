import { anchorAll } from '@/lib/text/anchoring'
import { claimsIn } from './claims'
import { Typist } from './draft'
import { Writer } from './edits'
import { anyStyle, plainStyle, print, type Style } from './print'
import { type Random, randomFrom } from './random'
import { type Judgment, Truth } from './truth'
import { vocabularyOf } from './vocabulary'

export type Verdict = Judgment | 'one place for two claims'
export type Result = { verdict: Verdict; quote: string; now: string }

const fine: readonly Verdict[] = [
  'right',
  'may keep',
  'may lose',
  'lost for its sentence',
  'lost for its basis',
]
export const isMiss = (verdict: Verdict) => !fine.includes(verdict)

/** Writes an article, marks claims in it, edits it, and judges what became of each claim; the same for the same seed. */
export function runScript(seed: number): Result[] {
  const random = randomFrom(seed)
  const typist = new Typist(random, vocabularyOf(random))
  const draft = typist.draft(1 + random(random(10) === 0 ? 14 : 4), 3 + random(12))
  const before = print(draft, styleOf(random), random)
  const claims = claimsIn(before, 2 + random(6), random)
  const aims = claims.flatMap(({ from, to }) =>
    before.spots.slice(from, to).map(({ word }) => word.id),
  )
  const writer = new Writer(typist, draft, aims)
  for (let left = 1 + random(random(4) === 0 ? 14 : 5); left > 0; left--) writer.edit()
  const after = print(draft, styleOf(random), random)
  const places = anchorAll(before.text, after.text, claims)
  const truth = new Truth(before, after)
  const taken = new Map<string, number>()
  return claims.map((claim) => {
    const place = places.get(claim.id)
    if (!place) throw new Error(`No answer for ${claim.id}.`)
    const { from, to } = truth.texts.coreOf(claim)
    const { judgment, at } = truth.judge(claim, place)
    const spot = `${at}+${to - from}`
    const shared = at >= 0 && (taken.get(spot) ?? from) !== from
    taken.set(spot, from)
    return {
      verdict: shared ? 'one place for two claims' : judgment,
      quote: before.text.slice(claim.start, claim.end),
      now: after.text.slice(place.start, place.end),
    }
  })
}

const styleOf = (random: Random): Style => (random(2) === 0 ? plainStyle : anyStyle(random))
