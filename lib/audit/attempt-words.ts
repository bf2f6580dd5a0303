import type { AttemptType } from '@/lib/auth/attempts'
import { closed } from '@/lib/core/in-words'
import { actionInWords } from './action-words'

type Tell = (name: string | undefined, action: string | null) => string

const words: Record<AttemptType, Tell> = {
  'signIn.failed': (name) =>
    name
      ? `Somebody gave a wrong password for ${name}`
      : 'Somebody tried to sign in without an account',
  'signIn.held': (name) =>
    `Somebody was held back from signing in${name ? ` as ${name}` : ''} after too many attempts`,
  'password.failed': (name) =>
    `The password of ${name ?? 'somebody'} was given wrong on the account page`,
  'setup.failed': () => 'Somebody gave a wrong set-up code',
  'access.refused': (name, action) =>
    `${name ?? 'Somebody'} was refused${action ? `: may not ${actionInWords(action)}` : ''}`,
}

/** What was tried, in one sentence, with how often. */
export function attemptInWords(
  { type, action, count }: { type: string; action: string | null; count: number },
  name: string | undefined,
): string {
  const tell = words[type as AttemptType] as Tell | undefined
  const times = count > 1 ? `, ${count} times` : ''
  return closed(`${tell ? tell(name, action) : type}${times}`)
}
