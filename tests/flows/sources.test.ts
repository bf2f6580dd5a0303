import { expect, test } from 'vitest'
import { ZodError } from 'zod'
import { getClaimView } from '@/lib/claims/queries'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { editSource, setPolicy, setReaders, withdrawSource } from '@/lib/sources/commands'
import { deleteClaim } from '@/lib/claims/delete'
import { attachSource } from '@/lib/sources/attach'
import { firstPolicy } from '@/lib/sources/policy'
import { addEvidence, removeEvidence } from '@/lib/sources/evidence'
import { getSourceDetail, listSources } from '@/lib/sources/queries'
import { submitVerdict } from '@/lib/verdicts/commands'
import { addClaim, claimRow, confirmed, judge, newsroom, primary, proof } from '../support/newsroom'
import { secondAlike } from '../support/second'

const secret = {
  kind: 'interview',
  tier: 'primary',
  title: 'Talk with the harbour master',
  publisher: 'Harbour office',
  confidential: true,
} as const

async function whispered() {
  const room = await newsroom()
  const { data } = await addEvidence(room.ana, {
    claimId: room.claim.id,
    source: secret,
    stance: 'supports',
    locator: '12:30',
    quote: 'I signed it myself.',
    note: 'Met at the pier.',
  })
  return { ...room, ...data }
}

test('a confidential source is known to who entered it and to editors, and hidden from all others', async () => {
  const { ana, ben, eve, vic, claim, sourceId } = await whispered()
  for (const actor of [ana, eve])
    expect((await getClaimView(actor, claim.id)).evidence[0]?.source).toMatchObject({
      title: secret.title,
      hidden: false,
    })
  for (const actor of [ben, vic]) {
    const shown = JSON.stringify(await getClaimView(actor, claim.id))
    for (const word of ['harbour', 'Harbour', 'signed it', 'pier', '12:30', sourceId, 'Ana"'])
      expect(shown).not.toContain(word)
    expect((await listSources(actor)).items).toEqual([])
    await expect(getSourceDetail(actor, sourceId)).rejects.toThrow(NotFound)
  }
})

test('people who are named may know a confidential source', async () => {
  const { ana, ben, vic, claim, sourceId } = await whispered()
  await expect(setReaders(ben, { sourceId, userIds: [ben.id] })).rejects.toThrow(NotFound)
  await setReaders(ana, { sourceId, userIds: [ben.id] })
  expect((await getClaimView(ben, claim.id)).evidence[0]?.source.title).toBe(secret.title)
  expect((await getClaimView(vic, claim.id)).evidence[0]?.source.title).toBe('Confidential source')
  await expect(setReaders(ben, { sourceId, userIds: [vic.id] })).rejects.toThrow(Forbidden)
  await expect(editSource(ben, { sourceId, confidential: false })).rejects.toThrow(Forbidden)
})

test('nobody leans on a confidential source they may not know', async () => {
  const { ben, claim, sourceId } = await whispered()
  await expect(
    addEvidence(ben, { claimId: claim.id, sourceId, stance: 'supports' }),
  ).rejects.toThrow(NotFound)
})

test('the history tells nothing of a confidential source', async () => {
  const { ana, sourceId } = await whispered()
  await withdrawSource(ana, { sourceId, reason: 'The harbour master took it back.' })
  const events = JSON.stringify(await db.event.findMany())
  expect(events).not.toMatch(/harbour/i)
})

test('a withdrawn source reopens every claim whose verdict leans on it, in every article', async () => {
  const { ana, ben, article, claim } = await newsroom()
  await judge(ana, claim.id)
  const { sourceId } = await db.evidence.findFirstOrThrow()
  const other = await addClaim(ana, article.id, '14 million crowns')
  await addEvidence(ben, { claimId: other, sourceId, stance: 'refutes', locator: 'p. 9' })
  await submitVerdict(ben, confirmed(other))
  await secondAlike(ana, { claimId: other })
  const [event] = await withdrawSource(ben, { sourceId, reason: 'The minutes were forged.' })
  expect(event.data.reopened.toSorted()).toEqual([claim.id, other].toSorted())
  expect(await claimRow(other)).toMatchObject({
    status: 'inReview',
    rating: null,
    reopenedFor: expect.stringContaining('forged') as string,
  })
  await expect(withdrawSource(ben, { sourceId, reason: 'Again.' })).rejects.toThrow(Conflict)
  await expect(submitVerdict(ana, confirmed(claim.id))).rejects.toThrow('withdrawn')
})

