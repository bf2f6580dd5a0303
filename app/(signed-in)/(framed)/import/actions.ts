'use server'

import { redirect } from 'next/navigation'
import type { Viewer } from '@/lib/auth/identify'
import { signedOutWords } from '@/lib/auth/signed-out'
import { noteRead } from '@/lib/core/caller'
import { findCheckedBefore, type Said } from '@/lib/search/checked-before'
import { canonicalText } from '@/lib/text/canonical'
import { refusalOf } from '@/lib/web/perform'
import { checkForm, textOf } from '@/lib/web/read-form'
import { receive } from '@/lib/web/receive'
import { findViewer } from '@/lib/web/viewer'
import { readingOf } from './reading/draft'
import type { ImportState, Sent } from './import-state'
import { headlineOf, marksOf, type Reading } from './reading/reading'
import { saveOnce } from './save-once'
import { sentIn } from './sent-in'
import { sentOf } from './send'

type Answer = NonNullable<ImportState>

const changed =
  'The text changed after the preview. Look at the claims found in it now, then import it.'

const fields = [
  'way',
  'url',
  'title',
  'byline',
  'desk',
  'deadline',
  'depth',
  'language',
  'publishedAt',
] as const

/** Without script the whole form comes back; with it the browser has what was typed. */
function answerTo(form: FormData, message: string | null, reading: Reading | null): Answer {
  const typed = Object.fromEntries(fields.map((name) => [name, textOf(form, name)]))
  const read = reading && {
    way: 'text',
    text: reading.text,
    title: typed.title || headlineOf(reading),
    byline: typed.byline || (reading.byline ?? ''),
    language: typed.language || reading.language.slice(0, 2),
    publishedAt: typed.publishedAt || (reading.publishedAt?.slice(0, 10) ?? ''),
  }
  const values = form.has('preview') ? {} : { ...typed, text: textOf(form, 'text'), ...read }
  return { message, errors: {}, values, reading, ticked: null, checked: null }
}

/** Step one finds the claims and shows them, step two saves the article with those that are still ticked. */
export async function importAction(before: ImportState, form: FormData): Promise<ImportState> {
  receive(form)
  const viewer = await findViewer()
  const shown = before?.reading ?? null
  if (!viewer) return answerTo(form, signedOutWords, shown)
  const outcome = await refusing(form, shown, () => takeStep(viewer, shown, form))
  if (typeof outcome !== 'string') return outcome
  redirect(outcome)
}

/** What a rule refuses is said next to its field, and nothing that was typed is lost. */
async function refusing<T>(
  form: FormData,
  shown: Reading | null,
  step: () => Promise<T>,
): Promise<T | Answer> {
  try {
    return await step()
  } catch (error) {
    const refusal = refusalOf(error, form)
    if (!refusal || refusal.ok) throw error
    const { message, errors } = refusal
    return { ...answerTo(form, message, shown), errors, ticked: shown && tickedIn(form) }
  }
}

const tickedIn = (form: FormData) => form.getAll('claim').map(Number)

/** A preview, or where the saved article is. */
async function takeStep(
  viewer: Viewer,
  shown: Reading | null,
  form: FormData,
): Promise<Answer | string> {
  checkForm(form)
  const sent = form.has('preview') ? sentIn(textOf(form, 'preview')) : null
  if (sent) return save(viewer, form, sent)
  const saves = textOf(form, 'intent') === 'save'
  if (saves && shown && shown.text === canonicalText(textOf(form, 'text'))) {
    const ticked = new Set(tickedIn(form))
    const marks = marksOf(shown).map((mark) => ({ ...mark, on: ticked.has(mark.id) }))
    return save(viewer, form, sentIn(JSON.stringify(sentOf(shown, marks))))
  }
  const reading = await readingOf(form, viewer)
  const said = reading.claims.map(({ statement, quote }) => ({ statement, quote }))
  const claims = await findCheckedBefore(viewer, said)
  return {
    ...answerTo(form, saves ? changed : null, reading),
    checked: { claims, asked: new Date().toISOString() },
  }
}

const save = async (viewer: Viewer, form: FormData, sent: Sent) =>
  `/articles/${await saveOnce(viewer, form, sent, new Date())}`

/** What the archive knows of these claims; null for nobody. */
export async function archiveAction(said: Said[]) {
  if (!Array.isArray(said)) return null
  const asked = said
    .slice(0, 20_000)
    .filter(({ statement, quote }) => typeof statement === 'string' && typeof quote === 'string')
  noteRead()
  const viewer = await findViewer()
  if (!viewer) return null
  return { claims: await findCheckedBefore(viewer, asked), asked: new Date().toISOString() }
}
