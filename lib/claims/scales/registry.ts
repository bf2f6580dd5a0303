import { Conflict } from '@/lib/core/errors'
import { fivePoint } from './five-point'
import { house } from './house'
import type { Rating, Scale } from './scale'

/** A new scale is one file and one line here. Rating ids are unique across scales. */
export const scales: readonly Scale[] = [house, fivePoint]

export const scaleIds = scales.map((scale) => scale.id)

/** As stored with a verdict: "house@1". */
export const scaleKey = (scale: Scale) => `${scale.id}@${scale.version}`

/** By its id or as stored with a verdict. Null for one there is none of here: nothing is judged by another instead. */
export const findScale = (key: string): Scale | null =>
  scales.find((scale) => key === scaleKey(scale) || key === scale.id) ?? null

export const unknownScale = (key: string) =>
  `This article is judged by the scale “${key}”, which is not known here.`

/** Throws Conflict. */
export function getScale(key: string): Scale {
  const scale = findScale(key)
  if (!scale) throw new Conflict(unknownScale(key))
  return scale
}

const ratings = new Map<string, Rating>(
  scales.flatMap((scale) => scale.ratings.map((rating) => [rating.id, rating])),
)

/** Any scale's rating by its id; undefined for one no scale of ours has. */
export const findRating = (id: string | null): Rating | undefined =>
  id === null ? undefined : ratings.get(id)

/** Finds nothing against the words, so that one look at corrected ones settles them. */
export const isRight = (id: string) =>
  ['ok', 'author', 'opinion'].includes(findRating(id)?.mark ?? '')

/** Those that say of the words simply that they are right. */
export const plainYesIds = [...ratings.values()]
  .filter(({ plainYes }) => plainYes)
  .map(({ id }) => id)

export const ratingIds = [...ratings.keys()]

/** Of a rating no scale of ours has, what asks for more: it stops sign-off, and the sourcing policy applies to it. */
export const blocksSignOff = (rating: string) => findRating(rating)?.blocks ?? true
export const needsEvidence = (rating: string) => findRating(rating)?.needsEvidence ?? true
