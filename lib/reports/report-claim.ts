import type { ClaimView } from '@/lib/claims/views'

/** A claim as it is handed over: without the notes of colleagues to each other. */
export type ReportClaim = Omit<
  ClaimView,
  'notes' | 'pending' | 'assignee' | 'dueAt' | 'articleId'
> & {
  /** from 1; null where its words are no longer in the text */
  paragraph: number | null
}
