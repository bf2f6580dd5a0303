import { house } from '@/lib/claims/scales/house'
import type { EvidenceView, VerdictView } from '@/lib/claims/views'
import { countsOf } from '@/lib/reports/count'
import { type Format, partsOf } from '@/lib/reports/format'
import { formats } from '@/lib/reports/registry'
import type { Report } from '@/lib/reports/report'
import type { ReportClaim } from '@/lib/reports/report-claim'
import { signaturesOf } from '@/lib/reports/signatures'
import { type BlockKind, blocksOf } from '@/lib/text/blocks'
import { textIn } from './file-text'

const moment = '2025-03-12T18:52:00.000Z'
export const ana = { id: 'ana', name: 'Ana' }
export const ben = { id: 'ben', name: 'Ben' }

export const signOff = {
  by: { id: 'eve', name: 'Eve' },
  at: '2025-03-12T21:17:00.000Z',
  digest: '7f3a91c20be4d85e'.repeat(4),
  revision: 1,
  policyVersion: 3,
  valid: true,
  voidedReason: null,
  voidedAt: null,
}

export const verdictOn = (more: Partial<VerdictView> = {}): VerdictView => ({
  id: 'v1',
  revision: 1,
  scale: 'house@1',
  rating: 'confirmed',
  rationale: 'The minutes say so.',
  role: 'first',
  override: null,
  author: ana,
  createdAt: moment,
  answer: null,
  conceded: null,
  superseded: false,
  ...more,
})

export const agreed: VerdictView['answer'] = {
  answer: 'agree',
  reason: null,
  by: ben,
  at: moment,
  blind: true,
}

export const evidenceOf = (
  more: Partial<EvidenceView['source']> = {},
  locator: string | null = 'p. 4',
): EvidenceView => ({
  id: 'e1',
  stance: 'supports',
  locator,
  quote: null,
  note: null,
  consultedAt: moment,
  addedBy: ana,
  source: {
    id: 's1',
    kind: 'document',
    tier: 'primary',
    title: 'Minutes',
    url: null,
    publisher: null,
    publishedAt: '1978',
    origin: null,
    confidential: false,
    hidden: false,
    withdrawn: null,
    ...more,
  },
  copy: null,
})

export const reportClaim = (more: Partial<ReportClaim> = {}): ReportClaim => ({
  id: `claim-${more.number ?? 1}`,
  number: 1,
  quote: '',
  start: 0,
  end: 3,
  paragraph: 1,
  basis: [{ start: 0, end: 3 }],
  statement: 'The bridge opened in 1978.',
  statementEdited: false,
  statementStale: false,
  stale: { statement: null, claimant: null },
  contextChanged: false,
  context: null,
  origin: 'imported',
  kind: 'date',
  about: 'content',
  claimant: null,
  checkable: true,
  priority: 4,
  status: 'open',
  anchor: 'same',
  rating: null,
  withdrawnSince: false,
  signed: 0,
  revision: 1,
  reopenedFor: null,
  corrected: null,
  cleared: null,
  createdAt: moment,
  updatedAt: moment,
  evidence: [],
  verdicts: [],
  fixes: [],
  ...more,
})

/** A report on a text, as `buildReport` makes it, without a database. */
export function reportOn(
  text: string,
  claims: ReportClaim[] = [],
  more: Partial<Report> = {},
): Report {
  const sentences = [{ index: 0, start: 0, end: text.length, state: 'claimed' as const }]
  const statuses = { open: 0, inReview: 0, awaitingSecond: 0, disputed: 0, settled: 0, cut: 0 }
  for (const { status } of claims) statuses[status]++
  return {
    madeAt: moment,
    address: 'https://desk.example/articles/a1/report',
    article: {
      id: 'a1',
      title: 'The bridge',
      byline: 'Ines',
      desk: 'City',
      stage: 'checking',
      underCorrection: false,
      depth: 'full',
      language: 'en',
      sourceUrl: null,
      scale: 'house@1',
    },
    revision: { number: 1, text, sha256: 'f'.repeat(64), createdAt: moment },
    blocks: blocksOf(text),
    ratings: house.ratings,
    counts: countsOf(claims, sentences, house.ratings),
    statuses,
    claims,
    removed: [],
    dismissals: [],
    factsAside: [],
    signatures: signaturesOf(claims),
    signOff: null,
    signOffs: [],
    blockers: [],
    history: { events: 1, hash: 'e'.repeat(64) },
    ...more,
  }
}

