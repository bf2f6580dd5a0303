import { findRating } from '@/lib/claims/scales/registry'
import { standingVerdicts } from '../count'
import type { Report } from '../report'
import type { ReportClaim } from '../report-claim'
import { appearancesOf, boundsOf } from './eligible'

/** Words that a group of people, but no person, has in its name. */
const group =
  /\b(the|ministry|department|office|agency|authority|bank|party|government|council|committee|commission|university|institute|company|corporation|ltd|inc|gmbh|association|union|federation|police|court|fund|foundation|group|news|times|press|center|centre|bureau|parliament|senate)\b/iu

export const typeOf = (name: string) =>
  group.test(name) || name.trim().split(/\s+/u).length > 5 ? 'Organization' : 'Person'

const dayOf = (moment: string) => moment.slice(0, 10)

/** A day of a source as it was written down, where it is one and not after the review. */
const published = (day: string | null, reviewed: string) =>
  day && /^\d{4}-\d{2}-\d{2}$/u.test(day) && day <= reviewed ? { datePublished: day } : {}

/** On which day it was reviewed: of the sign-off, else of the verdict that stands. */
function reviewedOn(claim: ReportClaim, { signOff }: Report): string {
  const last = standingVerdicts(claim).at(-1)
  return dayOf(signOff?.at ?? last?.answer?.at ?? last?.createdAt ?? claim.updatedAt)
}

/** schema.org's ClaimReview of a claim that may have one (`whyNot` is null). */
export function claimReviewOf(claim: ReportClaim, report: Report) {
  const { claimant, statement, rating, number } = claim
  const [found, bounds] = [findRating(rating), boundsOf(claim, report)]
  const reviewed = reviewedOn(claim, report)
  const { origin, host } = new URL(report.address)
  return {
    '@type': 'ClaimReview',
    url: `${report.address}#r${number}`,
    claimReviewed: statement,
    inLanguage: report.article.language,
    datePublished: reviewed,
    ...(!report.signOff && { creativeWorkStatus: 'Draft: not signed off' }),
    author: { '@type': 'Organization', name: host, url: origin },
    reviewRating: {
      '@type': 'Rating',
      alternateName: found?.label,
      ratingValue: found?.value,
      worstRating: bounds?.worst,
      bestRating: bounds?.best,
    },
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': typeOf(claimant ?? ''), name: claimant },
      appearance: appearancesOf(claim, report).map(({ url, publishedAt }) => ({
        '@type': 'CreativeWork',
        url,
        ...published(publishedAt, reviewed),
      })),
    },
  }
}
