import { forget, keep, recall } from './keeping'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Passwords and files are nobody's to keep; what judges is chosen afresh. */
const notKept =
  'input[type="hidden"], [type="password"], [type="file"], [type="radio"], [type="submit"]'

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement

const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (element): element is Field =>
      isField(element) && element.name !== '' && !element.matches(notKept),
  )

/** A choice alone is soon made again, and one that was never sent should not look as if it were saved. */
const isWrittenIn = (form: HTMLFormElement) =>
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

/** `data-keep` names what several forms share: whose verdict form changes under their hands finds their words in the next. */
const nameOf = (form: HTMLFormElement, field: Field) =>
  field.dataset.keep ?? [subjectOf(form), field.name, labelOf(field)].join('|')

/** Of a whole form, beside its fields; never the name of one, also where there is but one. */
export const formNameOf = (form: HTMLFormElement) =>
  [
    'form',
    subjectOf(form),
    ...fieldsOf(form).map((field) => `${field.name}|${labelOf(field)}`),
  ].join('|')

const isCheck = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.type === 'checkbox'
const valueOf = (field: Field) => (isCheck(field) ? String(field.checked) : field.value)

function put(field: Field, value: string) {
  if (isCheck(field)) field.checked = value === 'true'
  else field.value = value
}

/** What stood in the field before anybody wrote in it: a refusal makes what was typed the field's default. */
const originals = new WeakMap<Field, string>()
const originalOf = (field: Field) => originals.get(field) ?? ''

/** Keeps what is written now; what is as it was at first needs no keeping. */
export function keepFields(person: string, form: HTMLFormElement) {
  if (!isWrittenIn(form)) return
  let written = false
  for (const field of fieldsOf(form)) {
    const value = valueOf(field)
    if (!originals.has(field)) originals.set(field, value)
    if (value === originalOf(field)) forget(person, nameOf(form, field))
    else {
      keep(person, nameOf(form, field), value)
      written = true
    }
  }
  form.toggleAttribute('data-written', written)
}

/** Puts back what was written here before and not saved. */
export function recallFields(person: string, form: HTMLFormElement) {
  if (!isWrittenIn(form)) return
  let restored = false
  for (const field of fieldsOf(form)) {
    if (originals.has(field)) continue
    originals.set(field, valueOf(field))
    const kept = recall(person, nameOf(form, field))
    if (kept === null || kept === valueOf(field)) continue
    put(field, kept)
    // a choice that is no longer offered
    if (valueOf(field) === kept) restored = true
    else put(field, originalOf(field))
  }
  if (restored) {
    form.toggleAttribute('data-written', true)
    form.toggleAttribute('data-kept', true)
    // what nobody sees is as good as lost
    form.closest<HTMLDetailsElement>('details[data-form]')?.setAttribute('open', '')
  }
}

/** Saved, or thrown away. */
export function forgetFields(person: string, form: HTMLFormElement) {
  for (const field of fieldsOf(form)) {
    forget(person, nameOf(form, field))
    originals.delete(field)
  }
  forget(person, formNameOf(form))
  form.removeAttribute('data-written')
  form.removeAttribute('data-kept')
}
