'use server'

import { addNote, completeTask, reopenTask } from '@/lib/notes/commands'
import type { FormState } from '@/lib/web/form-state'
import { perform } from '@/lib/web/perform'
import { momentOf, someText, textOf } from '@/lib/web/read-form'

export const addNoteAction = async (_: FormState, form: FormData) =>
  perform(form, (viewer) => addNote(viewer, noteOf(form, viewer.timeZone)), {
    message: form.has('isTask') ? 'Task set.' : 'Note written.',
  })

const noteOf = (form: FormData, timeZone: string) => ({
  claimId: textOf(form, 'claimId'),
  body: textOf(form, 'body'),
  parentId: someText(form, 'parentId'),
  ...(form.has('isTask') && { task: taskOf(form, timeZone) }),
})

const taskOf = (form: FormData, timeZone: string) => ({
  assignee: someText(form, 'task.assignee') ?? null,
  dueAt: momentOf(form, 'task.dueAt', timeZone),
})

const ref = (form: FormData) => ({ noteId: textOf(form, 'noteId') })

export const completeTaskAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => completeTask(actor, ref(form)), { message: 'Done.' })

export const reopenTaskAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => reopenTask(actor, ref(form)), { message: 'Open again.' })
