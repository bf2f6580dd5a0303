import type { EvidenceView } from '@/lib/claims/views'
import type { Report } from '../report'
import type { ReportClaim } from '../report-claim'
import { webAddress } from '../web-address'
import type { Cell } from './cell'
import type { Sheet } from './sheet'

type Column = [name: string, width: number, value: (used: EvidenceView, of: ReportClaim) => Cell]

/** A day as a date; "March 2025" stays words. */
const published = ({ source: { publishedAt } }: EvidenceView): Cell =>
  publishedAt && /^\d{4}-\d{2}-\d{2}$/u.test(publishedAt)
    ? { at: publishedAt, day: true }
    : (publishedAt ?? '')

const columns: Column[] = [
  ['Claim no.', 10, (_, { number }) => number],
  ['Claim', 50, (_, { statement }) => statement],
  ['Stance', 11, ({ stance }) => stance ?? ''],
  ['Source', 44, ({ source }) => source.title],
  ['Publisher', 24, ({ source }) => source.publisher ?? ''],
  ['Published', 12, published],
  ['Address', 44, ({ source }) => webAddress(source.url) ?? ''],
  ['Place', 18, ({ locator }) => locator ?? ''],
  ['Passage', 50, ({ quote }) => quote ?? ''],
  ['Kind', 14, ({ source }) => (source.hidden ? '' : source.kind)],
  ['Tier', 11, ({ source }) => (source.hidden ? '' : source.tier)],
  ['Consulted on', 17, ({ source, consultedAt }) => (source.hidden ? null : { at: consultedAt })],
  ['Withdrawn on', 17, ({ source: { withdrawn } }) => (withdrawn ? { at: withdrawn.at } : null)],
]

/** A row each time a source is used. */
export const evidenceSheet = ({ claims }: Report): Sheet => ({
  name: 'Evidence',
  columns: columns.map(([name, width]) => [name, width] as const),
  rows: claims.flatMap((claim) =>
    claim.evidence.map((used) => columns.map(([, , value]) => value(used, claim))),
  ),
  links: 'Address',
})
