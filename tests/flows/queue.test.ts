import { describe, expect, test } from 'vitest'
import { editArticle } from '@/lib/articles/commands'
import { editClaim, startClaim } from '@/lib/claims/commands'
import { getQueue } from '@/lib/dashboard/queue'
import { addNote, completeTask } from '@/lib/notes/commands'
import { sendBackVerdict, secondVerdict } from '@/lib/verdicts/second'
import { addClaim, judge, newsroom, wrong } from '../support/newsroom'
import { archived } from '../support/archived'

const numbers = async (...asked: Parameters<typeof getQueue>) => {
  const { held, seconds, disputes, tasks } = await getQueue(...asked)
  return { held: held.total, seconds: seconds.total, disputes: disputes.total, tasks: tasks.total }
}
const nothing = { held: 0, seconds: 0, disputes: 0, tasks: 0 }

describe('my queue', () => {
  test('holds the claims I took, and nobody else’s', async () => {
    const room = await newsroom()
    await startClaim(room.ana, { claimId: room.claim.id })
    expect(await numbers(room.ana)).toEqual({ ...nothing, held: 1 })
    expect(await numbers(room.ben)).toEqual(nothing)
  })

  test('holds verdicts of others that wait for an answer, never my own, and does not tell them', async () => {
    const room = await newsroom()
    await judge(room.ana, room.claim.id)
    expect(await numbers(room.ana)).toEqual(nothing)
    const { seconds } = await getQueue(room.ben)
    expect(seconds.items).toMatchObject([{ number: 1, firstBy: { name: 'Ana' } }])
    expect(JSON.stringify(seconds)).not.toContain('confirmed')
    expect(await numbers(room.vic)).toEqual(nothing)
  })

  test('is in the order of the time it shows: a claim’s own, else its article’s', async () => {
    const room = await newsroom()
    const articleId = room.article.id
    const late = await addClaim(room.ana, articleId, '14 million crowns')
    await editArticle(room.eve, { articleId, deadline: '2030-03-01T20:00:00Z' })
    await editClaim(room.ana, { claimId: room.claim.id, dueAt: '2030-03-01T21:30:00Z' })
    for (const claimId of [room.claim.id, late]) await startClaim(room.ana, { claimId })
    const order = async (held = 50) =>
      (await getQueue(room.ana, { held })).held.items.map(({ due }) => due)
    expect(await order()).toEqual(['2030-03-01T20:00:00.000Z', '2030-03-01T21:30:00.000Z'])
    await editClaim(room.ana, { claimId: room.claim.id, dueAt: '2030-03-01T19:00:00Z' })
    expect(await order()).toEqual(['2030-03-01T19:00:00.000Z', '2030-03-01T20:00:00.000Z'])
    expect(await order(1)).toEqual(['2030-03-01T19:00:00.000Z'])
  })

  test('gives a claim that was sent back to who held it, with the reason', async () => {
    const room = await newsroom()
    await judge(room.ana, room.claim.id)
    await sendBackVerdict(room.ben, { claimId: room.claim.id, reason: 'Page missing.' })
    const { held } = await getQueue(room.ana)
    expect(held.items[0]?.reopenedFor).toContain('Page missing.')
  })

  test('holds disputes for editors who gave neither verdict', async () => {
    const room = await newsroom()
    await judge(room.ana, room.claim.id)
    await secondVerdict(room.eve, wrong(room.claim.id))
    expect(await numbers(room.ada)).toEqual({ ...nothing, disputes: 1 })
    expect(await numbers(room.eve)).toEqual(nothing)
    expect(await numbers(room.ben)).toEqual(nothing)
  })

  test('holds my tasks until they are ticked off, and keeps those near for a day', async () => {
    const room = await newsroom()
    const task = {
      claimId: room.claim.id,
      body: 'Call the archive.',
      task: { assignee: room.ben.id },
    }
    const { data } = await addNote(room.ana, task)
    expect((await getQueue(room.ben)).tasks.items).toMatchObject([
      { body: 'Call the archive.', by: { name: 'Ana' } },
    ])
    await completeTask(room.ben, { noteId: data.noteId })
    expect(await getQueue(room.ben)).toMatchObject({
      tasks: { total: 0 },
      doneTasks: [{ id: data.noteId }],
    })
    const tomorrow = new Date(Date.now() + 25 * 3_600_000)
    expect((await getQueue(room.ben, {}, tomorrow)).doneTasks).toEqual([])
  })

  test('shows what was asked for and counts all', async () => {
    const room = await newsroom()
    const second = await addClaim(room.ana, room.article.id, '14 million crowns')
    for (const claimId of [room.claim.id, second]) await startClaim(room.ana, { claimId })
    const { held } = await getQueue(room.ana, { held: 1 })
    expect(held).toMatchObject({ total: 2, items: [{ number: 1 }] })
  })

  test('leaves out what is in the archive', async () => {
    const room = await newsroom()
    await judge(room.ana, room.claim.id)
    await archived(room.eve, room.article.id)
    expect(await numbers(room.ben)).toEqual(nothing)
  })
})
