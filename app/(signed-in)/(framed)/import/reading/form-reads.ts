import type { Incoming } from './request-reading'
import type { Reading } from './reading'

type Way = 'text' | 'url' | 'file'

export const textOf = (form: HTMLFormElement) => form.querySelector('textarea')?.value ?? ''

/** What the person chose on the tabs, as it will be sent. */
export function incomingOf(form: HTMLFormElement): Incoming {
  const way = form.querySelector<HTMLInputElement>('[name="way"]:checked')?.value ?? 'text'
  const file = form.querySelector<HTMLInputElement>('input[type="file"]')?.files?.[0]
  if (way === 'url')
    return { url: form.querySelector<HTMLInputElement>('[name="url"]')?.value.trim() ?? '' }
  return way === 'file' && file ? { file } : { text: textOf(form) }
}

export function putText(form: HTMLFormElement, words: string) {
  const text = form.querySelector('textarea')
  if (text) text.value = words
}

export function chooseWay(form: HTMLFormElement, way: Way) {
  const input = form.querySelector<HTMLInputElement>(`[name="way"][value="${way}"]`)
  if (input) input.checked = true
}

/** The text of a file or a page comes into the field, where it can be corrected. */
export function showText(form: HTMLFormElement, reading: Reading) {
  const text = form.querySelector('textarea')
  const file = form.querySelector<HTMLInputElement>('input[type="file"]')
  if (text) text.value = reading.text
  if (file) file.value = ''
  chooseWay(form, 'text')
}

const wayOf = (incoming: Incoming): Way =>
  'url' in incoming ? 'url' : 'file' in incoming ? 'file' : 'text'

/** What is wrong with the whole, or with its text, stands beside the way it came in by. */
export function placed<
  P extends { problem: string; errors: Record<string, string>; signedOut: boolean },
>(problem: P, incoming: Incoming): P {
  const way = wayOf(incoming)
  if (problem.signedOut || way in problem.errors) return problem
  const { text, ...others } = problem.errors
  return { ...problem, errors: { ...others, [way]: text ?? problem.problem } }
}
