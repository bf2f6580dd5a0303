import { expect, test } from 'vitest'
import { describeEvent } from '@/lib/history/describe'
import type { EventView } from '@/lib/history/disclose'
import { listClaimHistory, listHistory, selectEvents } from '@/lib/history/queries'
import type { Actor } from '@/lib/auth/permissions'
import { reopenClaim } from '@/lib/claims/commands'
import { db } from '@/lib/core/db'
import { sql } from '@/lib/core/sql'
import { editSource, setReaders, withdrawSource } from '@/lib/sources/commands'
import { addEvidence, editEvidence, removeEvidence } from '@/lib/sources/evidence'
import { submitVerdict } from '@/lib/verdicts/commands'
import { addClaim, confirmed, newsroom, proof } from '../support/newsroom'
import { secondAlike } from '../support/second'

const secret = {
  kind: 'interview',
  tier: 'primary',
  title: 'Talk at the pier',
  confidential: true,
} as const

/** Ana entered one source and used it twice; Ben and she judged the claim on its strength. */
async function whispered(source: { confidential?: boolean } = secret) {
  const room = await newsroom()
  const { ana, ben, claim } = room
  const { data } = await addEvidence(ana, { ...proof(claim.id), source: { ...secret, ...source } })
  const other = await addClaim(ben, room.article.id, '14 million crowns')
  const again = {
    claimId: other,
    sourceId: data.sourceId,
    stance: 'refutes',
    locator: 'p. 9',
  } as const
  const second = await addEvidence(ana, again)
  await submitVerdict(ben, confirmed(claim.id))
  await secondAlike(room.eve, { claimId: claim.id })
  return { ...room, other, ...data, secondId: second.data.evidenceId }
}
type Room = Awaited<ReturnType<typeof whispered>>

const everything = (reader: Actor | null) =>
  selectEvents(reader, [sql`1 = 1`], { order: sql`e."id"`, limit: 1000 })
const about = (events: readonly EventView[]) =>
  events.filter(({ type }) => /^(evidence|source)\.|^signOff\.voided|^claim\.reopened/.test(type))
const told = (events: readonly EventView[]) => events.map((event) => describeEvent(event))

const hiddenFrom = ({ ben, vic }: Room): (Actor | null)[] => [ben, vic, null]
const knownTo = ({ ana, eve, ada }: Room): Actor[] => [ana, eve, ada]

/** All that can happen to a source, each by Ana. */
async function allOfIt(room: Room) {
  const { ana, eve, claim, other, sourceId, secondId, article } = room
  await editSource(ana, { sourceId, publisher: 'Harbour office' })
  await setReaders(ana, { sourceId, userIds: [eve.id] })
  await editEvidence(ana, { evidenceId: secondId, quote: 'Off the pier.' })
  await removeEvidence(ana, { evidenceId: secondId, reason: 'The harbour master was wrong.' })
  await db.signOff.create({
    data: {
      id: 'o',
      articleId: article.id,
      revision: 1,
      byId: eve.id,
      at: new Date(),
      digest: 'd',
    },
  })
  await withdrawSource(ana, { sourceId, reason: 'The harbour master took it back.' })
  return { claims: [claim.id, other] }
}

test('nobody who may not know a confidential source learns from the history who entered it, nor what ties claims together', async () => {
  const room = await whispered()
  await allOfIt(room)
  for (const reader of hiddenFrom(room)) {
    const events = about(await everything(reader))
    expect(events.map(({ type }) => type)).toEqual([
      'evidence.added',
      'evidence.added',
      'source.edited',
      'source.readersNamed',
      'evidence.edited',
      'evidence.removed',
      'source.withdrawn',
      'claim.reopened',
      'signOff.voided',
    ])
    for (const event of events) {
      expect(event).toMatchObject({ withheld: 'source', actor: { id: '', name: 'A colleague' } })
      const shown = JSON.stringify([event.actor, event.data, describeEvent(event)])
      expect(shown).not.toMatch(/Ana|id-ana|id-eve|arbour|publisher|pier/)
      expect(shown).not.toContain(room.sourceId)
    }
    expect(told(events)).toEqual([
      'A colleague attached a confidential source that supports this claim.',
      'A colleague attached a confidential source that refutes this claim.',
      'A colleague changed a confidential source.',
      'A colleague changed who may see a confidential source.',
      'A colleague changed what is said of a confidential source on this claim.',
      'A colleague took a confidential source off this claim.',
      'A colleague withdrew a confidential source.',
      'A colleague reopened this claim: a confidential source it leans on was withdrawn, or has changed.',
      'A colleague thereby ended the sign-off, because of a confidential source.',
    ])
  }
})