test('context alone does not make a verdict lean on a source', async () => {
  const { ana, claim } = await newsroom()
  const { data } = await addEvidence(ana, { ...proof(claim.id), stance: 'context' })
  await addEvidence(ana, proof(claim.id))
  await submitVerdict(ana, confirmed(claim.id))
  const [event] = await withdrawSource(ana, { sourceId: data.sourceId, reason: 'Old.' })
  expect(event.data.reopened).toEqual([])
})

test('evidence under a verdict is not taken away', async () => {
  const { ana, claim } = await newsroom()
  const { data } = await addEvidence(ana, proof(claim.id))
  await submitVerdict(ana, confirmed(claim.id))
  await expect(
    removeEvidence(ana, { evidenceId: data.evidenceId, reason: 'Oops.' }),
  ).rejects.toThrow(Conflict)
})

test.each([
  ['a script address', { url: 'javascript:alert(1)' }, 'source.url'],
  ['a date that is none', { publishedAt: '2025-13' }, 'source.publishedAt'],
  ['no title', { title: ' ' }, 'source.title'],
])('%s is refused next to its field', async (_name, wrongPart, path) => {
  const { ana, claim } = await newsroom()
  const error = await addEvidence(ana, {
    ...proof(claim.id),
    source: { ...proof(claim.id).source, ...wrongPart },
  }).catch((thrown: unknown) => thrown)
  expect((error as ZodError).issues.map((issue) => issue.path.join('.'))).toEqual([path])
})

test('a source is counted by claims, and each claim is told once, with all that it does there', async () => {
  const { ana, article, claim } = await newsroom()
  const [on, first] = [claim.id, { stance: 'supports', locator: 'p. 4' } as const]
  const { data } = await addEvidence(ana, { claimId: on, source: primary, ...first })
  const { sourceId } = data
  await addEvidence(ana, { claimId: on, sourceId, stance: 'context', locator: 'p. 9' })
  const other = await addClaim(ana, article.id, '14 million crowns')
  await addEvidence(ana, { claimId: other, sourceId, stance: 'refutes' })
  const detail = await getSourceDetail(ana, sourceId)
  expect(detail).toMatchObject({ uses: 3, usedOn: 2 })
  expect(detail.claims.map(({ id, uses }) => [id, uses])).toEqual([
    [other, [{ stance: 'refutes', locator: null }]],
    [on, [{ stance: 'context', locator: 'p. 9' }, first]],
  ])
  await deleteClaim(ana, { claimId: other, reason: 'Twice.' })
  expect((await listSources(ana)).items).toMatchObject([{ uses: 2, usedOn: 1 }])
})

test('a source is not put on a claim twice for the same: other stance, place or words are another use', async () => {
  const { ana, ben, article, claim } = await newsroom()
  const said = { stance: 'supports', locator: 'p. 4', quote: 'It opened\nin 1978.' } as const
  const { data } = await addEvidence(ana, { claimId: claim.id, source: primary, ...said })
  const use = { claimId: claim.id, sourceId: data.sourceId, ...said }
  const again = { ...use, quote: 'It opened\r\nin 1978.', note: 'Once more.' }
  await expect(addEvidence(ben, again)).rejects.toThrow(/has this source already/)
  const { claimId: _, ...shared } = { ...again, articleId: article.id, claimIds: [claim.id] }
  await expect(attachSource(ben, shared)).rejects.toThrow(Conflict)
  expect(await db.evidence.count()).toBe(1)
  for (const other of [{ stance: 'context' }, { locator: 'p. 5' }, { quote: '' }] as const)
    await addEvidence(ben, { ...use, ...other })
  await removeEvidence(ana, { evidenceId: data.evidenceId, reason: 'Wrong page.' })
  await addEvidence(ben, use)
  expect(await db.evidence.count({ where: { removedAt: null } })).toBe(4)
})

test('who may not know yet what a source was found to say does not learn it by putting it there again', async () => {
  const { ana, ben, eve, claim } = await newsroom()
  await setPolicy(eve, { ...firstPolicy, hideStance: true })
  await judge(ana, claim.id)
  const { sourceId, stance, locator, quote } = await db.evidence.findFirstOrThrow()
  const use = { claimId: claim.id, sourceId, stance: stance as 'supports', locator, quote }
  await addEvidence(ben, use)
  await expect(addEvidence(ben, use)).rejects.toThrow(Conflict)
  await expect(addEvidence(ana, use)).rejects.toThrow(Conflict)
})
