import { dismissSentence } from '@/lib/articles/dismissals'
import type { DismissalReason } from '@/lib/articles/schema'
import { setFactsAside } from '@/lib/articles/set-aside'
import { publishArticle, signOffArticle } from '@/lib/articles/sign-off'
import { reopenClaim } from '@/lib/claims/commands'
import { confirmContext } from '@/lib/claims/confirm'
import { standingFacts } from '@/lib/claims/count-coverage'
import { db } from '@/lib/core/db'
import { acceptFix } from '@/lib/fixes/commands'
import { completeTask } from '@/lib/notes/commands'
import { concede } from '@/lib/verdicts/dispute'
import type { Who } from './people'
import { onClaim, type Scene, type Step } from './scene'

async function draftOf({ articleId }: Scene) {
  const { currentRevision } = await db.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { currentRevision: { select: { id: true, text: true, sentences: true } } },
  })
  if (!currentRevision) throw new Error('The demo article has no text.')
  return currentRevision
}

async function sentenceWith(scene: Scene, words: string) {
  const { text, sentences } = await draftOf(scene)
  const found = sentences.find(({ start, end }) => text.slice(start, end).includes(words))
  if (!found) throw new Error(`The demo has no sentence with “${words}”.`)
  return found.index
}

/** Names, numbers, dates or quotations of the present draft, by their words. */
async function factsOf(scene: Scene, words: readonly string[]) {
  const facts = await standingFacts(db, (await draftOf(scene)).id)
  return facts.filter(({ text, state }) => state === 'open' && words.includes(text))
}

/** What brings an article to its end: what is set aside, what is put right, and the editor's signature. */
export function closingActsOf(who: Who) {
  const on = onClaim(who)
  return {
    passesOver:
      (words: string, reason: DismissalReason): Step =>
      async (scene, now) => {
        const sentence = await sentenceWith(scene, words)
        return dismissSentence(
          scene.cast[who],
          { articleId: scene.articleId, sentence, reason },
          now,
        )
      },
    setsAside:
      (words: readonly string[], reason: DismissalReason): Step =>
      async (scene, now) => {
        const facts = (await factsOf(scene, words)).map(({ start, end }) => ({ start, end }))
        return setFactsAside(scene.cast[who], { articleId: scene.articleId, facts, reason }, now)
      },
    accepts: (number: number) =>
      on(number, async (actor, claimId, now) => {
        const { id } = await db.fix.findFirstOrThrow({ where: { claimId, state: 'proposed' } })
        return acceptFix(actor, { fixId: id }, now)
      }),
    keeps: (number: number) =>
      on(number, (actor, claimId, now) => confirmContext(actor, { claimId }, now)),
    finishes: (number: number) =>
      on(number, async (actor, claimId, now) => {
        const { id } = await db.note.findFirstOrThrow({
          where: { claimId, isTask: true, doneAt: null },
        })
        return completeTask(actor, { noteId: id }, now)
      }),
    concedes: (number: number, reason: string) =>
      on(number, (actor, claimId, now) => concede(actor, { claimId, reason }, now)),
    reopens: (number: number, reason: string) =>
      on(number, (actor, claimId, now) => reopenClaim(actor, { claimId, reason }, now)),
    signsOff:
      (): Step =>
      ({ cast, articleId }, now) =>
        signOffArticle(cast[who], { articleId }, now),
    publishes:
      (): Step =>
      ({ cast, articleId }, now) =>
        publishArticle(cast[who], { articleId }, now),
  }
}
