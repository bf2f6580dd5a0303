import { expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { startClaim } from '@/lib/claims/commands'
import { getClaimView } from '@/lib/claims/queries'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound, Refused } from '@/lib/core/errors'
import { editSource, setReaders, withdrawSource } from '@/lib/sources/commands'
import { addEvidence, editEvidence, removeEvidence } from '@/lib/sources/evidence'
import { submitVerdict } from '@/lib/verdicts/commands'
import { claimRow, confirmed, newsroom, proof } from '../support/newsroom'

const talk = { kind: 'interview', tier: 'secondary', title: 'Talk at the pier' } as const

const enter = async (
  actor: Actor,
  claimId: string,
  more: { origin?: string; confidential?: boolean } = {},
) =>
  (
    await addEvidence(actor, {
      claimId,
      source: { ...talk, ...more },
      stance: 'supports',
      locator: '12:30',
    })
  ).data

test('only who entered a source, or an editor, hides it or makes it known', async () => {
  const { ana, ben, eve, vic, claim } = await newsroom()
  const { sourceId } = await enter(ana, claim.id)
  for (const actor of [ben, vic])
    await expect(editSource(actor, { sourceId, confidential: true })).rejects.toThrow(Forbidden)
  expect(await db.source.findUniqueOrThrow({ where: { id: sourceId } })).toMatchObject({
    confidential: false,
  })
  // who leaves it as it is may go on correcting it
  await editSource(ben, { sourceId, confidential: false, publisher: 'Harbour office' })
  await editSource(eve, { sourceId, confidential: true })
  await expect(editSource(ben, { sourceId, publisher: 'Other' })).rejects.toThrow(NotFound)
  await setReaders(ana, { sourceId, userIds: [ben.id] })
  await editSource(ben, { sourceId, confidential: true, publisher: 'Harbour office' })
  await expect(editSource(ben, { sourceId, confidential: false })).rejects.toThrow(Forbidden)
  await editSource(ana, { sourceId, confidential: false })
})

test('nobody touches a source they may not see, whatever they do to it', async () => {
  const { ana, ben, vic, claim } = await newsroom()
  const { sourceId, evidenceId } = await enter(ana, claim.id, { confidential: true })
  const before = [await db.source.findMany(), await db.evidence.findMany()]
  const attempts = [
    (actor: Actor) => editEvidence(actor, { evidenceId, locator: 'p. 5' }),
    (actor: Actor) => removeEvidence(actor, { evidenceId, reason: 'Not it.' }),
    (actor: Actor) => editSource(actor, { sourceId, title: 'Mine' }),
    (actor: Actor) => editSource(actor, { sourceId, confidential: true }),
    (actor: Actor) => withdrawSource(actor, { sourceId, reason: 'Forged.' }),
  ]
  for (const attempt of attempts) {
    await expect(attempt(ben)).rejects.toThrow(NotFound)
    // whose role changes no source hears the same of every source, and of none
    await expect(attempt(vic)).rejects.toThrow(Forbidden)
  }
  for (const actor of [ben, vic])
    await expect(setReaders(actor, { sourceId, userIds: [actor.id] })).rejects.toThrow(NotFound)
  await expect(enterAgain(ben, claim.id, sourceId)).rejects.toThrow(NotFound)
  expect([await db.source.findMany(), await db.evidence.findMany()]).toEqual(before)
  await setReaders(ana, { sourceId, userIds: [ben.id] })
  await removeEvidence(ben, { evidenceId, reason: 'Not it.' })
})

const enterAgain = (actor: Actor, claimId: string, sourceId: string) =>
  addEvidence(actor, { claimId, sourceId, stance: 'supports', locator: 'p. 4' })

/** One confidential source of a wire's origin, entered by Ana. */
async function wired() {
  const room = await newsroom()
  await enter(room.ana, room.claim.id, { confidential: true, origin: 'Reuters' })
  return room
}

const outcome = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    (error: unknown) => (error as Error).message,
  )

test('a guessed origin of a confidential source is not confirmed by the policy', async () => {
  const { ben, claim } = await wired()
  await enter(ben, claim.id, { origin: 'AP' })
  const { sourceId } = await enter(ben, claim.id)
  const answers: string[] = []
  for (const guess of ['Reuters', 'dpa']) {
    await editSource(ben, { sourceId, origin: guess })
    answers.push(await outcome(submitVerdict(ben, confirmed(claim.id))))
  }
  expect(answers[0]).toContain('Confidential sources you may not see count as one')
  expect(answers[1]).toBe(answers[0])
})

test('who sees the confidential source is held to what it is', async () => {
  const room = await wired()
  await enter(room.ben, room.claim.id, { origin: 'AP' })
  await enter(room.ben, room.claim.id, { origin: 'Reuters' })
  await expect(submitVerdict(room.ana, confirmed(room.claim.id))).rejects.toThrow(Refused)
  await enter(room.ben, room.claim.id, { origin: 'dpa' })
  await submitVerdict(room.ana, confirmed(room.claim.id))
})

test('nor is it confirmed by what becomes of a verdict when another source is changed', async () => {
  const { ana, ben, eve, claim } = await wired()
  await enter(ben, claim.id, { origin: 'AP' })
  const { sourceId } = await enter(ben, claim.id, { origin: 'dpa' })
  await submitVerdict(ana, confirmed(claim.id))
  for (const origin of ['Reuters', 'AFP'])
    await expect(editSource(ben, { sourceId, origin })).rejects.toThrow('confidential source too')
  expect((await claimRow(claim.id)).thin).toBe(false)
  await editSource(ben, { sourceId, origin: 'dpa', publisher: 'The wire' })
  await editSource(eve, { sourceId, origin: 'Reuters' })
  expect((await claimRow(claim.id)).thin).toBe(true)
})

test('a reason given when the source was known is no longer told once it is hidden', async () => {
  const { ana, ben, claim } = await newsroom()
  const { data } = await addEvidence(ana, proof(claim.id))
  await submitVerdict(ana, confirmed(claim.id))
  await withdrawSource(ana, { sourceId: data.sourceId, reason: 'The harbour master took it back.' })
  expect((await getClaimView(ben, claim.id)).reopenedFor).toContain('took it back')
  await editSource(ana, { sourceId: data.sourceId, confidential: true })
  const shown = await getClaimView(ben, claim.id)
  expect(shown.reopenedFor).toBe('A confidential source it leans on was withdrawn.')
  expect(JSON.stringify(shown)).not.toContain('took it back')
})

test('who attached or withdrew a confidential source is not said to have been first', async () => {
  const { ana, ben, claim } = await newsroom()
  const { sourceId } = await enter(ana, claim.id, { confidential: true, origin: 'Reuters' })
  await startClaim(ben, { claimId: claim.id })
  await enterAgain(ana, claim.id, sourceId)
  await expect(startClaim(ben, { claimId: claim.id })).rejects.toThrow('now: Ben was first')
  await addEvidence(ben, proof(claim.id))
  await submitVerdict(ben, confirmed(claim.id))
  await withdrawSource(ana, { sourceId, reason: 'He took it back.' })
  const refused = await startClaim(ben, { claimId: claim.id }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Conflict)
  expect((refused as Conflict).message).not.toContain('Ana')
})
