import 'server-only'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { ZodError } from 'zod'
import type { Viewer } from '@/lib/auth/identify'
import { andMore, mostListed } from '@/lib/core/at-most'
import { type Reason, Refusal, Refused } from '@/lib/core/errors'
import { Asked } from './confirm-first'
import type { FormState } from './form-state'
import { once } from './once'
import { checkForm, textOf, typedValues } from './read-form'
import { receive } from './receive'
import { findViewer } from './viewer'

/**
 * Carries out what a form asks for and says how it went: the one place where errors become the words of a form.
 * `run` gets the signed-in person and returns what its command returned: sent a second time because the answer was
 * lost, the form is told of what was done the first time, and goes where it would have gone.
 */
export async function perform<T>(
  form: FormData,
  run: (viewer: Viewer) => Promise<T>,
  then: { message?: string; goTo?: string | ((done: T) => string); tell?: (done: T) => void } = {},
): Promise<FormState> {
  receive(form)
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
  let done: T
  try {
    checkForm(form)
    done = await once(viewer, textOf(form, 'once'), () => run(viewer))
  } catch (error) {
    return refusalOf(error, form)
  }
  then.tell?.(done)
  // before the redirect too: what frames both pages has changed as well
  refresh()
  if (then.goTo) redirect(typeof then.goTo === 'string' ? then.goTo : then.goTo(done))
  return { ok: true, message: then.message ?? 'Saved.' }
}

/** A refusal as the form shows it; anything else is a bug and is thrown on. */
export function refusalOf(error: unknown, form: FormData): FormState {
  const values = typedValues(form)
  if (error instanceof ZodError) {
    const { errors, more } = byField(
      error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
    )
    return {
      ok: false,
      message: ['Please look at the marked fields.', ...more].join(' '),
      errors,
      values,
    }
  }
  if (error instanceof Refused) {
    const { errors, more } = byField(error.reasons)
    const message = [
      ...error.reasons.slice(0, mostListed).map((reason) => reason.message),
      ...more,
    ].join(' ')
    return { ok: false, message, errors, values }
  }
  if (error instanceof Asked)
    return { ok: false, message: error.message, errors: {}, values, asks: error.seal }
  if (error instanceof Refusal) return { ok: false, message: error.message, errors: {}, values }
  throw error
}

/** The first thing that is wrong with each field, of 20 fields at most. */
function byField(reasons: readonly Reason[]) {
  const listed = reasons.slice(0, mostListed)
  const errors = Object.fromEntries(
    listed.toReversed().flatMap(({ path, message }) => (path ? [[path, message]] : [])),
  )
  return { errors, more: andMore(reasons.length - listed.length) }
}
