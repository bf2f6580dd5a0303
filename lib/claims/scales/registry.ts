import { fivePoint } from './five-point'
import { house } from './house'
import type { Rating, Scale } from './scale'

/** A new scale is one file and one line here. Rating ids are unique across scales. */
export const scales: readonly Scale[] = [house, fivePoint]

export const scaleIds = scales.map((scale) => scale.id)

/** As stored with a verdict: "house@1". */
export const scaleKey = (scale: Scale) => `${scale.id}@${scale.version}`

export const findScale = (key: string): Scale =>
  scales.find((scale) => key === scaleKey(scale) || key === scale.id) ?? house

const ratings = new Map<string, Rating>(
  scales.flatMap((scale) => scale.ratings.map((rating) => [rating.id, rating])),
)

/** Any scale's rating by its id; undefined for one no scale of ours has. */
export const findRating = (id: string | null): Rating | undefined =>
  id === null ? undefined : ratings.get(id)

/** Finds nothing against the words, so that one look at corrected ones settles them. */
export const isRight = (id: string) =>
  ['ok', 'author', 'opinion'].includes(findRating(id)?.mark ?? '')

export const ratingIds = [...ratings.keys()]

export const blocksSignOff = (rating: string) => findRating(rating)?.blocks ?? false
