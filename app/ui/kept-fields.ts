import { forget, keep, recall } from './keeping'
import { type Field, fieldsOf, formNameOf, isWrittenIn, nameOf } from './kept-names'

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
/** What was put back into a field, where it still stands there. */
const recalled = new WeakMap<Field, string>()

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

/** What a form hears when something was put back into it. */
export const PUT_BACK = 'galley:put-back'

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
    if (valueOf(field) === kept) {
      recalled.set(field, kept)
      restored = true
    } else put(field, originalOf(field))
  }
  if (restored) {
    form.toggleAttribute('data-written', true)
    form.toggleAttribute('data-kept', true)
    // what nobody sees is as good as lost
    form.closest<HTMLDetailsElement>('details[data-form]')?.setAttribute('open', '')
    form.dispatchEvent(new Event(PUT_BACK))
  }
}

/** The form is empty again; what was written in it since it was sent is put back. */
export function startAgain(person: string, form: HTMLFormElement) {
  const fields = fieldsOf(form)
  form.reset()
  for (const field of fields) originals.delete(field)
  form.removeAttribute('data-written')
  form.removeAttribute('data-kept')
  // also where nothing is put back: what stands there now is what the next words are held against
  recallFields(person, form)
}

/** Thrown away. */
export function forgetFields(person: string, form: HTMLFormElement) {
  for (const field of fieldsOf(form)) forget(person, nameOf(form, field))
  forget(person, formNameOf(form))
  startAgain(person, form)
}

/** What is kept of a form when it is sent, under the names it has then. */
export type KeptWords = { formName: string; words: ReadonlyMap<string, string> }

export function keptOf(person: string, form: HTMLFormElement): KeptWords {
  const names = fieldsOf(form).map((field) => nameOf(form, field))
  const words = names.flatMap((name) => {
    const kept = recall(person, name)
    return kept === null ? [] : [[name, kept] as const]
  })
  return { formName: formNameOf(form), words: new Map(words) }
}

/** It is saved: only what was written since stays kept. */
export function forgetSaved(person: string, { formName, words }: KeptWords) {
  forget(person, formName)
  for (const [name, sent] of words) if (recall(person, name) === sent) forget(person, name)
  for (const form of document.querySelectorAll('form')) takeBack(form, words)
}

/** A form drawn before the answer came may hold again what is saved by now. */
export function takeBack(form: HTMLFormElement, saved: ReadonlyMap<string, string>) {
  const fields = fieldsOf(form).filter((field) => recalled.get(field) === valueOf(field))
  const taken = fields.filter((field) => saved.get(nameOf(form, field)) === valueOf(field))
  if (taken.length === 0) return
  for (const field of taken) {
    put(field, originalOf(field))
    recalled.delete(field)
  }
  if (taken.length < fields.length) return
  form.removeAttribute('data-written')
  form.removeAttribute('data-kept')
  const around = form.closest<HTMLDetailsElement>('details[data-form]')
  if (!around?.contains(document.activeElement)) around?.removeAttribute('open')
}
