import type { Db, Tx } from '@/lib/core/db'
import { canonicalJson, sha256 } from '@/lib/core/digest'

type Signed = {
  id: string
  title: string
  byline: string | null
  depth: string
  scale: string
  currentRevision: { id: string; number: number; sha256: string }
}

const identity = {
  id: true,
  kind: true,
  title: true,
  url: true,
  publisher: true,
  publishedAt: true,
  tier: true,
  origin: true,
  withdrawnAt: true,
} as const

/** Everything a sign-off vouches for, in an order that does not depend on the database. */
export async function vouchedFor(
  tx: Tx | Db,
  { id: articleId, currentRevision: { id: revisionId } }: Signed,
) {
  const used = { claim: { articleId, deletedAt: null }, removedAt: null }
  const [claims, anchors, verdicts, evidence, sources, sentences, setAsides] = await Promise.all([
    tx.claim.findMany({ where: { articleId, deletedAt: null }, orderBy: { number: 'asc' } }),
    tx.anchor.findMany({ where: { revisionId }, orderBy: { claimId: 'asc' } }),
    tx.verdict.findMany({ where: { articleId }, orderBy: { id: 'asc' } }),
    tx.evidence.findMany({ where: used, orderBy: { id: 'asc' } }),
    tx.source.findMany({
      where: { evidence: { some: used } },
      orderBy: { id: 'asc' },
      select: identity,
    }),
    tx.sentence.findMany({ where: { revisionId }, orderBy: { index: 'asc' } }),
    tx.setAside.findMany({ where: { revisionId }, orderBy: [{ start: 'asc' }, { end: 'asc' }] }),
  ])
  return { claims, anchors, verdicts, evidence, sources, sentences, setAsides }
}

export type Vouched = Awaited<ReturnType<typeof vouchedFor>>

/** The sourcing policy in force; 0 is the one Galley comes with. */
export const policyVersion = async (tx: Tx | Db) =>
  (await tx.policy.findFirst({ orderBy: { version: 'desc' }, select: { version: true } }))
    ?.version ?? 0

/** These fields of every row. */
const picked = <K extends string>(rows: readonly Record<K, unknown>[], ...fields: K[]) =>
  rows.map((row) => Object.fromEntries(fields.map((field) => [field, row[field]])))

/**
 * SHA-256, as canonical JSON, over headline, byline, depth, scale, text, claims, verdicts, evidence, dismissals, facts set aside, the
 * identity of sources and the version of the sourcing policy.
 */
export function digestOf(article: Signed, vouched: Vouched, policy: number): string {
  const { claims, anchors, verdicts, evidence, sources, sentences, setAsides } = vouched
  return sha256(
    canonicalJson({
      ...picked([article], 'title', 'byline', 'depth', 'scale')[0],
      policy,
      text: article.currentRevision.sha256,
      claims: picked(
        claims,
        ...([
          'id',
          'number',
          'statement',
          'kind',
          'about',
          'claimant',
          'checkable',
          'priority',
        ] as const),
        ...(['status', 'rating', 'clearedReason', 'clearedById', 'corrected'] as const),
      ),
      anchors: picked(anchors, 'claimId', 'state', 'start', 'end', 'exact'),
      verdicts: picked(
        verdicts,
        ...([
          'id',
          'claimId',
          'revision',
          'scale',
          'rating',
          'rationale',
          'role',
          'override',
        ] as const),
        ...(['authorId', 'answer', 'answerReason', 'answeredById', 'supersededAt'] as const),
      ),
      evidence: picked(evidence, 'id', 'claimId', 'sourceId', 'stance', 'locator', 'quote', 'note'),
      sources,
      dismissals: picked(
        sentences.filter(({ reason }) => reason),
        'index',
        'reason',
      ),
      setAsides: picked(setAsides, 'start', 'end', 'reason'),
    }),
  )
}
