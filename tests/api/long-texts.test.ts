import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Sent } from '@/lib/api/beside'
import { answerSent } from '@/lib/api/router'
import { getDesk } from '@/lib/articles/desk'
import { importArticle } from '@/lib/intake/import-article'
import { dismissSentence } from '@/lib/articles/dismissals'
import { addRevision } from '@/lib/drafts/commands'
import { signOffArticle } from '@/lib/articles/sign-off'
import { compareDrafts } from '@/lib/drafts/compare'
import { tryRevision } from '@/lib/drafts/trial'
import { proposalsOn } from '@/lib/intake/proposals'
import { readReportPart } from '@/lib/reports/part'
import { readInThreads } from '@/lib/intake/bring'
import { type Aside, doAside } from '@/lib/intake/bring/aside'
import type { Threads } from '@/lib/intake/bring/threads'
import { alongside } from '@/lib/command'
import { createClaim } from '@/lib/claims/commands'
import { restoreClaim } from '@/lib/claims/restore'
import type { Called } from '@/lib/core/beside'
import { askedBy, type Caller } from '@/lib/core/caller'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound, Refused } from '@/lib/core/errors'
import { newId } from '@/lib/core/id'
import { packed, unpacked } from '@/lib/core/pack'
import { carryOutCall } from '@/lib/server/calls'
import { editSource, withdrawSource } from '@/lib/sources/commands'
import { previewPolicy } from '@/lib/sources/preview'
import { once } from '@/lib/web/once'
import { door } from '../support/door'

vi.setConfig({ testTimeout: 120_000 })

const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => 'abcdefghij'.charAt(at % 10)).join('\n')
const sentences = (count: number) =>
  Array.from({ length: count }, (_, at) => `The bridge cost ${at} crowns. `).join('')

describe('a text of more parts than anybody checks', () => {
  test('is refused with the limit and what to do, whichever way it comes in', async () => {
    const { ana, articleId } = await door()
    const text = lines(100_000)
    const ways: [string, object][] = [
      ['/articles', { title: 'Letters', text }],
      ['/articles', { title: 'Letters', text, extract: false }],
      ['/extract', { text }],
      [`/articles/${articleId}/revisions/preview`, { text, baseNumber: 1 }],
      [`/articles/${articleId}/revisions`, { text, baseNumber: 1 }],
    ]
    for (const [path, body] of ways) {
      const { status, json } = await ana.post(path, body)
      expect([path, status]).toEqual([path, 422])
      expect(json.detail).toBe(
        'The text has 100,000 paragraphs (lines that are not blank); 20,000 is the most. Join the lines that belong together, or import it in parts.',
      )
    }
    expect(await db.article.count()).toBe(1)
  })

  test('blank lines are none', async () => {
    const { ana } = await door()
    const text = lines(15_000).replaceAll('\n', '\n\n')
    expect((await ana.post('/articles', { title: 'Letters', text, extract: false })).status).toBe(
      201,
    )
  })
})

test('the most paragraphs there may be are saved, read, and saved again in a next draft', async () => {
  const { ana } = await door()
  const text = lines(20_000)
  const made = await ana.post('/articles', { title: 'Letters', text, extract: false })
  expect(made.status).toBe(201)
  const id = String(made.json.id)
  const draft = await ana.post(`/articles/${id}/revisions`, { text: `x${text}`, baseNumber: 1 })
  expect([draft.status, draft.json.anchors]).toEqual([
    201,
    { same: 0, moved: 0, changed: 0, gone: 0 },
  ])
  expect((await ana.get(`/articles/${id}`)).json.sentences).toHaveLength(20_000)
})

