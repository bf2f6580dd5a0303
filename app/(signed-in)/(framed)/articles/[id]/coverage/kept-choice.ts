import { forget, keep, recall } from '@/app/ui/keeping'
import { boxesIn } from './choosing'

type Choice = { sentences: string[]; reason: string }

const reasonIn = (form: ParentNode) =>
  form.querySelector<HTMLSelectElement>('select[name="reason"]')

/** What is chosen now stays in this browser until it is done, or nothing is chosen any more. */
export function keepChoice(person: string, name: string, form: ParentNode) {
  const sentences = boxesIn(form).flatMap(({ checked, value }) => (checked ? [value] : []))
  const choice: Choice = { sentences, reason: reasonIn(form)?.value ?? '' }
  if (sentences.length === 0 && choice.reason === '') forget(person, name)
  else keep(person, name, JSON.stringify(choice))
}

/** Chooses again what was chosen before; true where anything was. */
export function recallChoice(person: string, name: string, form: ParentNode): boolean {
  const kept = recall(person, name)
  if (kept === null) return false
  const { sentences, reason } = JSON.parse(kept) as Choice
  const boxes = boxesIn(form).filter(({ value }) => sentences.includes(value))
  for (const box of boxes) box.checked = true
  const select = reasonIn(form)
  if (select && select.value === '') select.value = reason
  return boxes.length > 0 || reason !== ''
}
