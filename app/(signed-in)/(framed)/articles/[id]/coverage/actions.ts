'use server'

import { dismissSentences, undoDismissals } from '@/lib/articles/dismissals'
import { dismissalReasons } from '@/lib/articles/schema'
import type { Actor } from '@/lib/auth/permissions'
import { Refused } from '@/lib/core/errors'
import { perform } from '@/lib/web/perform'
import { choiceOf, numberOf, textOf } from '@/lib/web/read-form'
import { dismissalNames } from '@/lib/web/words'
import type { CoverState } from './cover-state'

const chosen = (form: FormData) => form.getAll('sentence').map((value) => Number(value))
const count = (n: number) => (n === 1 ? 'One sentence' : `${n} sentences`)

/** Sets the chosen sentences aside, or takes their dismissals back: the pressed button says which. */
export async function coverAction(_: CoverState, form: FormData): Promise<CoverState> {
  const place = {
    articleId: textOf(form, 'articleId'),
    revision: numberOf(form, 'revision'),
    sentences: chosen(form),
  }
  let done: CoverState['done'] = null
  const run = async (actor: Actor) => {
    const intent = textOf(form, 'intent')
    if (intent === 'undo') return undoDismissals(actor, place)
    if (intent === 'dismiss')
      return dismissSentences(actor, {
        ...place,
        reason: choiceOf(form, 'reason', dismissalReasons),
      })
    throw new Refused([{ message: 'Say what is to be done: press one of the buttons.' }])
  }
  const tell = (event: Awaited<ReturnType<typeof run>>) => {
    done = doneBy(event)
  }
  const answer = await perform(form, run, { tell })
  return { answer: answer?.ok ? null : answer, done }
}

type Covered = Awaited<ReturnType<typeof dismissSentences | typeof undoDismissals>>

function doneBy({ type, data }: Covered): CoverState['done'] {
  const { sentences } = data
  if (type !== 'sentences.dismissed')
    return { sentences, message: `${count(sentences.length)} taken back up.`, undo: false }
  const message = `${count(sentences.length)} set aside: ${dismissalNames[data.reason].toLowerCase()}.`
  return { sentences, message, undo: true }
}
