import { expect, test } from 'vitest'
import { setFactsAside, takeFactsUp } from '@/lib/articles/set-aside'
import { recount } from '@/lib/claims/recount'
import { changeClaims } from '@/lib/claims/write-many'
import { db, transaction } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import { verifyChain } from '@/lib/history/check-chain'
import { importArticle } from '@/lib/intake/import-article'
import { setPolicy, withdrawSource } from '@/lib/sources/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { submitVerdict } from '@/lib/verdicts/commands'
import { confirmed, newsroom, primary } from '../support/newsroom'
import { statementsOf } from '../support/statements'
import { archived } from '../support/archived'

type Room = Awaited<ReturnType<typeof newsroom>>

/** An article of so many claims, all judged by one person, who leaned on one source. */
async function leaning(room: Room, size: number, known?: string) {
  const sentences = Array.from(
    { length: size },
    (_, n) => `The bridge opened in ${1900 + n}. It cost ${n + 1} million crowns.`,
  )
  const text = sentences.join('\n')
  const places = (words: RegExp) =>
    [...text.matchAll(words)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }))
  const claims = places(/opened in \d+/g).map((place) => ({ ...place, kind: 'date' as const }))
  const article = { title: 'Bridges', text, extract: false, claims }
  const { articleId } = await importArticle(room.ana, article)
  const made = await db.claim.findMany({ where: { articleId } })
  let sourceId = known
  for (const { id: claimId } of made) {
    const used = sourceId ? { sourceId } : { source: primary }
    const given = { claimId, ...used, stance: 'supports', locator: 'p. 4' } as const
    const { data } = await addEvidence(room.ana, given)
    sourceId = data.sourceId
    await submitVerdict(room.ana, confirmed(claimId))
  }
  return { ...room, articleId, sourceId: sourceId ?? '', facts: places(/\d+ million crowns/g) }
}

type Leaning = Awaited<ReturnType<typeof leaning>>
const claimsOf = ({ articleId }: { articleId: string }) =>
  db.claim.findMany({ where: { articleId } })

/** What writes to many claims, or places, of an article at once, in the order of a story. */
const steps: Record<string, (room: Leaning) => Promise<unknown>> = {
  'a stricter policy': ({ eve }) => setPolicy(eve, { default: { primary: 2, secondary: 3 } }),
  'the old policy': ({ eve }) => setPolicy(eve, { default: { primary: 1, secondary: 3 } }),
  'a source withdrawn': ({ ana, sourceId }) => withdrawSource(ana, { sourceId, reason: 'Forged.' }),
  'facts set aside': ({ ana, articleId, facts }) =>
    setFactsAside(ana, { articleId, facts, reason: 'commonKnowledge' }),
  'facts taken up': ({ ana, articleId, facts }) => takeFactsUp(ana, { articleId, facts }),
  'an article archived': ({ eve, articleId }) => archived(eve, articleId),
}

/** Statements of each step, and what the claims were like after it. */
async function told(people: Room, size: number) {
  const room = await leaning(people, size)
  const counts: Record<string, number> = {}
  const after: Record<string, unknown> = {}
  for (const [name, act] of Object.entries(steps)) {
    counts[name] = await statementsOf(() => act(room))
    const claims = await claimsOf(room)
    const kinds = claims.map(({ status, thin, rating, assigneeId, reopenedFor }) =>
      [status, thin, rating, assigneeId, reopenedFor].join(),
    )
    after[name] = [...new Set(kinds)]
    expect(await recount(room.articleId)).toEqual([])
  }
  expect((await verifyChain(room.articleId)).broken).toBeNull()
  return { counts, after }
}

test('what a change does to fifty claims takes as many statements as to five', async () => {
  const room = await newsroom()
  const few = await told(room, 5)
  const { counts, after } = await told(room, 50)
  expect(counts).toEqual(few.counts)
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(3)
  const reopened = 'A source it leans on was withdrawn: Forged.'
  expect(after).toMatchObject({
    'a stricter policy': ['awaitingSecond,true,confirmed,id-ana,'],
    'the old policy': ['awaitingSecond,false,confirmed,id-ana,'],
    'a source withdrawn': [`inReview,false,,id-ana,${reopened}`],
    'an article archived': [`inReview,false,,,${reopened}`],
  })
  expect(after).toEqual(few.after)
  expect(await db.setAside.count()).toBe(0)
  expect(await db.event.count({ where: { type: 'claim.reopened' } })).toBe(55)
})

test('a source that is withdrawn reopens the claims of every article, and each keeps its own counts', async () => {
  const room = await newsroom()
  const first = await leaning(room, 2)
  const second = await leaning(room, 3, first.sourceId)
  const closed = await leaning(room, 1, first.sourceId)
  await archived(room.eve, closed.articleId)
  const [{ data }] = await withdrawSource(room.ana, { sourceId: first.sourceId, reason: 'Forged.' })
  const reopened = [...(await claimsOf(first)), ...(await claimsOf(second))]
  expect([...data.reopened].sort()).toEqual(reopened.map(({ id }) => id).sort())
  for (const { articleId } of [first, second, closed]) expect(await recount(articleId)).toEqual([])
  const dashboard = { dimension: 'status', key: 'inReview', n: { gt: 0 } }
  const tallies = await db.tally.findMany({ where: dashboard, orderBy: { n: 'asc' } })
  expect(tallies.map(({ articleId, n }) => [articleId, n])).toEqual([
    [first.articleId, 2],
    [second.articleId, 3],
  ])
})

test('where one of many claims was changed meanwhile, none is written', async () => {
  const room = await newsroom()
  const { articleId } = await leaning(room, 2)
  const [one, other] = await claimsOf({ articleId })
  if (!one || !other) throw new Error('two claims')
  const now = new Date()
  await db.claim.update({ where: { id: other.id }, data: { status: 'disputed' } })
  const act = transaction((tx) => changeClaims(tx, [one, other], { priority: 5 }, now))
  await expect(act).rejects.toThrow(Conflict)
  await db.claim.update({ where: { id: other.id }, data: { status: other.status, deletedAt: now } })
  const again = transaction((tx) => changeClaims(tx, [one, other], { priority: 5 }, now))
  await expect(again).rejects.toThrow(Conflict)
  expect((await claimsOf({ articleId })).map(({ priority }) => priority)).not.toContain(5)
})
