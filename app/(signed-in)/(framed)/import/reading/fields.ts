import { forget, keep, recall } from '@/app/ui/keeping'
import { momentOf, textOf } from '@/lib/web/read-form'
import { headlineOf, type Reading } from './reading'

export const field = (form: HTMLFormElement, name: string) =>
  form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)

/** Fills what nobody filled in, or what an earlier reading did; words a person typed stay. */
function fillField(form: HTMLFormElement, name: string, value: string | null) {
  const input = field(form, name)
  if (!input || (input.value !== '' && input.value !== input.dataset.filled)) return
  if (!value && !input.dataset.filled) return
  input.value = value ?? ''
  // a choice that is not offered leaves none
  if (input.value === '' && value) input.value = ''
  input.dataset.filled = input.value
}

/** Headline, author, language and date as the file or page says them. */
export function fillFrom(form: HTMLFormElement, reading: Reading) {
  fillField(form, 'title', headlineOf(reading))
  fillField(form, 'byline', reading.byline)
  fillField(form, 'language', reading.language.slice(0, 2))
  fillField(form, 'publishedAt', reading.publishedAt?.slice(0, 10) ?? null)
}

/** What is known before the text is read: what a person chose, not what was read last time. */
export function knownIn(form: HTMLFormElement): { language?: string; publishedAt?: string } {
  const said = (name: string) => {
    const input = field(form, name)
    return input && input.value && input.value !== input.dataset.filled
      ? { [name]: input.value }
      : {}
  }
  return { ...said('language'), ...said('publishedAt') }
}

/** What is said in the form of every article of an archive; the rest each file says itself. */
export function saidOfAll(form: HTMLFormElement, zone: string): Record<string, string> {
  const data = new FormData(form)
  return {
    desk: textOf(data, 'desk').trim(),
    deadline: momentOf(data, 'deadline', zone) ?? '',
    depth: textOf(data, 'depth'),
    language: knownIn(form).language ?? '',
  }
}

const filledName = 'import-filled'

/** What a reading filled in is kept as such: it makes room for what the next one says. */
export function keepFilled(person: string, form: HTMLFormElement) {
  const filled = [...form.querySelectorAll<HTMLInputElement>('[data-filled]')].map(
    ({ name, dataset }) => [name, dataset.filled],
  )
  keep(person, filledName, JSON.stringify(Object.fromEntries(filled)))
}

export function recallFilled(person: string, form: HTMLFormElement) {
  const kept = recall(person, filledName)
  const filled = kept ? (JSON.parse(kept) as Record<string, string>) : {}
  for (const [name, value] of Object.entries(filled)) {
    const input = field(form, name)
    if (input?.value === value) input.dataset.filled = value
  }
}

export const forgetFilled = (person: string) => {
  forget(person, filledName)
}
