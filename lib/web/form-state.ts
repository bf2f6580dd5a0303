/** What the server says to a form; null before it was sent. A refusal gives back what was typed. */
export type FormState =
  | null
  | {
      ok: true
      message: string
      /** what is shown this once, to be taken along */
      copy?: string
    }
  | {
      ok: false
      message: string
      /** by the name of the field, as in "source.title" */
      errors: Record<string, string>
      values: Record<string, string>
      /** the session ended: sign in again, in another tab or through the link, and send once more */
      signedOut?: boolean
      /** nothing is wrong: `message` is a question, and this, sent along, the yes to it */
      asks?: string
    }

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>