/** A report in which every place a person can write into holds the same words; the article's lines are of one kind. */
export function reportFullOf(words: string, kind: BlockKind = 'paragraph'): Report {
  const person = { id: 'p', name: words }
  const verdict = verdictOn({ rationale: words, override: words, author: person, rating: 'wrong' })
  const claim = reportClaim({
    end: words.length,
    quote: words,
    statement: words,
    claimant: words,
    status: 'disputed',
    rating: 'wrong',
    signed: 1,
    cleared: { by: person, at: moment, reason: words },
    verdicts: [
      {
        ...verdict,
        answer: { answer: 'differ', reason: words, by: person, at: moment, blind: true },
      },
      { ...verdict, id: 'v2', role: 'second', rating: 'confirmed', answer: null },
    ],
    evidence: [
      evidenceOf(
        {
          title: words,
          publisher: words,
          publishedAt: words,
          url: `https://example.org/${encodeURIComponent(words)}`,
        },
        words,
      ),
      evidenceOf(
        {
          id: 's2',
          title: words,
          url: `javascript:${words}`,
          withdrawn: { at: moment, reason: words },
        },
        words,
      ),
    ],
    fixes: [
      {
        id: 'f1',
        exact: words,
        replacement: words,
        reason: words,
        state: 'proposed',
        proposedBy: person,
        createdAt: moment,
        decidedBy: null,
        decidedAt: null,
        decisionReason: null,
        baseRevision: 1,
        madeRevision: null,
      },
    ],
  })
  const reopened = reportClaim({
    number: 2,
    statement: words,
    end: words.length,
    reopenedFor: words,
  })
  const signOff = {
    by: person,
    at: moment,
    digest: 'd'.repeat(64),
    revision: 1,
    policyVersion: 2,
    valid: false,
    voidedAt: moment,
    voidedReason: words,
  }
  const removed = {
    number: 3,
    quote: words,
    statement: words,
    status: 'settled',
    by: words,
    at: moment,
    reason: words,
    verdicts: [{ ...verdict, answer: null }],
  } as const
  const report = reportOn(words, [claim, reopened], {
    removed: [{ ...removed, verdicts: [...removed.verdicts] }],
    dismissals: [
      { sentence: 0, start: 0, end: words.length, text: words, reason: 'opinion', by: words },
    ],
    factsAside: [
      { sentence: 0, start: 0, end: words.length, text: words, reason: 'noClaim', by: words },
    ],
    signOffs: [signOff],
    blockers: [{ code: 'disputed', message: words }],
    blocks: blocksOf(words).map((block) => ({ ...block, kind })),
  })
  return { ...report, article: { ...report.article, title: words, byline: words, desk: words } }
}

/** What is no account of every claim. A ClaimReview is of claims that others made and that may be shown to readers, and
 * tells nothing else; a fix list is of what the writer has to do. */
export const wholeFormats = formats.filter(({ id }) => !/^claimreview$|^fixes-/u.test(id))

/** The whole file a format makes. */
export async function fileOf(format: Pick<Format, 'render'>, report: Report) {
  const parts: Buffer[] = []
  for await (const part of partsOf(await format.render(report))) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

/** All words in the file a format makes. */
export const rendered = async (format: Pick<Format, 'render'>, report: Report) =>
  textIn(await fileOf(format, report))
