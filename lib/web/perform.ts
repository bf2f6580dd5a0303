import 'server-only'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { ZodError } from 'zod'
import type { Viewer } from '@/lib/auth/identify'
import { Refusal, Refused } from '@/lib/core/errors'
import type { FormState } from './form-state'
import { once } from './once'
import { textOf, typedValues } from './read-form'
import { findViewer } from './viewer'

/**
 * Carries out what a form asks for and says how it went: the one place where errors become the words of a form.
 * `act` gets the signed-in person; what it returns, if it is a path, is where one goes next.
 */
export async function perform(
  form: FormData,
  act: (viewer: Viewer) => Promise<unknown>,
  done: { message?: string; goTo?: string | (() => string) } = {},
): Promise<FormState> {
  const viewer = await findViewer()
  if (!viewer) {
    return {
      ok: false,
      message: 'You are signed out. What you wrote is kept here until you have signed in again.',
      errors: {},
      values: typedValues(form),
      signedOut: true,
    }
  }
  try {
    await once(viewer, textOf(form, 'once'), () => act(viewer))
  } catch (error) {
    return refusalOf(error, form)
  }
  // before the redirect too: what frames both pages has changed as well
  refresh()
  if (done.goTo) redirect(typeof done.goTo === 'string' ? done.goTo : done.goTo())
  return { ok: true, message: done.message ?? 'Saved.' }
}

/** A refusal as the form shows it; anything else is a bug and is thrown on. */
export function refusalOf(error: unknown, form: FormData): FormState {
  const values = typedValues(form)
  if (error instanceof ZodError) {
    const errors = Object.fromEntries(
      error.issues.toReversed().map((issue) => [issue.path.join('.'), issue.message]),
    )
    return { ok: false, message: 'Please look at the marked fields.', errors, values }
  }
  if (error instanceof Refused) {
    const errors = Object.fromEntries(
      error.reasons.toReversed().flatMap(({ path, message }) => (path ? [[path, message]] : [])),
    )
    return { ok: false, message: error.message, errors, values }
  }
  if (error instanceof Refusal) return { ok: false, message: error.message, errors: {}, values }
  throw error
}
