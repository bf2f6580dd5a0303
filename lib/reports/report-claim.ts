import { z } from 'zod'
import { claim } from '@/lib/claims/views'

/** A claim as it is handed over: without the notes of colleagues to each other. */
export const handedOver = claim
  .omit({ notes: true, pending: true, assignee: true, dueAt: true, articleId: true, judged: true })
  .extend({
    /** from 1; null where its words are no longer in the text */
    paragraph: z.int().min(1).nullable(),
  })
export type ReportClaim = z.output<typeof handedOver>
