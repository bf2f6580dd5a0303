import { whyNot } from '../claimreview/eligible'
import { claimReviewOf } from '../claimreview/review'
import type { Format } from '../format'
import { standingLine } from '../words'
import { jsonLd } from './json-ld'

/** What is said of the claims that have none; to programs that read linked data it is not there. */
const context = ['https://schema.org', { standing: null, notReviewed: null }]

/** schema.org ClaimReview of the claims that may have one, and of each other why not. */
export const claimreview: Format = {
  id: 'claimreview',
  label: 'ClaimReview',
  mediaType: 'application/ld+json; charset=utf-8',
  extension: 'claimreview.jsonld',
  render(report) {
    const judged = report.claims.map((claim) => ({ claim, why: whyNot(claim, report) }))
    const file = {
      '@context': context,
      standing: standingLine(report),
      '@graph': judged.flatMap(({ claim, why }) => (why ? [] : [claimReviewOf(claim, report)])),
      notReviewed: judged.flatMap(({ claim: { number, statement }, why }) =>
        why ? [{ claim: number, statement, why }] : [],
      ),
    }
    return `${jsonLd(file, 1)}\n`
  },
}
