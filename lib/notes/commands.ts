import type { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { getColleague, loadClaim, type LoadedClaim } from '@/lib/claims/load'
import { checkRoom } from '@/lib/claims/room'
import { changeClaim } from '@/lib/claims/write'
import { command } from '@/lib/command'
import type { Tx } from '@/lib/core/db'
import { Conflict, Refused } from '@/lib/core/errors'
import { loadTask, readableNotes } from './load'
import { newNote, noteRef } from './schema'

export const addNote = command({
  action: 'note.add',
  input: newNote,
  load: loadClaim,
  run: ({ tx, actor, input, subject, now, newId }) =>
    noteIn(tx, subject, input, { actor, now, newId }),
})

type By = { actor: Actor; now: Date; newId: () => string }

/** What `addNote` does, within a transaction that does more. */
export async function noteIn(
  tx: Tx,
  claim: LoadedClaim,
  { body, parentId, task }: Omit<z.output<typeof newNote>, 'claimId'>,
  { actor, now, newId }: By,
) {
  await checkRoom(tx, actor, claim, 'note')
  if (parentId && (await readableNotes(tx, actor, [parentId])).get(parentId) !== claim.id)
    throw new Refused([{ path: 'parentId', message: 'The note you answer is not on this claim.' }])
  const assignee = task?.assignee ? await getColleague(tx, task.assignee) : null
  const note = {
    id: newId(),
    claimId: claim.id,
    authorId: actor.id,
    body,
    parentId: parentId ?? null,
    createdAt: now,
    isTask: task !== undefined,
    assigneeId: assignee?.id ?? null,
    dueAt: task?.dueAt ?? null,
  }
  await tx.note.create({ data: note })
  if (task) await changeClaim(tx, claim, { openTasks: claim.openTasks + 1 }, now)
  const data = { noteId: note.id, isTask: note.isTask }
  return { type: 'note.added', articleId: claim.articleId, claimId: claim.id, data } as const
}

async function doneAlready(tx: Tx, noteId: string) {
  const { doneBy } = await tx.note.findUniqueOrThrow({
    where: { id: noteId },
    select: { doneBy: { select: { name: true } } },
  })
  return new Conflict(`This task is done already${doneBy ? `, by ${doneBy.name}` : ''}.`)
}

export const completeTask = command({
  action: 'task.done',
  input: noteRef,
  load: loadTask,
  run: async ({ tx, actor, subject: { claim, note }, now }) => {
    const { count } = await tx.note.updateMany({
      where: { id: note.id, doneAt: null },
      data: { doneAt: now, doneById: actor.id },
    })
    if (count === 0) throw await doneAlready(tx, note.id)
    await changeClaim(tx, claim, { openTasks: claim.openTasks - 1 }, now)
    return {
      type: 'task.done',
      articleId: claim.articleId,
      claimId: claim.id,
      data: { noteId: note.id },
    } as const
  },
})

export const reopenTask = command({
  action: 'task.done',
  input: noteRef,
  load: loadTask,
  run: async ({ tx, subject: { claim, note }, now }) => {
    const { count } = await tx.note.updateMany({
      where: { id: note.id, doneAt: { not: null } },
      data: { doneAt: null, doneById: null },
    })
    if (count === 0) throw new Conflict('This task is not done yet.')
    await changeClaim(tx, claim, { openTasks: claim.openTasks + 1 }, now)
    return {
      type: 'task.reopened',
      articleId: claim.articleId,
      claimId: claim.id,
      data: { noteId: note.id },
    } as const
  },
})
