import type { FormState } from '@/lib/web/form-state'

/** What was done last, so that it can be undone in one press. */
export type CoverState = {
  answer: FormState
  done: { sentences: number[]; message: string; undo: boolean } | null
}
