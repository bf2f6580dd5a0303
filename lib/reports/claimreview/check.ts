import { contextRule, rules } from './rules'
import { each, type Finding, isObject, type Node, typesOf } from './node'

/** Every ClaimReview in linked data, however it is nested, with where it stands. */
function reviewsIn(value: unknown, path = ''): { node: Node; path: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => reviewsIn(item, `${path}[${at}]`))
  if (!isObject(value)) return []
  if (typesOf(value).includes('ClaimReview')) return [{ node: value, path }]
  return Object.entries(value).flatMap(([name, inner]) =>
    reviewsIn(inner, path ? `${path}.${name}` : name),
  )
}

/** The same claim reviewed twice at one address. */
function repeated(reviews: readonly { node: Node; path: string }[]): Finding[] {
  const seen = new Set<string>()
  return reviews.flatMap(({ node, path }) => {
    const key = JSON.stringify([node.url, node.claimReviewed])
    const known = seen.has(key)
    seen.add(key)
    return known ? [{ path, message: 'The same claim is reviewed twice at this address.' }] : []
  })
}

/**
 * What is wrong with the ClaimReviews in linked data, by the documented rules of schema.org and of those who read it.
 * `now` is what no date may lie behind. Empty = nothing.
 */
export function checkClaimReviews(data: unknown, now: Date): Finding[] {
  const reviews = reviewsIn(data)
  if (reviews.length === 0) return [{ path: '', message: 'There is no ClaimReview in it.' }]
  return [
    ...contextRule(each(data).filter((part) => reviewsIn(part).length > 0)),
    ...reviews.flatMap(({ node, path }) =>
      rules(node, now).map((finding) => ({
        ...finding,
        path: [path, finding.path].filter(Boolean).join('.'),
      })),
    ),
    ...repeated(reviews),
  ]
}

/** How many there are. */
export const countOf = (data: unknown) => reviewsIn(data).length
