import { type Finding, isText, type Node, numberOf, typesOf } from './node'

const at = (field: string) => `reviewRating.${field}`

/** schema.org: where a bound is not told, these are meant. */
const usual = { worstRating: 1, bestRating: 5 } as const

type Named = 'ratingValue' | 'worstRating' | 'bestRating'

function numbersOf(rating: Node) {
  const wrong: Finding[] = []
  const read = (field: Named) => {
    if (rating[field] === undefined) return null
    const value = numberOf(rating[field])
    if (value === null) wrong.push({ path: at(field), message: 'It must be a number.' })
    return value
  }
  const value = read('ratingValue')
  const worst = read('worstRating') ?? usual.worstRating
  const best = read('bestRating') ?? usual.bestRating
  return { value, worst, best, wrong }
}

function orderRules({ value, worst, best }: Omit<ReturnType<typeof numbersOf>, 'wrong'>) {
  return [
    worst < 1 && { path: at('worstRating'), message: 'It must be 1 or more.' },
    best <= worst && { path: at('bestRating'), message: 'It must be more than worstRating.' },
    value !== null &&
      (value < worst || value > best) && {
        path: at('ratingValue'),
        message: 'It must lie between worstRating and bestRating.',
      },
  ].filter((finding) => finding !== false)
}

/** A rating in words, and where it is also a number, on a scale that goes up. */
export function ratingRules({ reviewRating }: Node): Finding[] {
  if (!typesOf(reviewRating).includes('Rating'))
    return [{ path: 'reviewRating', message: 'It must be a Rating.' }]
  const rating = reviewRating as Node
  const { wrong, ...numbers } = numbersOf(rating)
  return [
    ...(isText(rating.alternateName)
      ? []
      : [{ path: at('alternateName'), message: 'The rating in words is missing.' }]),
    ...wrong,
    ...(wrong.length > 0 ? [] : orderRules(numbers)),
  ]
}
