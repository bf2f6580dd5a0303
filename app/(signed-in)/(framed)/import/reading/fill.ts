import { headlineOf, type Reading } from './reading'

const field = (form: HTMLFormElement, name: string) =>
  form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)

/** Fills what nobody filled in, or what an earlier reading did; words a person typed stay. */
function fillOne(form: HTMLFormElement, name: string, value: string | null) {
  const found = field(form, name)
  if (!found || (found.value !== '' && found.value !== found.dataset.filled)) return
  if (!value && !found.dataset.filled) return
  found.value = value ?? ''
  // a choice that is not offered leaves none
  if (found.value === '' && value) found.value = ''
  found.dataset.filled = found.value
}

/** Headline, author, language and date as the file or page says them. */
export function fillFrom(form: HTMLFormElement, reading: Reading) {
  fillOne(form, 'title', headlineOf(reading))
  fillOne(form, 'byline', reading.byline)
  fillOne(form, 'language', reading.language.slice(0, 2))
  fillOne(form, 'publishedAt', reading.publishedAt?.slice(0, 10) ?? null)
}

/** What is known before the text is read: what a person chose, not what was read last time. */
export function knownIn(form: HTMLFormElement): { language?: string; publishedAt?: string } {
  const said = (name: string) => {
    const found = field(form, name)
    return found && found.value && found.value !== found.dataset.filled
      ? { [name]: found.value }
      : {}
  }
  return { ...said('language'), ...said('publishedAt') }
}
