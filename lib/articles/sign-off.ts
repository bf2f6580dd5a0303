import { coverageOf } from '@/lib/claims/coverage'
import { getOpenArticle } from '@/lib/claims/load'
import { standingFacts } from '@/lib/claims/count-coverage'
import { lastToDo } from '@/lib/claims/overtaken'
import { command } from '@/lib/command'
import type { Tx } from '@/lib/core/db'
import { canonicalJson, sha256 } from '@/lib/core/digest'
import { Conflict, Refused } from '@/lib/core/errors'
import { blockersOfArticle } from './readiness'
import { articleRef } from './schema'

/** Everything a sign-off vouches for, in an order that does not depend on the database. */
async function vouchedFor(tx: Tx, articleId: string, revisionId: string) {
  const [claims, anchors, verdicts, evidence, sentences, setAsides] = await Promise.all([
    tx.claim.findMany({ where: { articleId, deletedAt: null }, orderBy: { number: 'asc' } }),
    tx.anchor.findMany({ where: { revisionId }, orderBy: { claimId: 'asc' } }),
    tx.verdict.findMany({ where: { articleId }, orderBy: { id: 'asc' } }),
    tx.evidence.findMany({ where: { claim: { articleId }, removedAt: null }, orderBy: { id: 'asc' } }),
    tx.sentence.findMany({ where: { revisionId }, orderBy: { index: 'asc' } }),
    tx.setAside.findMany({ where: { revisionId }, orderBy: [{ start: 'asc' }, { end: 'asc' }] }),
  ])
  return { claims, anchors, verdicts, evidence, sentences, setAsides }
}

type Vouched = Awaited<ReturnType<typeof vouchedFor>>

/** SHA-256 over text, claims, verdicts, evidence and dismissals (as canonical JSON). */
export const digestOf = (
  sha: string,
  { claims, anchors, verdicts, evidence, sentences, setAsides }: Vouched,
) =>
  sha256(
    canonicalJson({
      text: sha,
      claims: claims.map(
        ({
          id,
          number,
          statement,
          kind,
          about,
          claimant,
          checkable,
          priority,
          status,
          rating,
          clearedReason,
        }) => ({
          id,
          number,
          statement,
          kind,
          about,
          claimant,
          checkable,
          priority,
          status,
          rating,
          clearedReason,
        }),
      ),
      anchors: anchors.map(({ claimId, state, start, end }) => ({ claimId, state, start, end })),
      verdicts: verdicts.map(
        ({ id, claimId, revision, rating, rationale, authorId, answer, answeredById }) => ({
          id,
          claimId,
          revision,
          rating,
          rationale,
          authorId,
          answer,
          answeredById,
        }),
      ),
      evidence: evidence.map(({ id, claimId, sourceId, stance, locator, quote }) => ({
        id,
        claimId,
        sourceId,
        stance,
        locator,
        quote,
      })),
      dismissals: sentences.flatMap(({ index, reason }) => (reason ? [{ index, reason }] : [])),
      setAsides: setAsides.map(({ start, end, reason }) => ({ start, end, reason })),
    }),
  )

async function signedAlready(tx: Tx, articleId: string) {
  const name = await lastToDo(tx, { articleId }, ['signOff.given'])
  return new Conflict(`This article is signed off already${name ? `, by ${name}` : ''}.`)
}

export const signOffArticle = command({
  action: 'article.signOff',
  input: articleRef,
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, actor, subject: article, now, newId }) => {
    if (article.stage !== 'checking') throw await signedAlready(tx, article.id)
    const revision = article.currentRevision
    const vouched = await vouchedFor(tx, article.id, revision.id)
    const standing = new Set(vouched.claims.flatMap(({ id, status }) => (status === 'cut' ? [] : [id])))
    const spans = vouched.anchors.filter(({ claimId, state }) => state !== 'gone' && standing.has(claimId))
    const open = coverageOf(vouched.sentences, spans).flatMap((state, index) =>
      state === 'open' ? [index] : [],
    )
    const facts = await standingFacts(tx, revision.id)
    const blockers = blockersOfArticle(article.depth, vouched.claims, open, facts)
    if (blockers.length > 0)
      throw new Refused(
        blockers.map(({ message }) => ({ message })),
        blockers,
      )
    const { count } = await tx.article.updateMany({
      where: { id: article.id, stage: 'checking' },
      data: { stage: 'signedOff', updatedAt: now },
    })
    if (count === 0) throw await signedAlready(tx, article.id)
    const signOff = {
      id: newId(),
      articleId: article.id,
      revision: revision.number,
      byId: actor.id,
      at: now,
      digest: digestOf(revision.sha256, vouched),
    }
    await tx.signOff.create({ data: signOff })
    const data = { signOffId: signOff.id, digest: signOff.digest, revision: revision.number }
    return { type: 'signOff.given', articleId: article.id, data } as const
  },
})
