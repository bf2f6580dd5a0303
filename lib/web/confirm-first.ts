import { canonicalJson, sha256 } from '@/lib/core/digest'
import { Refusal } from '@/lib/core/errors'
import { textOf } from './read-form'

/** Not done yet: the person is asked first. `seal` names the question; the form sends it back as the yes. */
export class Asked extends Refusal {
  readonly status = 409
  readonly title = 'Asked first'
  constructor(
    question: string,
    readonly seal: string,
  ) {
    super(question)
  }
}

/** The field with the yes; see AskingButton. */
const field = 'asked'

/**
 * Throws Asked until this very question was answered: `about` is what will be done and what will come of it, and where
 * either is another by now it is asked again.
 */
export function confirmFirst(form: FormData, question: string, about: unknown) {
  const seal = sha256(canonicalJson(about)).slice(0, 32)
  if (textOf(form, field) !== seal) throw new Asked(question, seal)
}
