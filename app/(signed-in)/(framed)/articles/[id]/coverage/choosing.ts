/** Choosing among the boxes of a list that the server drew. */

export const boxesIn = (form: ParentNode) => [
  ...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"][name="sentence"]'),
]

export function chosenIn(form: ParentNode) {
  const chosen = boxesIn(form).filter(({ checked }) => checked)
  const open = chosen.filter((box) => box.dataset.state === 'open').length
  return { open, dismissed: chosen.length - open }
}

/** These are dealt with, for a reason that was theirs; what was chosen beside them meanwhile stays. */
export function unchoose(form: ParentNode, sentences: readonly number[]) {
  for (const reason of form.querySelectorAll('select')) reason.value = ''
  for (const box of boxesIn(form)) if (sentences.includes(Number(box.value))) box.checked = false
}

/** The last box that was pressed: with Shift, all of its kind from there to here follow. */
let last: HTMLInputElement | null = null

export function chooseRange(event: MouseEvent) {
  const box = event.target
  if (!(box instanceof HTMLInputElement) || box.name !== 'sentence' || !box.form) return
  if (event.shiftKey && last?.form === box.form) {
    const boxes = boxesIn(box.form)
    const [a, b] = [boxes.indexOf(last), boxes.indexOf(box)].sort((x, y) => x - y)
    for (const between of boxes.slice(a, (b ?? 0) + 1))
      if (between.dataset.state === box.dataset.state) between.checked = box.checked
  }
  last = box
}

/** "All open" of a paragraph; pressed again, none of them. True where such a button was pressed. */
export function chooseParagraph(target: EventTarget | null): boolean {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-all]') : null
  const group = button?.closest('section')
  if (!group) return false
  const open = boxesIn(group).filter((box) => box.dataset.state === 'open')
  const choose = open.some(({ checked }) => !checked)
  for (const box of open) box.checked = choose
  return true
}

/** Goes to the next open sentence, or the one before; around the end to the first. False where there is none. */
export function nextOpen(form: ParentNode, by: 1 | -1): boolean {
  const open = boxesIn(form).filter((box) => box.dataset.state === 'open')
  const here = document.activeElement
  const after = open.findIndex((box) =>
    here && here !== document.body
      ? Boolean(here.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING)
      : true,
  )
  const at = here instanceof HTMLInputElement ? open.indexOf(here) : -1
  const from = after < 0 ? open.length : after
  const next = by > 0 ? open[from % Math.max(1, open.length)] : open.at((at >= 0 ? at : from) - 1)
  next?.focus()
  next?.closest('li')?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}
