import { afterEach, expect, test } from 'vitest'
import { archiveArticle } from '@/lib/articles/commands'
import { createClaim } from '@/lib/claims/commands'
import { alongside } from '@/lib/command'
import { addRevision } from '@/lib/drafts/commands'
import { compareDrafts } from '@/lib/drafts/compare'
import { type Called, onceKey, setThreads } from '@/lib/core/beside'
import { askedBy } from '@/lib/core/caller'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden } from '@/lib/core/errors'
import { newId } from '@/lib/core/id'
import { toPieces } from '@/lib/core/pieces'
import { attachSource } from '@/lib/sources/attach'
import { editSource, setPolicy, withdrawSource } from '@/lib/sources/commands'
import { claimOn, newsroom, proof } from '../support/newsroom'

/*
 * A long article is worked on by another thread, which runs the same command: here one that only notes what it was given.
 */

afterEach(() => setThreads(null, null))

function thread(answer: () => unknown = () => ({ claimId: 'made there' })) {
  const given: [Called, unknown][] = []
  const run = (job: Called, options: unknown) => {
    given.push([job, options])
    return Promise.resolve().then(() => ({ pieces: toPieces(answer()) }))
  }
  return { given, run }
}

async function aSource(createdById: string) {
  const facts = {
    kind: 'document',
    tier: 'primary',
    title: 'Register',
    createdById,
    searchText: '',
  }
  const { id } = await db.source.create({ data: { ...facts, id: newId(), createdAt: now } })
  return id
}
const useOf = (sourceId: string, claimId: string, addedById: string) => ({
  ...{ id: newId(), sourceId, claimId, addedById, stance: 'supports', locator: 'p. 1' },
  ...{ createdAt: now, consultedAt: now },
})

const now = new Date('2026-03-01T09:30:00Z')
async function room(sentenceCount: number) {
  const { ana, vic, article } = await newsroom()
  await db.article.update({ where: { id: article.id }, data: { sentenceCount } })
  const asked = { articleId: article.id, ...claimOn('14 million crowns') }
  return { ana, vic, asked, made: () => db.claim.count() }
}

test('of an article of 1,500 sentences a claim is made here', async () => {
  const answers = thread()
  setThreads(null, answers)
  const { ana, asked, made } = await room(1500)
  await createClaim(ana, asked, now)
  expect(answers.given).toEqual([])
  expect(await made()).toBe(2)
})

test('of a longer one in another thread, which is told who asks, from where and when', async () => {
  const answers = thread()
  setThreads(null, answers)
  const { ana, asked, made } = await room(1501)
  const caller = { address: '192.0.2.1', userAgent: 'Test' }
  const claim = await askedBy(caller, () => createClaim(ana, asked, now))
  expect(claim).toEqual({ claimId: 'made there' })
  const job = { call: 'createClaim', args: [ana, asked, now], caller, onceKey: undefined }
  expect(answers.given).toEqual([[job, { personId: ana.id }]])
  expect(await made()).toBe(1)
})

test('of two drafts the length is asked of those that are compared', async () => {
  const { ana, article } = await newsroom()
  const { id: articleId } = article
  const texts = ['It cost 5 crowns. '.repeat(2000), 'It cost 6.', 'It cost 7.']
  for (const [at, text] of texts.entries())
    await addRevision(ana, { articleId, text, baseNumber: at + 1 })
  const answers = thread()
  setThreads(null, answers)
  expect((await compareDrafts(ana, articleId, 3, 4)).paragraphs).toHaveLength(1)
  expect(answers.given).toEqual([])
  await compareDrafts(ana, articleId, 2, 3)
  expect(answers.given).toMatchObject([
    [{ call: 'compareDrafts', args: [ana, articleId, 2, 3] }, {}],
  ])
})

test('what goes over many claims is asked how many there are', async () => {
  const { ana, eve, article } = await newsroom()
  const { id: articleId } = article
  const [sourceId, actor] = [await aSource(ana.id), eve]
  const claim = await db.claim.findFirstOrThrow()
  const uses = Array.from({ length: 100 }, () => ({ ...useOf(sourceId, claim.id, ana.id) }))
  await db.evidence.createMany({ data: uses })
  await db.claim.updateMany({ data: { rating: 'confirmed', assigneeId: ana.id } })
  const answers = thread(() => ({}))
  setThreads(null, answers)
  await editSource(actor, { sourceId, tier: 'secondary' })
  await setPolicy(actor, { default: { primary: 2, secondary: 3 } })
  expect(answers.given).toEqual([])
  await db.evidence.createMany({ data: [useOf(sourceId, claim.id, ana.id)] })
  const others = Array.from({ length: 101 }, (_, at) => {
    return { ...claim, id: newId(), number: 10 + at, rating: 'confirmed', assigneeId: ana.id }
  })
  await db.claim.createMany({ data: others })
  await editSource(actor, { sourceId, tier: 'primary' })
  await withdrawSource(actor, { sourceId, reason: 'Forged.' })
  await setPolicy(actor, { default: { primary: 1, secondary: 3 } })
  await archiveArticle(actor, { articleId })
  expect(answers.given.map(([{ call }]) => call)).toEqual([
    ...['editSource', 'withdrawSource', 'setPolicy', 'archiveArticle'],
  ])
})

test('where there is no such thread, a longer one is worked on here too', async () => {
  const { ana, asked, made } = await room(1501)
  setThreads(thread(), null)
  await createClaim(ana, asked, now)
  expect(await made()).toBe(2)
})

test('nothing is handed on for who may not', async () => {
  const answers = thread()
  setThreads(null, answers)
  const { vic, asked } = await room(1501)
  await expect(createClaim(vic, asked, now)).rejects.toThrow(Forbidden)
  expect(answers.given).toEqual([])
})

test('what is written alongside goes along only by its key, for it is written there', async () => {
  const answers = thread()
  setThreads(null, answers)
  const { ana, asked, made } = await room(1501)
  const written: unknown[] = []
  const make = () =>
    alongside(
      (_, returned) => Promise.resolve(written.push(returned)),
      () => createClaim(ana, asked, now),
    )
  await onceKey.run('key', make)
  expect(answers.given).toMatchObject([[{ onceKey: 'key' }, {}]])
  expect([written.length, await made()]).toEqual([0, 1])
  await make()
  expect(answers.given).toHaveLength(1)
  expect([written.length, await made()]).toEqual([1, 2])
})

test('a refusal from there is the refusal it would be here', async () => {
  const refusal = Object.assign(new Error('Look again.'), { status: 409 })
  const refused = () => {
    throw refusal
  }
  setThreads(null, thread(refused))
  const { ana, asked } = await room(1501)
  await expect(createClaim(ana, asked, now)).rejects.toEqual(new Conflict('Look again.'))
})

test('a source for many claims at once is attached there, for a few here', async () => {
  const answers = thread(() => [])
  setThreads(null, answers)
  const { ana, article, claim } = await newsroom()
  const asked = (claimIds: string[]) => {
    const { claimId: _, ...use } = proof(claim.id)
    return attachSource(ana, { articleId: article.id, claimIds, ...use })
  }
  await asked([claim.id])
  expect(answers.given).toEqual([])
  await asked(Array.from({ length: 26 }, (_, at) => `c${at}`))
  expect(answers.given).toMatchObject([[{ call: 'attachSource' }, { personId: ana.id }]])
})
