/** The chosen claim or sentence, as in data-c: "13" or "s6". */
const keyOfPath = /\/(claims|sentences)\/(\d+)$/

export function chosenIn(pathname: string): string | null {
  const [, what, number] = keyOfPath.exec(pathname) ?? []
  return number ? (what === 'sentences' ? `s${number}` : number) : null
}

const behaviour = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: no-preference)').matches ? 'smooth' : 'auto'

/** Brings it into view only if it is not: the reader's place is kept. */
function reveal(node: Element | null | undefined, scroller: Element | null) {
  if (!node || !scroller) return
  const box = node.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  if (box.top >= view.top + 40 && box.bottom <= view.bottom - 60) return
  scroller.scrollTo({ top: scroller.scrollTop + box.top - view.top - view.height / 3, behavior: behaviour() })
}

function markLine(proof: HTMLElement, pin: HTMLElement | undefined) {
  proof.querySelector('.ln.on')?.remove()
  const para = pin?.closest<HTMLElement>('.para')
  if (!pin || !para || !pin.dataset.line) return
  const number = document.createElement('span')
  number.className = 'ln on'
  number.textContent = pin.dataset.line
  number.style.top = `${para.offsetTop + parseFloat(pin.style.top)}px`
  proof.querySelector('.lines')?.append(number)
}

/** Shows the choice in the proof and in the list. Focus stays where it is. */
export function showChosen(proof: HTMLElement, key: string | null, options: { reveal: boolean }) {
  for (const node of document.querySelectorAll('.pin[aria-current], .list .row[aria-current]'))
    node.removeAttribute('aria-current')
  for (const node of proof.querySelectorAll('[data-chosen]')) node.removeAttribute('data-chosen')
  const [pin] = proof.querySelectorAll<HTMLElement>(key ? `.pin[data-c="${key}"]` : '.none')
  const row = key ? document.querySelector(`.list .row[data-c="${key}"]`) : null
  pin?.setAttribute('aria-current', 'true')
  row?.setAttribute('aria-current', 'true')
  const words = key ? [...proof.querySelectorAll(`[data-c="${key}"]:not(.pin)`)] : []
  for (const node of words) node.setAttribute('data-chosen', '')
  markLine(proof, pin)
  if (!options.reveal) return
  reveal(words[0], proof.closest('.sheet'))
  reveal(row, row?.closest('.list') ?? null)
}
