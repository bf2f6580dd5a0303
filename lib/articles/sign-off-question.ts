import { type Actor, may } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { Forbidden, NotFound } from '@/lib/core/errors'
import type { Block } from '@/lib/text/blocks'
import { digestOf, policyVersion, vouchedFor } from './digest'
import { isHeadlineOutside } from './headline-words'

export type LetStand = { number: number; statement: string; reason: string; by: string }
export type SignOffQuestion = {
  digest: string
  policy: number
  letStand: LetStand[]
  /** the headline is no part of the text, so no claim can be on its words */
  headlineOutside: boolean
}

/** What a signature given now would cover, and what it would let stand: who signs is told before. Writes nothing. */
export async function getSignOffQuestion(
  actor: Actor,
  articleId: string,
): Promise<SignOffQuestion> {
  if (!may(actor, 'article.signOff')) throw new Forbidden()
  const article = await db.article.findUnique({
    where: { id: articleId },
    include: { currentRevision: true },
  })
  if (!article?.currentRevision) throw new NotFound('This article')
  const signed = { ...article, currentRevision: article.currentRevision }
  const {
    title,
    currentRevision: { text, blocks },
  } = signed
  const [vouched, policy] = [await vouchedFor(db, signed), await policyVersion(db)]
  const stands = vouched.claims.filter(
    ({ status, clearedAt, corrected }) => status === 'settled' && clearedAt && !corrected,
  )
  const people = await db.user.findMany({
    where: { id: { in: stands.flatMap(({ clearedById }) => clearedById ?? []) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return {
    digest: digestOf(signed, vouched, policy),
    policy,
    headlineOutside: isHeadlineOutside(title, text, JSON.parse(blocks) as Block[]),
    letStand: stands.map(({ number, statement, clearedReason, clearedById }) => ({
      number,
      statement,
      reason: clearedReason ?? '',
      by: names.get(clearedById ?? '') ?? '',
    })),
  }
}
