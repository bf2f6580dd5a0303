import { z } from 'zod'
import { written } from '@/lib/core/shapes'
import { claimRef, idText, moment } from '@/lib/claims/schema'

export const newNote = claimRef.extend({
  body: z
    .string()
    .overwrite(written)
    .min(1, 'Write the note first.')
    .max(10_000, 'Keep it under 10,000 characters.'),
  parentId: idText.optional(),
  task: z
    .strictObject({ assignee: idText.nullable().optional(), dueAt: moment.nullable().optional() })
    .optional(),
})
export const noteRef = z.object({ noteId: idText })
