/** The found words in the text and the boxes in the list are two views of one choice. */

const boxesOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>('input[name="claim"]')]

/** Draws every piece of text by the claims that are still ticked, as the server did. */
export function drawTicks(form: HTMLFormElement) {
  const on = new Set(boxesOf(form).flatMap((box) => (box.checked ? [box.value] : [])))
  for (const piece of form.querySelectorAll<HTMLElement>('[data-claims]')) {
    const looks = (piece.dataset.looks ?? '').split(' ')
    const seen = (piece.dataset.claims ?? '').split(' ').findLastIndex((index) => on.has(index))
    piece.className = seen < 0 ? 'found off' : `found ${looks[seen] ?? ''}`
  }
}

/** A click on found words ticks or unticks the innermost claim on them. */
export function toggleAt(form: HTMLFormElement, target: EventTarget | null) {
  const piece = target instanceof Element ? target.closest<HTMLElement>('[data-claims]') : null
  const index = piece?.dataset.claims?.split(' ').at(-1)
  const box = boxesOf(form).find(({ value }) => value === index)
  if (!box) return
  box.checked = !box.checked
  drawTicks(form)
}
