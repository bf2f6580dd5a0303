import type { FormState } from './form-state'

/** What is shown this once, to be copied; sent a second time, nothing of it is known any more. */
export function shownOnce(answer: FormState, text: string, message: string): FormState {
  if (!answer?.ok) return answer
  if (text) return { ok: true, message, copy: text }
  return { ok: true, message: 'This was made already, and is shown only once. Make another one.' }
}
