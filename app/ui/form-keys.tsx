'use client'

import { useEffect } from 'react'

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement

const isPart = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLButtonElement

const isSubmit = (element: Element): element is HTMLButtonElement =>
  element instanceof HTMLButtonElement && element.type === 'submit' && !element.disabled

/** The buttons that mean different things; the same one may stand in two places. */
function answersOf(form: HTMLFormElement): HTMLButtonElement[] {
  const all = [...form.elements].filter(isSubmit)
  return [...new Map(all.map((button) => [`${button.name}=${button.value}`, button])).values()]
}

/** Whether Enter in this field sends its form by itself, as browsers do. */
const sendsByEnter = (target: Field) =>
  target instanceof HTMLInputElement &&
  !['button', 'submit', 'reset', 'file', 'image'].includes(target.type)

/** Words that what was chosen can do without, and that nobody began to write. */
const isDispensable = (target: Field) =>
  target instanceof HTMLTextAreaElement &&
  target.value === '' &&
  Boolean(target.form?.querySelector('input[data-plain]:checked'))

/**
 * Ctrl or Command with Enter sends the form one is in, from whatever field. Where a form has several answers the browser
 * would take the first button for pressed: then none is, and what is missing is asked for. Enter alone also sends where the
 * words it would begin may be left out.
 */
function onKey(event: KeyboardEvent) {
  if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || !isPart(event.target))
    return
  const { form } = event.target
  if (!form || form.method === 'dialog') return
  const answers = answersOf(form)
  const asked = event.ctrlKey || event.metaKey
  const byItself =
    (sendsByEnter(event.target) && answers.length > 1) ||
    (isDispensable(event.target) && !event.shiftKey)
  if (answers.length === 0 || (!asked && !byItself)) return
  event.preventDefault()
  form.requestSubmit(answers.length === 1 ? answers[0] : undefined)
}

export function FormKeys() {
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return null
}
