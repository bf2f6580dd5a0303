'use server'

import { acceptProposals } from '@/lib/intake/accept-proposals'
import { dismissSentence, dismissSentences, undoDismissal } from '@/lib/articles/dismissals'
import { setFactsAside, takeFactsUp } from '@/lib/articles/set-aside'
import { dismissalReasons } from '@/lib/articles/schema'
import type { FormState } from '@/lib/web/form-state'
import { perform } from '@/lib/web/perform'
import { choiceOf, numberOf, textOf } from '@/lib/web/read-form'

/** With the draft the sentence was seen in: where another came in, nothing is done. */
const ref = (form: FormData) => ({
  articleId: textOf(form, 'articleId'),
  sentence: numberOf(form, 'sentence'),
  revision: numberOf(form, 'revision'),
})

export const dismissAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    (actor) =>
      dismissSentence(actor, { ...ref(form), reason: choiceOf(form, 'reason', dismissalReasons) }),
    { message: 'Accounted for.' },
  )

/** Of the words selected in the proof: all the sentences they touch, in one act. */
export const dismissSelectedAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    (actor) =>
      dismissSentences(actor, {
        articleId: textOf(form, 'articleId'),
        revision: numberOf(form, 'revision'),
        sentences: form.getAll('sentence').map(Number),
        reason: choiceOf(form, 'reason', dismissalReasons),
      }),
    { message: 'Accounted for.' },
  )

export const undoDismissalAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => undoDismissal(actor, ref(form)), {
    message: 'Back to be accounted for.',
  })

const factsIn = (form: FormData) => ({
  articleId: textOf(form, 'articleId'),
  revision: numberOf(form, 'revision'),
  facts: form.getAll('fact').map((place) => {
    const [start = NaN, end = NaN] = typeof place === 'string' ? place.split(' ').map(Number) : []
    return { start, end }
  }),
})

export const setAsideAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    (actor) =>
      setFactsAside(actor, {
        ...factsIn(form),
        reason: choiceOf(form, 'reason', dismissalReasons),
      }),
    { message: 'Set aside.' },
  )

export const takeUpAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => takeFactsUp(actor, factsIn(form)), { message: 'Back to be claimed.' })

/** One found claim by its place, or all that was found in a sentence. */
export const acceptProposalsAction = async (_: FormState, form: FormData) => {
  const { articleId, revision, sentence } = ref(form)
  const all = textOf(form, 'start') === ''
  const chosen = all
    ? { sentence }
    : { proposals: [{ start: numberOf(form, 'start'), end: numberOf(form, 'end') }] }
  return perform(form, (actor) => acceptProposals(actor, { articleId, revision, ...chosen }), {
    message: all ? 'Made claims.' : 'Made a claim.',
  })
}
