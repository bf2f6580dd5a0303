import { expect, test } from 'vitest'
import { getClaimView } from '@/lib/claims/queries'
import { Conflict, NotFound } from '@/lib/core/errors'
import { describeEvent } from '@/lib/history/describe'
import type { EventData } from '@/lib/history/events'
import { listHistory } from '@/lib/history/queries'
import { addEvidence, editEvidence, removeEvidence } from '@/lib/sources/evidence'
import { submitVerdict } from '@/lib/verdicts/commands'
import { addClaim, confirmed, newsroom, proof } from '../support/newsroom'

async function sourced() {
  const room = await newsroom()
  const { data } = await addEvidence(room.ana, proof(room.claim.id))
  const used = async () => (await getClaimView(room.ana, room.claim.id)).evidence[0]
  return { ...room, evidenceId: data.evidenceId, used }
}

test('what a source does for a claim, and where, is said otherwise, and the history says how', async () => {
  const { ben, article, evidenceId, used } = await sourced()
  const before = await used()
  await editEvidence(ben, { evidenceId, stance: 'refutes', locator: 'p. 5' })
  expect(await used()).toEqual({ ...before, stance: 'refutes', locator: 'p. 5' })
  await editEvidence(ben, { evidenceId, locator: '', quote: 'It opened in 1979.' })
  expect(await used()).toMatchObject({ locator: null, quote: 'It opened in 1979.' })
  const last = (await listHistory(ben, article.id)).items.slice(-2)
  expect(last.map((event) => describeEvent(event, 'C1'))).toEqual([
    'Ben changed the stance of a source on C1 from supports to refutes and exact place from “p. 4” to “p. 5”.',
    'Ben changed the exact place of a source on C1 from “p. 5” to none and quoted words from none to “It opened in 1979.”',
  ])
})

test('of two people who change it at the same moment the history says what each found and left', async () => {
  const { ana, ben, article, evidenceId, used } = await sourced()
  await Promise.all([
    editEvidence(ana, { evidenceId, locator: 'p. 5' }),
    editEvidence(ben, { evidenceId, locator: 'p. 6' }),
  ])
  const edits = (await listHistory(ben, article.id)).items.flatMap(({ type, data }) =>
    type === 'evidence.edited' ? ((data as EventData['evidence.edited']).changes ?? []) : [],
  )
  const [first, second] = edits
  expect(first?.from).toBe('p. 4')
  expect(second?.from).toBe(first?.to)
  expect((await used())?.locator).toBe(second?.to)
})

test('while a verdict leans on it, or once it is taken off, it stays as it is', async () => {
  const { ana, article, claim, evidenceId, used } = await sourced()
  const before = await used()
  await submitVerdict(ana, confirmed(claim.id))
  await expect(editEvidence(ana, { evidenceId, locator: 'p. 5' })).rejects.toThrow(Conflict)
  expect(await used()).toEqual(before)
  const { data } = await addEvidence(
    ana,
    proof(await addClaim(ana, article.id, '14 million crowns')),
  )
  await removeEvidence(ana, { evidenceId: data.evidenceId, reason: 'Not it.' })
  await expect(editEvidence(ana, { evidenceId: data.evidenceId, locator: 'p. 5' })).rejects.toThrow(
    NotFound,
  )
})
