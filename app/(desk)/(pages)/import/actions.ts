'use server'

import { redirect } from 'next/navigation'
import { may } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/identify'
import { Forbidden } from '@/lib/core/errors'
import { refusalOf } from '@/lib/web/perform'
import { textOf } from '@/lib/web/read-form'
import { findViewer } from '@/lib/web/viewer'
import { type Draft, draftOf, headlineOf, rawText } from './draft'
import { type Found, foundIn } from './found'
import type { ImportState } from './import-state'
import { saveOnce } from './save-once'
import { shownClaims } from './shown'

type Answer = NonNullable<ImportState>

const signedOut =
  'You are signed out. Sign in again in another tab, then send this once more; what you wrote is kept.'
const changed = 'The text changed after the preview. Look at the claims found in it now, then import it.'

/** Without script the whole form comes back; with it, only what the browser does not have. */
function givenBack(form: FormData, text: string, fromFile: boolean, headline: string) {
  const names = ['title', 'byline', 'desk', 'deadline', 'depth', 'language'] as const
  const values: Record<string, string> = Object.fromEntries(names.map((name) => [name, textOf(form, name)]))
  const known = form.has('scripted') && !fromFile
  return { ...values, title: values.title || headline, ...(known ? {} : { text }) }
}

/** Step one finds the claims and shows them, step two saves the article with those that are still ticked. */
export async function importAction(_: ImportState, form: FormData): Promise<ImportState> {
  const viewer = await findViewer()
  const typed: Answer = {
    message: signedOut,
    errors: {},
    found: null,
    fromFile: false,
    values: givenBack(form, textOf(form, 'text'), false, ''),
  }
  if (!viewer) return typed
  const outcome = await refusing(form, typed, () => takeStep(viewer, form))
  if (typeof outcome !== 'string') return outcome
  redirect(outcome)
}

/** What a rule refuses is said next to its field, and nothing that was typed is lost. */
async function refusing<T>(form: FormData, otherwise: Answer, act: () => Promise<T>): Promise<T | Answer> {
  try {
    return await act()
  } catch (error) {
    const refusal = refusalOf(error, form)
    if (!refusal || refusal.ok) throw error
    return { ...otherwise, message: refusal.message, errors: refusal.errors }
  }
}

/** A preview, or where the saved article is. */
async function takeStep(viewer: Viewer, form: FormData): Promise<Answer | string> {
  if (!may(viewer, 'article.import'))
    throw new Forbidden('Your role may read articles, but not bring them in.')
  const now = new Date()
  const { text, fromFile } = await rawText(form)
  const draft = draftOf(text, textOf(form, 'language') || 'en', now)
  const ticked = textOf(form, 'sha') === draft.sha ? new Set(form.getAll('claim').map(Number)) : null
  const saves = textOf(form, 'intent') === 'save'
  const answer = (found: Found): Answer => ({
    message: saves && !ticked ? changed : null,
    errors: {},
    found,
    fromFile,
    values: givenBack(form, text, fromFile, headlineOf(draft.text)),
  })
  const preview = answer(foundIn(draft, ticked))
  if (!saves || !ticked) return preview
  return refusing(form, preview, () => save(viewer, form, draft, ticked, now))
}

async function save(viewer: Viewer, form: FormData, draft: Draft, ticked: ReadonlySet<number>, now: Date) {
  const claims = draft.claims.filter((_, index) => index >= shownClaims || ticked.has(index))
  return `/articles/${await saveOnce(viewer, form, draft, claims, now)}`
}
