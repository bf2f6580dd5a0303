export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Passwords and files are nobody's to keep; what judges is chosen afresh. */
const notKept =
  'input[type="hidden"], [type="password"], [type="file"], [type="radio"], [type="submit"]'

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement

export const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (element): element is Field =>
      isField(element) && element.name !== '' && !element.matches(notKept),
  )

/** A choice alone is soon made again, and one that was never sent should not look as if it were saved. */
export const isWrittenIn = (form: HTMLFormElement) =>
  fieldsOf(form).some((field) => field instanceof HTMLTextAreaElement || isText(field))

const isText = (field: Field) =>
  field instanceof HTMLInputElement && !['checkbox', 'range', 'color'].includes(field.type)

/** What a form is about: its claim, article, note. Without one, the page. */
function subjectOf(form: HTMLFormElement): string {
  const ids = [...form.querySelectorAll<HTMLInputElement>('input[type="hidden"][name$="Id"]')]
  return ids.map(({ name, value }) => `${name}=${value}`).join(' ') || location.pathname
}

const labelOf = (field: Field) =>
  field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? ''

/**
 * `data-keep` names what several forms share: whose verdict form changes under their hands finds their words in the next.
 * `data-about` names what a part of a form is about, where that changes as one writes.
 */
export const nameOf = (form: HTMLFormElement, field: Field) => {
  const about = field.closest<HTMLElement>('[data-about]')?.dataset.about
  const name = [subjectOf(form), field.name, labelOf(field), ...(about ? [about] : [])]
  return field.dataset.keep ?? name.join('|')
}

/** Of a whole form, beside its fields; never the name of one, also where there is but one. */
export const formNameOf = (form: HTMLFormElement) =>
  [
    'form',
    subjectOf(form),
    ...fieldsOf(form).map((field) => `${field.name}|${labelOf(field)}`),
  ].join('|')
