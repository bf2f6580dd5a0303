import { findRating, findScale } from '@/lib/claims/scales/registry'
import { standingVerdicts } from '../count'
import { ratingName } from '../judgment'
import type { Report } from '../report'
import type { ReportClaim } from '../report-claim'
import { webAddress } from '../web-address'

type Article = Pick<Report, 'article' | 'address'>

/** By which scale the rating that stands was given. */
const scaleOf = ({ verdicts, rating }: ReportClaim, { article }: Article) =>
  findScale(
    standingVerdicts({ verdicts }).findLast((verdict) => verdict.rating === rating)?.scale ??
      article.scale,
  )

/** The values of the scale from false to true on which a claim was judged; null where it is no such scale. */
export function boundsOf(claim: ReportClaim, report: Article) {
  const scale = scaleOf(claim, report)
  if (!scale?.ordered) return null
  const values = scale.ratings.flatMap(({ value }) => (value === null ? [] : [value]))
  return { worst: Math.min(...values), best: Math.max(...values) }
}

const wordsOf = (name: string) => name.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether one name is another with more words around it, as "Mayor Ines Okafor" and "Ines Okafor". */
function names(text: string | null, name: string): boolean {
  const wanted = wordsOf(name)
  return (
    wanted.length > 0 &&
    text !== null &&
    ` ${wordsOf(text).join(' ')} `.includes(` ${wanted.join(' ')} `)
  )
}

const isHouse = (claimant: string, { article: { byline, desk } }: Article) =>
  [byline, desk].some((name) => name !== null && (names(name, claimant) || names(claimant, name)))

/** Pages on which the claimant says it: those they published, and the article, where it is not this house's. */
export function appearancesOf({ claimant, evidence }: ReportClaim, { article, address }: Article) {
  const own = evidence.flatMap(({ source }) => {
    const url = webAddress(source.url)
    // a title that names them may be of what others say of them
    const isTheirs = names(source.publisher, claimant ?? '')
    return url && isTheirs && !source.withdrawn ? [{ url, publishedAt: source.publishedAt }] : []
  })
  const page = webAddress(article.sourceUrl)
  const isOurs = page !== null && new URL(page).host === new URL(address).host
  const all = [...own, ...(page && !isOurs ? [{ url: page, publishedAt: null }] : [])]
  return [...new Map(all.map((appearance) => [appearance.url, appearance])).values()]
}

type Rule = (claim: ReportClaim, report: Article) => string | false

/** In the order in which they are told; the first that holds is why there is no ClaimReview. */
const rules: Rule[] = [
  ({ status }) => status === 'cut' && 'Its words are no longer in the article.',
  ({ status, rating }) =>
    (status !== 'settled' || rating === null) && 'It has no verdict that stands.',
  ({ claimant }) =>
    !claimant?.trim() &&
    'It is the article’s own statement; a ClaimReview is of what somebody else said.',
  ({ about }) =>
    about === 'attribution' &&
    'It says that somebody said something, and that is the article’s own statement.',
  ({ claimant }, report) =>
    isHouse(claimant ?? '', report) &&
    'The claimant is who wrote the article; nobody reviews their own claim.',
  (claim, report) =>
    boundsOf(claim, report) === null && 'Its verdict is not on a scale from false to true.',
  ({ rating }) =>
    (findRating(rating)?.value ?? null) === null &&
    `“${ratingName(rating ?? '')}” is no step on the scale from false to true.`,
  (claim, report) =>
    appearancesOf(claim, report).length === 0 &&
    'Where the claimant said it is not known: none of its sources is a page of theirs, and the article has no address.',
]

/** Why a claim may not stand in a ClaimReview; null where it may. */
export const whyNot = (claim: ReportClaim, report: Article): string | null => {
  for (const rule of rules) {
    const why = rule(claim, report)
    if (why) return why
  }
  return null
}
