import { expect, test } from 'vitest'
import { importArticle } from '@/lib/intake/import-article'
import { signOffArticle } from '@/lib/articles/sign-off'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { setPolicy } from '@/lib/sources/commands'
import { firstPolicy } from '@/lib/sources/policy'
import { previewPolicy } from '@/lib/sources/preview'
import { addClaim, claimOn, judge, newsroom, text } from '../support/newsroom'
import { makeReady } from '../support/samples'
import { secondAlike } from '../support/second'
import { archived } from '../support/archived'

const strict = { default: { primary: 2, secondary: 0 } }
const none = { verdicts: 0, articles: 0 }
const markedThin = () => db.claim.count({ where: { thin: true } })

async function settle(room: Awaited<ReturnType<typeof newsroom>>, claimId: string) {
  await judge(room.ana, claimId)
  await secondAlike(room.ben, { claimId })
}

test('what a policy would do is told before, and is what it then does', async () => {
  const room = await newsroom()
  await settle(room, room.claim.id)
  await settle(room, await addClaim(room.ana, room.article.id, '14 million crowns'))
  const { articleId } = await importArticle(room.ana, {
    title: 'Two',
    text,
    extract: false,
    claims: [claimOn('in 1978')],
  })
  const { id } = await db.claim.findFirstOrThrow({ where: { articleId } })
  await settle(room, id)
  expect(await previewPolicy(room.eve, firstPolicy)).toEqual(none)
  expect(await previewPolicy(room.eve, strict)).toEqual({ verdicts: 3, articles: 2 })
  expect(await markedThin()).toBe(0)
  expect(await db.policy.count()).toBe(0)
  await setPolicy(room.eve, strict)
  expect(await markedThin()).toBe(3)
  // what is thin already does not become so, nor does what is freed
  expect(await previewPolicy(room.eve, strict)).toEqual(none)
  expect(await previewPolicy(room.eve, firstPolicy)).toEqual(none)
})

test('a verdict that awaits its second is not told by the number', async () => {
  const room = await newsroom()
  await judge(room.ana, room.claim.id)
  expect(await previewPolicy(room.eve, strict)).toEqual(none)
  await secondAlike(room.ben, { claimId: room.claim.id })
  expect(await previewPolicy(room.eve, strict)).toEqual({ verdicts: 1, articles: 1 })
})

test('what is in the archive is left as it is', async () => {
  const room = await newsroom()
  await makeReady(room)
  await signOffArticle(room.eve, { articleId: room.article.id })
  expect(await previewPolicy(room.eve, strict)).toEqual({ verdicts: 1, articles: 1 })
  await archived(room.eve, room.article.id)
  expect(await previewPolicy(room.eve, strict)).toEqual(none)
})

test('only who may set the policy may try one', async () => {
  const { ana, vic } = await newsroom()
  for (const actor of [ana, vic])
    await expect(previewPolicy(actor, strict)).rejects.toThrow(Forbidden)
})
