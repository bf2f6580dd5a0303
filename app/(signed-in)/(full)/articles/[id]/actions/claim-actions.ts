'use server'

import { getArticle } from '@/lib/articles/desk'
import type { Actor } from '@/lib/auth/permissions'
import {
  assignClaim,
  clearClaim,
  createClaim,
  editClaim,
  releaseClaim,
  reopenClaim,
  startClaim,
} from '@/lib/claims/commands'
import { deleteClaim } from '@/lib/claims/delete'
import { confirmContext, confirmStatement } from '@/lib/claims/confirm'
import { getClaimView } from '@/lib/claims/queries'
import { restoreClaim } from '@/lib/claims/restore'
import { findTwin } from '@/lib/claims/twin'
import { abouts, kinds } from '@/lib/claims/vocabulary'
import { Conflict, Refused } from '@/lib/core/errors'
import { findWords } from '@/lib/text/find-words'
import type { FormState } from '@/lib/web/form-state'
import { once } from '@/lib/web/once'
import { overColleague } from '@/lib/web/over-colleague'
import { perform } from '@/lib/web/perform'
import { choiceOf, momentOf, numberOf, textOf } from '@/lib/web/read-form'

const ref = (form: FormData) => ({ claimId: textOf(form, 'claimId') })
const why = (form: FormData) => ({ ...ref(form), reason: textOf(form, 'reason') })

/** With the words and the draft an offset was counted in, where the page says so: other words are not pinned. */
const countedIn = (form: FormData) => ({
  ...(form.has('quote') && { quote: textOf(form, 'quote') }),
  ...(form.has('revision') && { revision: numberOf(form, 'revision') }),
})

type Place = { start: number; end: number }

/** A claim on these words, or the one that stands on them already: of one thing no second claim is made. */
async function claimOn(make: () => Promise<{ data: { number: number } }>, id: string, at: Place) {
  try {
    const { data } = await make()
    return { number: data.number, there: false }
  } catch (error) {
    const number = error instanceof Conflict ? await findTwin(id, at) : null
    if (number === null) throw error
    return { number, there: true }
  }
}

const claimPage = (articleId: string) => (claim: { number: number; there: boolean }) =>
  `/articles/${articleId}/claims/${claim.number}${claim.there ? '?there=1' : ''}`

/** Makes a claim of a place in the text and opens it; one selection makes one, however often it is sent. */
export async function createClaimAction(_: FormState, form: FormData) {
  const articleId = textOf(form, 'articleId')
  const place = { start: numberOf(form, 'start'), end: numberOf(form, 'end') }
  const wanted = { articleId, ...place, ...countedIn(form), unlessClaimed: true }
  return perform(
    form,
    (actor) =>
      claimOn(
        () => once(actor, textOf(form, 'key'), () => createClaim(actor, wanted)),
        articleId,
        place,
      ),
    { goTo: claimPage(articleId) },
  )
}

/** The same from words that were typed: for those who do not select with a pointer. */
export async function createByWordsAction(_: FormState, form: FormData) {
  const articleId = textOf(form, 'articleId')
  return perform(
    form,
    async (actor) => {
      const place = await placeOfWords(actor, articleId, textOf(form, 'words'), 0)
      const wanted = { articleId, ...place, unlessClaimed: true }
      return claimOn(() => createClaim(actor, wanted), articleId, place)
    },
    { goTo: claimPage(articleId) },
  )
}

async function placeOfWords(actor: Actor, articleId: string, words: string, near: number) {
  const { revision } = await getArticle(actor, articleId)
  const place = findWords(revision.text, words, near)
  if (!place)
    throw new Refused([
      { path: 'words', message: 'These words do not stand in the text. Copy them exactly.' },
    ])
  return place
}

/** New borders by offset, as the handles and keys give them. */
export const moveClaimAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) =>
    editClaim(actor, {
      ...ref(form),
      start: numberOf(form, 'start'),
      end: numberOf(form, 'end'),
      ...countedIn(form),
    }),
  )

export const editClaimAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    async (viewer) => {
      const claim = await getClaimView(viewer, textOf(form, 'claimId'))
      const words = textOf(form, 'words')
      const facts = { ...ref(form), ...factsOf(form, viewer.timeZone) }
      await overColleague(form, async (shown) => {
        const stay = ['', claim.quote, shown?.words].includes(words.replace(/\r\n?/gu, '\n'))
        const place = stay ? {} : await placeOfWords(viewer, claim.articleId, words, claim.start)
        await editClaim(viewer, { ...facts, ...place, shown })
      })
    },
    { message: 'Claim changed.' },
  )

const factsOf = (form: FormData, timeZone: string) => ({
  statement: textOf(form, 'statement'),
  kind: choiceOf(form, 'kind', kinds),
  about: choiceOf(form, 'about', abouts),
  claimant: textOf(form, 'claimant'),
  checkable: form.has('checkable'),
  priority: numberOf(form, 'priority'),
  dueAt: momentOf(form, 'dueAt', timeZone),
})

export async function deleteClaimAction(_: FormState, form: FormData) {
  const goTo = `/articles/${textOf(form, 'articleId')}`
  return perform(form, (actor) => deleteClaim(actor, why(form)), { goTo })
}

export const startAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => startClaim(actor, ref(form)), { message: 'The claim is yours.' })

export const releaseAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => releaseClaim(actor, ref(form)), { message: 'The claim is open again.' })

export const assignAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => assignClaim(actor, { ...ref(form), userId: textOf(form, 'userId') }), {
    message: 'Given on.',
  })

export const reopenAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => reopenClaim(actor, why(form)), { message: 'Reopened.' })

export const restoreAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => restoreClaim(actor, ref(form)), { message: 'Restored.' })

export const clearAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => clearClaim(actor, why(form)), { message: 'Let stand, on record.' })

export const stillRightAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    (actor) => confirmContext(actor, { ...ref(form), revision: numberOf(form, 'revision') }),
    { message: 'Still right, on record.' },
  )

export const statementRightAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => confirmStatement(actor, ref(form)), { message: 'Confirmed, on record.' })
