import type { Actor } from '@/lib/auth/permissions'
import { getClaimView } from '@/lib/claims/queries'
import { NotFound } from '@/lib/core/errors'
import { addNote, completeTask, reopenTask } from '@/lib/notes/commands'
import { newNote } from '@/lib/notes/schema'
import { changes } from '../route'
import { note } from '@/lib/claims/views'
import { byId } from '../shapes/common'

async function show({
  actor,
  event,
}: {
  actor: Actor
  event: { claimId: string; data: { noteId: string } }
}) {
  const { notes: all } = await getClaimView(actor, event.claimId)
  const note = all.find(({ id }) => id === event.data.noteId)
  if (!note) throw new NotFound('This note')
  return note
}

export const notes = [
  changes({
    id: 'addNote',
    method: 'POST',
    path: '/claims/{id}/notes',
    summary: 'Leave a note on a claim, or a task',
    status: 201,
    command: addNote,
    params: byId,
    body: newNote.omit({ claimId: true }).strict(),
    answer: note,
    handle: ({ actor, params, body }) => addNote(actor, { ...body, claimId: params.id }),
    show,
  }),
  changes({
    id: 'completeTask',
    method: 'POST',
    path: '/notes/{id}/done',
    summary: 'Say that a task is done',
    command: completeTask,
    params: byId,
    answer: note,
    handle: ({ actor, params }) => completeTask(actor, { noteId: params.id }),
    show,
  }),
  changes({
    id: 'reopenTask',
    method: 'POST',
    path: '/notes/{id}/reopen',
    summary: 'Take up a task again that was done',
    command: reopenTask,
    params: byId,
    answer: note,
    handle: ({ actor, params }) => reopenTask(actor, { noteId: params.id }),
    show,
  }),
]
