import { expect, test } from 'vitest'
import { editArticle } from '@/lib/articles/commands'
import { getDesk } from '@/lib/articles/desk'
import { signOffArticle } from '@/lib/articles/sign-off'
import { listSignOffs } from '@/lib/articles/sign-offs'
import { assignClaim, reopenClaim } from '@/lib/claims/commands'
import { getClaimView } from '@/lib/claims/queries'
import { Conflict, NotFound, Refused } from '@/lib/core/errors'
import { getQueue } from '@/lib/dashboard/queue'
import { proposeFix, rejectFix } from '@/lib/fixes/commands'
import { describeEvent } from '@/lib/history/describe'
import { listHistory } from '@/lib/history/queries'
import { addNote, completeTask, reopenTask } from '@/lib/notes/commands'
import { buildReport } from '@/lib/reports/report'
import { addEvidence, editEvidence, removeEvidence } from '@/lib/sources/evidence'
import { submitVerdict } from '@/lib/verdicts/commands'
import { sendBackVerdict } from '@/lib/verdicts/second'
import type { Actor } from '@/lib/auth/permissions'
import { confirmed, judge, newsroom, proof } from '../support/newsroom'
import { secondAlike } from '../support/second'

const canary = 'The table says 52, so it is wrong'

/** Ana says in many places what her verdict says. */
async function outspoken() {
  const room = await newsroom()
  const { ana, ben, article, claim } = room
  const { data } = await addEvidence(ana, { ...proof(claim.id), note: 'To be read.' })
  await editEvidence(ana, { evidenceId: data.evidenceId, note: canary })
  const his = await addEvidence(ben, { ...proof(claim.id), locator: 'p. 7' })
  await editEvidence(ana, { evidenceId: his.data.evidenceId, note: canary })
  const other = await addEvidence(ana, { ...proof(claim.id), locator: 'p. 9' })
  await removeEvidence(ana, { evidenceId: other.data.evidenceId, reason: canary })
  const note = await addNote(ana, { claimId: claim.id, body: canary, task: {} })
  await completeTask(ana, { noteId: note.data.noteId })
  const fix = { claimId: claim.id, replacement: 'opened in 1979', reason: 'So it seems.' }
  const proposed = await proposeFix(ben, fix)
  await submitVerdict(ana, confirmed(claim.id))
  await rejectFix(ana, { fixId: proposed.data.fixId, reason: canary })
  const told = async (reader: Actor) => {
    const { items } = await listHistory(reader, article.id)
    const words = items.map((event) => describeEvent(event, 'C1'))
    const doors = [
      items,
      await getClaimView(reader, claim.id),
      await getQueue(reader),
      await getDesk(reader, article.id),
      await buildReport(article.id, reader),
    ]
    return { words, all: JSON.stringify(doors) }
  }
  return { ...room, evidenceId: data.evidenceId, his: his.data.evidenceId, told }
}

test('what the first wrote beside their verdict is in no event that reaches the second, and comes with their own', async () => {
  const { ana, ben, eve, claim, told } = await outspoken()
  for (const second of [ben, eve]) {
    const { words, all } = await told(second)
    expect(all).not.toContain(canary)
    expect(words).not.toContainEqual(expect.stringContaining('task'))
    expect(words).toContain('Ana changed what is said of a source on C1.')
    expect(words).toContain('Ana took a source off C1.')
    expect(words).toContain('Ana rejected a correction of C1.')
  }
  expect((await told(ana)).all).toContain(canary)
  await secondAlike(ben, { claimId: claim.id })
  expect((await told(ben)).all).toContain(canary)
})

test('nor is the reason for which they took their verdict back', async () => {
  const { ana, ben, eve, claim, told } = await outspoken()
  // another act of hers at that moment is no reason to tell it
  await Promise.all([
    reopenClaim(ana, { claimId: claim.id, reason: canary }),
    addNote(ana, { claimId: claim.id, body: 'Once more.' }),
  ])
  await assignClaim(eve, { claimId: claim.id, userId: ben.id })
  const { words, all } = await told(ben)
  expect(all).not.toContain(canary)
  expect(words).toContain('Ana reopened C1.')
  expect((await getClaimView(ben, claim.id)).reopenedFor).toBe('Reopened by a colleague.')
  expect((await getClaimView(ana, claim.id)).reopenedFor).toBe(canary)
})

test('nor do they stand in the words that end a sign-off', async () => {
  const { ana, ben, eve, ada, article, claim, told } = await outspoken()
  await sendBackVerdict(eve, { claimId: claim.id, reason: 'Look again.' })
  await judge(eve, claim.id)
  await secondAlike(ben, { claimId: claim.id })
  await editArticle(eve, { articleId: article.id, depth: 'spot' })
  await signOffArticle(eve, { articleId: article.id })
  await reopenClaim(ana, { claimId: claim.id, reason: canary })
  expect((await listSignOffs(article.id))[0]?.voidedReason).toBe('C1 was reopened by Ana')
  expect((await told(ada)).all).not.toContain(canary)
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

test('a note that is withheld is no note to the second: it is not ticked off, taken up or answered, and not in their queue', async () => {
  const { ana, ben, claim } = await newsroom()
  const body = canary
  const [early, late, plain] = [
    await addNote(ana, { claimId: claim.id, body, task: {} }),
    await addNote(ana, { claimId: claim.id, body, task: {} }),
    await addNote(ana, { claimId: claim.id, body }),
  ].map(({ data }) => data.noteId) as [string, string, string]
  await completeTask(ben, { noteId: early })
  expect((await getQueue(ben)).doneTasks).toHaveLength(1)
  await judge(ana, claim.id)
  expect((await getQueue(ben)).doneTasks).toEqual([])
  await expect(completeTask(ben, { noteId: late })).rejects.toThrow(NotFound)
  await expect(reopenTask(ben, { noteId: early })).rejects.toThrow(NotFound)
  await expect(completeTask(ben, { noteId: plain })).rejects.toThrow(NotFound)
  const answer = { claimId: claim.id, body: 'What of it?', parentId: plain }
  await expect(addNote(ben, answer)).rejects.toThrow(Refused)
  await secondAlike(ben, { claimId: claim.id })
  await completeTask(ben, { noteId: late })
  await addNote(ben, answer)
})
