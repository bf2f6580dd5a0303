import { expect, test } from 'vitest'
import { reopenClaim } from '@/lib/claims/commands'
import { getClaimView } from '@/lib/claims/queries'
import { Conflict } from '@/lib/core/errors'
import { describeEvent } from '@/lib/history/describe'
import { listHistory } from '@/lib/history/queries'
import { addNote, completeTask } from '@/lib/notes/commands'
import { addEvidence, editEvidence, removeEvidence } from '@/lib/sources/evidence'
import { submitVerdict } from '@/lib/verdicts/commands'
import type { Actor } from '@/lib/auth/permissions'
import { confirmed, newsroom, proof } from '../support/newsroom'
import { secondAlike } from '../support/second'

const canary = 'The table says 52, so it is wrong'

/** Ana says in many places what her verdict says. */
async function outspoken() {
  const room = await newsroom()
  const { ana, article, claim } = room
  const { data } = await addEvidence(ana, { ...proof(claim.id), note: 'To be read.' })
  await editEvidence(ana, { evidenceId: data.evidenceId, note: canary })
  const other = await addEvidence(ana, { ...proof(claim.id), locator: 'p. 9' })
  await removeEvidence(ana, { evidenceId: other.data.evidenceId, reason: canary })
  const note = await addNote(ana, { claimId: claim.id, body: canary, task: {} })
  await completeTask(ana, { noteId: note.data.noteId })
  await submitVerdict(ana, confirmed(claim.id))
  const told = async (reader: Actor) => {
    const { items } = await listHistory(reader, article.id)
    const words = items.map((event) => describeEvent(event, 'C1'))
    return { words, all: JSON.stringify([items, await getClaimView(reader, claim.id)]) }
  }
  return { ...room, evidenceId: data.evidenceId, told }
}

test('what the first wrote beside their verdict is in no event that reaches the second, and comes with their own', async () => {
  const { ana, ben, eve, claim, told } = await outspoken()
  for (const second of [ben, eve]) {
    const { words, all } = await told(second)
    expect(all).not.toContain(canary)
    expect(words).not.toContainEqual(expect.stringContaining('task'))
    expect(words).toContain('Ana changed what is said of a source on C1.')
    expect(words).toContain('Ana took a source off C1.')
  }
  expect((await told(ana)).all).toContain(canary)
  await secondAlike(ben, { claimId: claim.id })
  expect((await told(ben)).all).toContain(canary)
})

test('nor is the reason for which they took their verdict back', async () => {
  const { ana, ben, claim, told } = await outspoken()
  await reopenClaim(ana, { claimId: claim.id, reason: canary })
  const { words, all } = await told(ben)
  expect(all).not.toContain(canary)
  expect(words.at(-1)).toBe('Ana reopened C1.')
  expect((await getClaimView(ben, claim.id)).reopenedFor).toBe('Reopened by a colleague.')
  expect((await getClaimView(ana, claim.id)).reopenedFor).toBe(canary)
})

test('who may not read a remark neither learns of it by an edit, nor writes over it', async () => {
  const { ana, ben, claim, evidenceId } = await outspoken()
  await reopenClaim(ana, { claimId: claim.id, reason: 'Once more.' })
  const edit = (note: string | null) =>
    editEvidence(ben, { evidenceId, note, locator: 'p. 5', shown: { note: null } })
  await edit(null)
  await expect(edit('Mine.')).rejects.toThrow(Conflict)
  await expect(edit('Mine.')).rejects.not.toThrow(canary)
  await expect(editEvidence(ben, { evidenceId, note: '' })).rejects.toThrow(Conflict)
  const [used] = (await getClaimView(ana, claim.id)).evidence
  expect(used).toMatchObject({ note: canary, locator: 'p. 5' })
})
