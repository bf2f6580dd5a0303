import { type Actor, may } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { Forbidden, NotFound } from '@/lib/core/errors'
import { digestOf, policyVersion, vouchedFor } from './digest'

export type LetStand = { number: number; statement: string; reason: string; by: string }
export type SignOffQuestion = { digest: string; policy: number; letStand: LetStand[] }

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
    letStand: stands.map(({ number, statement, clearedReason, clearedById }) => ({
      number,
      statement,
      reason: clearedReason ?? '',
      by: names.get(clearedById ?? '') ?? '',
    })),
  }
}
