'use server'

import { addNote, completeTask, reopenTask } from '@/lib/notes/commands'
import type { FormState } from '@/lib/web/form-state'
import { perform } from '@/lib/web/perform'
import { momentOf, someText, textOf } from '@/lib/web/read-form'
import { getViewer } from '@/lib/web/viewer'

export async function addNoteAction(_: FormState, form: FormData) {
  const { timeZone } = await getViewer()
  const task = { assignee: someText(form, 'task.assignee') ?? null, dueAt: momentOf(form, 'task.dueAt', timeZone) }
  const input = {
    claimId: textOf(form, 'claimId'),
    body: textOf(form, 'body'),
    parentId: someText(form, 'parentId'),
    ...(form.has('isTask') && { task }),
  }
  return perform(form, (actor) => addNote(actor, input), { message: form.has('isTask') ? 'Task set.' : 'Note written.' })
}

const ref = (form: FormData) => ({ noteId: textOf(form, 'noteId') })

export const completeTaskAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => completeTask(actor, ref(form)), { message: 'Done.' })

export const reopenTaskAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => reopenTask(actor, ref(form)), { message: 'Open again.' })
