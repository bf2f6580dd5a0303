import { coverageOf } from '@/lib/claims/coverage'
import { getOpenArticle } from '@/lib/claims/load'
import { standingFacts } from '@/lib/claims/count-coverage'
import { lastToDo } from '@/lib/claims/overtaken'
import { command } from '@/lib/command'
import type { Tx } from '@/lib/core/db'
import { Conflict, Refused } from '@/lib/core/errors'
import { digestOf, policyVersion, type Vouched, vouchedFor } from './digest'
import { headlineIn } from './headline-words'
import { blockersOfArticle } from './readiness'
import { articleRef, signingOff } from './schema'

type Facts = Awaited<ReturnType<typeof standingFacts>>
type OpenArticle = Awaited<ReturnType<typeof getOpenArticle>>

/** All that stops sign-off, from what it would vouch for. */
function blockersAmong(
  { depth, title, currentRevision: { text, blocks } }: OpenArticle,
  { claims, anchors, sentences }: Vouched,
  facts: Facts,
) {
  const standing = new Set(claims.flatMap(({ id, status }) => (status === 'cut' ? [] : [id])))
  const spans = anchors.filter(({ claimId, state }) => state !== 'gone' && standing.has(claimId))
  const open = coverageOf(sentences, spans).flatMap((state, index) =>
    state === 'open' ? [index] : [],
  )
  const inText = headlineIn(text, blocks)
  return blockersOfArticle(depth, claims, open, facts, { title, inText })
}

/** What is there now, where nothing stops it. Throws Refused with the blockers. */
async function unstopped(tx: Tx, article: OpenArticle) {
  const vouched = await vouchedFor(tx, article)
  const facts = await standingFacts(tx, article.currentRevision.id)
  const blockers = blockersAmong(article, vouched, facts)
  if (blockers.length === 0) return vouched
  throw new Refused(
    blockers.map(({ message }) => ({ message })),
    blockers,
  )
}

async function signedAlready(tx: Tx, articleId: string) {
  const name = await lastToDo(tx, { articleId }, ['signOff.given'])
  return new Conflict(`This article is signed off already${name ? `, by ${name}` : ''}.`)
}

const otherThanShown =
  'Something this signature covers has changed since you were asked. Nothing is signed. Look again, then sign.'

export const signOffArticle = command({
  action: 'article.signOff',
  input: signingOff,
  beside: { name: 'signOffArticle', of: ({ articleId }) => ({ whole: 'article', id: articleId }) },
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, actor, input, subject: article, now, newId }) => {
    const { id, stage, underCorrection, currentRevision: revision } = article
    if (stage !== 'checking' && !underCorrection) throw await signedAlready(tx, id)
    const vouched = await unstopped(tx, article)
    const policy = await policyVersion(tx)
    const digest = digestOf(article, vouched, policy)
    if (input.digest && input.digest !== digest) throw new Conflict(otherThanShown)
    // what is out already stays out; its correction ends
    const { count } = await tx.article.updateMany({
      where: { id, stage, underCorrection },
      data: {
        stage: stage === 'checking' ? 'signedOff' : stage,
        underCorrection: false,
        updatedAt: now,
      },
    })
    if (count === 0) throw await signedAlready(tx, id)
    const signOff = {
      id: newId(),
      articleId: id,
      revision: revision.number,
      byId: actor.id,
      at: now,
      digest,
    }
    await tx.signOff.create({ data: { ...signOff, policyVersion: policy } })
    const data = { signOffId: signOff.id, digest, revision: revision.number, policyVersion: policy }
    return { type: 'signOff.given', articleId: id, data } as const
  },
})

/** Out it goes only as it was signed, and while nothing new stops it. */
export const publishArticle = command({
  action: 'article.publish',
  input: articleRef,
  beside: { name: 'publishArticle', of: ({ articleId }) => ({ whole: 'article', id: articleId }) },
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, subject: article, now }) => {
    if (article.stage !== 'signedOff')
      throw new Conflict('Only an article that is signed off can be marked as published.')
    await unstopped(tx, article)
    const { count } = await tx.article.updateMany({
      where: { id: article.id, stage: 'signedOff', signOffs: { some: { voidedAt: null } } },
      data: { stage: 'published', updatedAt: now },
    })
    if (count === 0) throw new Conflict('Its sign-off no longer holds. Sign it off again first.')
    return { type: 'article.published', articleId: article.id, data: {} } as const
  },
})