test('who may know a confidential source is told all of its history', async () => {
  const room = await whispered()
  await allOfIt(room)
  for (const reader of knownTo(room)) {
    for (const event of about(await everything(reader)))
      expect(event).toMatchObject({ withheld: null, actor: { name: 'Ana' } })
  }
  const [first] = about(await everything(room.ana))
  expect(first?.data).toEqual({
    evidenceId: room.evidenceId,
    sourceId: room.sourceId,
    stance: 'supports',
  })
})

test('a person who is named is told from then on, also of what was before', async () => {
  const room = await whispered()
  await setReaders(room.ana, { sourceId: room.sourceId, userIds: [room.vic.id] })
  expect(about(await everything(room.vic)).map(({ withheld }) => withheld)).toEqual([
    null,
    null,
    null,
  ])
  await setReaders(room.ana, { sourceId: room.sourceId, userIds: [] })
  expect(about(await everything(room.vic)).every(({ withheld }) => withheld === 'source')).toBe(
    true,
  )
})

test('a source that is made confidential later hides what was told of it before, and one made known tells it', async () => {
  const room = await whispered({ confidential: false })
  await allOfIt(room)
  const { sourceId } = room
  expect(about(await everything(room.ben)).every(({ withheld }) => withheld === null)).toBe(true)
  expect(JSON.stringify(await everything(room.ben))).toContain('took it back')
  await editSource(room.ana, { sourceId, confidential: true })
  expect(about(await everything(room.ben)).every(({ withheld }) => withheld === 'source')).toBe(
    true,
  )
  expect(JSON.stringify(await everything(room.ben))).not.toContain('took it back')
  await editSource(room.ana, { sourceId, confidential: false })
  expect(about(await everything(room.ben)).every(({ withheld }) => withheld === null)).toBe(true)
})

test('what the same person does to a claim otherwise is told as ever', async () => {
  const room = await whispered()
  await allOfIt(room)
  await submitVerdict(room.eve, { ...confirmed(room.claim.id), override: 'The minutes will do.' })
  await reopenClaim(room.ana, { claimId: room.claim.id, reason: 'A newer report is out.' })
  expect((await listClaimHistory(room.ben, room.claim.id, 1))[0]).toMatchObject({
    type: 'claim.reopened',
    withheld: null,
    actor: { name: 'Ana' },
    data: { reason: 'A newer report is out.' },
  })
})

test('a source that is no longer there is told to nobody but those who know all', async () => {
  const room = await whispered({ confidential: false })
  await db.evidence.deleteMany()
  await db.source.deleteMany()
  for (const reader of [room.ana, room.ben, null])
    expect(about(await everything(reader)).every(({ withheld }) => withheld === 'source')).toBe(
      true,
    )
})

test('the article’s history and the claim’s tell a reader the same', async () => {
  const room = await whispered()
  await allOfIt(room)
  for (const reader of [room.ana, room.ben, room.eve, room.vic]) {
    const { items } = await listHistory(reader, room.article.id, { limit: 200 })
    const ofClaim = await listClaimHistory(reader, room.claim.id)
    expect(ofClaim.toReversed()).toEqual(items.filter(({ claimId }) => claimId === room.claim.id))
  }
})