describe('what goes through the whole of a long text is answered in another thread', () => {
  /** Stands for the threads of the server: what they are handed and give back is copied, as between threads. */
  const beside: { path: string; person: string; caller: Caller }[] = []
  const threads = {
    run: async (job: Sent | Called | Aside, { personId = '' }: { personId?: string }) => {
      // of a text alone, whatever becomes of it
      if ('task' in job) return doAside(job)
      const path = 'call' in job ? job.call : `${job.method} ${new URL(job.url).pathname}`
      beside.push({ path, person: personId, caller: job.caller })
      readInThreads(null)
      try {
        const copy = structuredClone(job)
        return structuredClone(await ('call' in copy ? carryOutCall(copy) : answerSent(copy)))
      } catch (error) {
        throw unpacked(packed(error))
      } finally {
        readInThreads(threads, threads)
      }
    },
  } as unknown as Threads

  beforeEach(() => void beside.splice(0))
  afterEach(() => readInThreads(null))

  async function office() {
    const made = await door()
    const { articleId: long } = await importArticle(made.room.ana, {
      title: 'Long',
      text: sentences(1600),
      extract: false,
      claims: [{ start: 0, end: 10 }],
    })
    const claim = await db.claim.findFirstOrThrow({ where: { articleId: long } })
    return { ...made, long, longClaim: claim.id }
  }

  test('once for its key, however often a page sends it', async () => {
    const { room, long } = await office()
    readInThreads(threads, threads)
    const send = () =>
      once(room.ana, 'a-key', () =>
        addRevision(room.ana, { articleId: long, text: `${sentences(1600)}More.`, baseNumber: 1 }),
      )
    const [first, second] = [await send(), await send()]
    expect(second).toEqual(first)
    expect(beside.map(({ path }) => path)).toEqual(['addRevision'])
    expect(await db.revision.count({ where: { articleId: long } })).toBe(2)

    const dismiss = () =>
      once(room.ana, 'another-key', () =>
        dismissSentence(room.ana, { articleId: long, sentence: 7, reason: 'noClaim' }),
      )
    expect(await dismiss()).toEqual(await dismiss())
    expect(beside.map(({ path }) => path)).toEqual(['addRevision', 'dismissSentence'])
    expect(await db.event.count({ where: { type: 'sentence.dismissed' } })).toBe(1)
  })

  test('also what a page reads of it, whole and alike', async () => {
    const { room, long } = await office()
    await addRevision(room.ana, { articleId: long, text: `${sentences(1600)}More.`, baseNumber: 1 })
    const now = new Date()
    const reads = {
      getDesk: () => getDesk(room.vic, long),
      getProposals: async () => proposalsOn(room.vic, await getDesk(room.vic, long)),
      compareDrafts: () => compareDrafts(room.vic, long, 1, 2),
      readReportPart: async () => ({
        ...(await readReportPart(room.vic, long, 1, now)),
        madeAt: '',
      }),
    }
    for (const [call, read] of Object.entries(reads)) {
      readInThreads(null)
      const here = await read()
      beside.splice(0)
      readInThreads(threads, threads)
      expect(await read(), call).toEqual(JSON.parse(JSON.stringify(here)))
      expect(
        beside.map(({ path }) => path),
        call,
      ).toContain(call)
    }
  })

  test('with the same answer, under the same rules', async () => {
    const { ana, vic, long, longClaim, articleId } = await office()
    const [here, small] = [
      await ana.get(`/articles/${long}`),
      await ana.get(`/articles/${articleId}`),
    ]
    readInThreads(threads, threads)
    const there = await ana.get(`/articles/${long}`)
    expect(there.text).toBe(here.text)
    expect(Object.fromEntries(there.headers)).toEqual(Object.fromEntries(here.headers))
    expect(
      (await ana.post(`/articles/${long}/dismissals`, { sentence: 7, reason: 'noClaim' })).status,
    ).toBe(201)
    expect((await ana.patch(`/claims/${longClaim}`, { start: 0, end: 22 })).status).toBe(200)
    expect((await ana.delete(`/articles/${long}/dismissals/9`)).status).toBe(404)
    expect(
      (await ana.post(`/articles/${long}/dismissals`, { sentence: 7, reason: 'none' })).status,
    ).toBe(422)
    expect((await vic.patch(`/articles/${long}`, { title: 'Mine' })).status).toBe(403)
    expect(
      beside.map(({ path }) => path.replaceAll(long, 'LONG').replaceAll(longClaim, 'CLAIM')),
    ).toEqual([
      'GET /api/v1/articles/LONG',
      'POST /api/v1/articles/LONG/dismissals',
      'PATCH /api/v1/claims/CLAIM',
      'DELETE /api/v1/articles/LONG/dismissals/9',
      'POST /api/v1/articles/LONG/dismissals',
    ])
    // a short one is not worth the way, nor is what looks at a part
    expect((await ana.get(`/articles/${articleId}`)).text).toBe(small.text)
    expect((await ana.get(`/articles/${long}/claims`)).status).toBe(200)
    expect(beside).toHaveLength(5)
  })

  test('two drafts that are compared, whether the present one is long or not', async () => {
    const { ana, room, articleId } = await office()
    const revise = (text: string, baseNumber: number) =>
      addRevision(room.ana, { articleId, text, baseNumber })
    await revise('The bridge cost 5 crowns. '.repeat(800), 1)
    await revise('The bridge cost 6 crowns. '.repeat(800), 2)
    await revise('Short. Yes.', 3)
    await revise('Short. No.', 4)
    const path = `/articles/${articleId}/revisions`
    const ways = [
      `${path}/3/changes?with=2`,
      `${path}/3/changes`,
      `${path}/4/changes?with=1`,
      `${path}/5/changes`,
      `${path}/5/changes?with=9`,
      `${path}/0/changes`,
    ]
    const here = await Promise.all(ways.map((way) => ana.get(way)))
    readInThreads(threads, threads)
    for (const [at, way] of ways.entries()) {
      const there = await ana.get(way)
      expect([there.status, there.text]).toEqual([here[at]?.status, here[at]?.text])
    }
    await compareDrafts(room.vic, articleId, 2, 3)
    await compareDrafts(room.vic, articleId, 4, 5)
    const long = `GET /api/v1${path}/3/changes`
    expect(beside.map(({ path }) => path)).toEqual([long, long, 'compareDrafts'])
  })

  test('a claim that is placed in more than 30,000 characters, which are read here', async () => {
    const { ana, room } = await office()
    const { articleId } = await importArticle(room.ana, {
      title: 'Middling',
      text: `The bridge cost 5 crowns. ${'[a]'.repeat(10_000)}`,
      extract: false,
    })
    readInThreads(threads, threads)
    const made = await ana.post(`/articles/${articleId}/claims`, { start: 0, end: 24 })
    expect(made.status).toBe(201)
    const claimId = String(made.json.id)
    expect((await ana.patch(`/claims/${claimId}`, { statement: 'It cost 5.' })).status).toBe(200)
    await createClaim(room.ana, { articleId, start: 4, end: 10 })
    expect((await ana.get(`/articles/${articleId}`)).status).toBe(200)
    await getDesk(room.vic, articleId)
    expect(beside.map(({ path }) => path)).toEqual([
      `POST /api/v1/articles/${articleId}/claims`,
      `PATCH /api/v1/claims/${claimId}`,
      'createClaim',
    ])
  })

  test('what goes over more than a hundred claims, of a source, of the newsroom or in an article', async () => {
    const { ana, eve, room, longClaim } = await office()
    const found = Array.from({ length: 101 }, (_, at) => ({ start: 26 * at, end: 26 * at + 24 }))
    const { articleId } = await importArticle(room.ana, {
      title: 'Bridges',
      text: 'The bridge cost 5 crowns. '.repeat(101),
      extract: false,
      claims: found.slice(2),
    })
    const register = { kind: 'document', tier: 'primary', title: 'Register' }
    const leaned = { source: register, stance: 'supports', locator: 'p. 1' }
    expect((await ana.post(`/claims/${longClaim}/evidence`, leaned)).status).toBe(201)
    const { id: sourceId } = await db.source.findFirstOrThrow()
    const judged = { rating: 'confirmed', status: 'awaitingSecond', assigneeId: room.ana.id }
    const lean = async () => {
      const where = { articleId, rating: null }
      const claims = await db.claim.findMany({ where, select: { id: true } })
      const used = { sourceId, stance: 'supports', addedById: room.ana.id, locator: 'p. 1' }
      await db.evidence.createMany({
        data: claims.map(({ id }) => ({
          ...{ ...used, id: newId(), claimId: id },
          ...{ createdAt: new Date(), consultedAt: new Date() },
        })),
      })
      await db.claim.updateMany({ where, data: judged })
    }
    const thin = () => db.claim.count({ where: { articleId, thin: true } })
    await lean()
    readInThreads(threads, threads)
    const rules = { default: { primary: 5, secondary: 5 } }
    const tier = async (to: string) =>
      expect((await ana.patch(`/sources/${sourceId}`, { tier: to })).status).toBe(200)
    await tier('secondary')
    expect(await thin()).toBe(99)
    await previewPolicy(room.eve, rules)
    expect(beside).toEqual([])

    for (const place of found.slice(0, 2)) await createClaim(room.ana, { articleId, ...place })
    readInThreads(null)
    await lean()
    readInThreads(threads, threads)
    await tier('primary')
    expect(await thin()).toBe(0)
    const effect = await previewPolicy(room.eve, rules)
    expect((await eve.put('/policy', rules)).status).toBe(200)
    expect([await thin(), effect.verdicts]).toEqual([101, 0])
    await editSource(room.ana, { sourceId, tier: 'secondary' })
    await withdrawSource(room.ana, { sourceId, reason: 'Forged.' })
    expect((await eve.post(`/articles/${articleId}/archive`)).status).toBe(200)
    expect(await db.claim.count({ where: { articleId, assigneeId: { not: null } } })).toBe(0)
    expect(beside.map(({ path }) => path)).toEqual([
      `PATCH /api/v1/sources/${sourceId}`,
      'previewPolicy',
      'PUT /api/v1/policy',
      'editSource',
      'withdrawSource',
      `POST /api/v1/articles/${articleId}/archive`,
    ])
  })

  test('a text that comes in goes there whole, and once with its key', async () => {
    const { ana, room, vic } = await office()
    readInThreads(threads, threads)
    const sent = [
      { title: 'A', text: 'It cost 5 crowns.' },
      { headers: { 'idempotency-key': 'k1' } },
    ] as const
    const [first, again] = [
      await ana.post('/articles', ...sent),
      await ana.post('/articles', ...sent),
    ]
    expect([first.status, again.text]).toEqual([201, first.text])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await db.article.count({ where: { title: 'A' } })).toBe(1)
    expect((await vic.post('/articles', sent[0])).status).toBe(403)
    expect((await ana.post('/articles', { text: 'No title' })).status).toBe(422)
    expect(beside.map(({ caller: _, ...one }) => one)).toEqual(
      Array(3).fill({ path: 'POST /api/v1/articles', person: room.ana.id }),
    )
  })

  test('who asks from where is known there too', async () => {
    const { ana, long } = await office()
    readInThreads(threads, threads)
    const from = { address: '192.0.2.7', userAgent: 'a browser' }
    await askedBy(from, () => ana.get(`/articles/${long}`))
    expect(beside.map(({ caller }) => caller)).toEqual([from])
  })

  test('so is what a page reads and changes, and what is refused stays what it was', async () => {
    const { room, long, longClaim, articleId } = await office()
    const here = await getDesk(room.ana, long)
    readInThreads(threads, threads)
    expect(await getDesk(room.ana, long)).toEqual(here)
    const dismissed = { articleId: long, sentence: 11, reason: 'noClaim' } as const
    const data = { sentence: 11, reason: 'noClaim', before: null }
    expect(await dismissSentence(room.ana, dismissed)).toEqual({
      type: 'sentence.dismissed',
      articleId: long,
      data,
    })
    const { claimId } = await createClaim(room.ana, { articleId: long, start: 100, end: 120 })
    expect(await db.claim.findUnique({ where: { id: claimId } })).toMatchObject({ articleId: long })
    await expect(dismissSentence(room.vic, dismissed)).rejects.toThrow(Forbidden)
    await expect(dismissSentence(room.ana, { ...dismissed, sentence: 5000 })).rejects.toThrow(
      new NotFound('Sentence 5001'),
    )
    await expect(dismissSentence(room.ana, { ...dismissed, revision: 9 })).rejects.toThrow(Conflict)
    await expect(signOffArticle(room.eve, { articleId: long })).rejects.toThrow(Refused)
    await expect(restoreClaim(room.ana, { claimId: longClaim })).rejects.toThrow(Conflict)
    await dismissSentence(room.ana, { ...dismissed, articleId, sentence: 2 })
    // who may not dismiss anything at all is told here
    expect(beside.map(({ path }) => path)).toEqual([
      ...['getDesk', 'dismissSentence', 'createClaim', 'dismissSentence', 'dismissSentence'],
      ...['signOffArticle', 'restoreClaim'],
    ])
  })

  test('not where something is to be written alongside, which another thread does not know of', async () => {
    const { room, long } = await office()
    readInThreads(threads, threads)
    const kept: unknown[] = []
    const write = (_: unknown, returned: unknown) => Promise.resolve(kept.push(returned))
    const draft = { articleId: long, text: 'It cost 5 crowns.', baseNumber: 1 }
    const dismissed = { articleId: long, sentence: 0, reason: 'noClaim' } as const
    await alongside(write, () => dismissSentence(room.ana, dismissed))
    await alongside(write, () => addRevision(room.ana, draft))
    expect(beside).toEqual([])
    expect(kept).toHaveLength(2)
    const key = { userId_key: { userId: room.ana.id, key: 'page abc' } }
    await once(room.ana, 'abc', () =>
      addRevision(room.ana, { ...draft, text: '6.', baseNumber: 2 }),
    )
    expect(beside.map(({ path }) => path)).toEqual(['addRevision'])
    expect(await db.idempotentAnswer.findUnique({ where: key })).not.toBeNull()
  })

  test('a page saves and tries texts there', async () => {
    const { room } = await office()
    readInThreads(threads, threads)
    const { articleId } = await importArticle(room.ana, { title: 'A', text: 'It cost 5 crowns.' })
    const draft = { articleId, text: 'It cost 6 crowns.', baseNumber: 1 }
    expect((await tryRevision(room.ana, draft)).against).toBe(1)
    const [{ data }] = await addRevision(room.ana, draft)
    expect(data.number).toBe(2)
    await expect(addRevision(room.ana, draft)).rejects.toThrow(Conflict)
    expect(beside.map(({ path }) => path)).toEqual([
      'importArticle',
      'tryRevision',
      'addRevision',
      'addRevision',
    ])
  })
})
