import { entryOf } from './known-order'

/** The chosen claim or sentence, as in data-c: "13" or "s6". */
const keyOfPath = /\/(claims|sentences)\/(\d+)$/

export function chosenIn(pathname: string): string | null {
  const [, what, number] = keyOfPath.exec(pathname) ?? []
  return number ? (what === 'sentences' ? `s${number}` : number) : null
}

/** A far way is not travelled: on it everything would be drawn, and what grows as it is drawn moves the goal. */
const behaviour = (way: number, height: number): ScrollBehavior =>
  Math.abs(way) < 3 * height && matchMedia('(prefers-reduced-motion: no-preference)').matches
    ? 'smooth'
    : 'auto'

/** Until it has stood still for a moment, or the reader scrolls: rows on the way get their true height as they are drawn. */
function holdInSight(node: Element, scroller: Element, proof: HTMLElement) {
  const key = proof.dataset.choice
  const stop = new AbortController()
  for (const kind of ['wheel', 'pointerdown', 'keydown'])
    document.addEventListener(kind, () => stop.abort(), { signal: stop.signal, passive: true })
  for (const wait of [50, 200, 600, 1500])
    setTimeout(() => {
      if (!stop.signal.aborted && node.isConnected && proof.dataset.choice === key)
        reveal(node, scroller)
      if (wait === 1500) stop.abort()
    }, wait)
}

/** Brings it into view only if it is not: the reader's place is kept. */
function reveal(node: Element | Range | null | undefined, scroller: Element | null) {
  if (!node || !scroller) return
  const box = node.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  if (box.top >= view.top + 40 && box.bottom <= view.bottom - 60) return
  const way = box.top - view.top - view.height / 3
  scroller.scrollTo({
    top: scroller.scrollTop + way,
    behavior: behaviour(way, view.height),
  })
}

function markLine(proof: HTMLElement, pin: HTMLElement | null) {
  proof.querySelector('[data-chosen-line]')?.remove()
  const para = pin?.closest<HTMLElement>('[data-paragraph]')
  if (!pin || !para || !pin.dataset.line) return
  const number = document.createElement('span')
  number.className = 'line-number'
  number.dataset.chosenLine = ''
  number.textContent = pin.dataset.line
  // level with the words, which the number in the margin may have had to make room for
  number.style.top = `${para.offsetTop + Number(pin.dataset.lineTop)}px`
  proof.querySelector('[data-lines]')?.append(number)
}

/** Shows the choice in the proof and in the list; false where it is not drawn yet. Focus stays, but goes along in the margin. */
export function showChosen(
  proof: HTMLElement,
  key: string | null,
  options: { reveal: boolean },
): boolean {
  if (key) proof.dataset.choice = key
  else delete proof.dataset.choice
  for (const node of document.querySelectorAll(':is([data-pin], [data-claim-row])[aria-current]'))
    node.removeAttribute('aria-current')
  for (const node of proof.querySelectorAll('[data-chosen]')) node.removeAttribute('data-chosen')
  const pin = key ? proof.querySelector<HTMLElement>(`[data-pin][data-c="${key}"]`) : null
  const row = key ? document.querySelector(`[data-claim-row][data-c="${key}"]`) : null
  pin?.setAttribute('aria-current', 'true')
  row?.setAttribute('aria-current', 'true')
  if (document.activeElement?.matches('[data-pin]')) pin?.focus({ preventScroll: true })
  const words = key ? [...proof.querySelectorAll(`[data-c="${key}"]:not([data-pin])`)] : []
  for (const node of words) node.setAttribute('data-chosen', '')
  markLine(proof, pin)
  if (options.reveal) {
    reveal(words[0] ?? plainWords(proof, key), proof.closest('#proof'))
    const list = document.querySelector('[data-claim-list]')
    reveal(row ?? rowsAway(key), list)
    if (row && list && !list.matches('[data-whole]')) holdInSight(row, list, proof)
  }
  return !key || (words.length > 0 && row !== null && standsFirm(row))
}

/** A long list is as high as it will be once it stands in stretches; until then no row of it keeps its place. */
const standsFirm = (row: Element) => row.closest('[data-whole], [data-stretch]') !== null

/** Where words stand that are not drawn with their claims yet: once in sight, they are. */
function plainWords(proof: HTMLElement, key: string | null): Range | null {
  const at = key ? entryOf(key)?.start : undefined
  if (at === undefined) return null
  const plain = [...proof.querySelectorAll<HTMLElement>('[data-plain]')].findLast(
    (node) => Number(node.dataset.start) <= at,
  )
  const text = plain?.firstChild
  const offset = at - Number(plain?.dataset.start)
  if (!text || offset >= (text.textContent?.length ?? 0)) return null
  const range = document.createRange()
  range.setStart(text, offset)
  range.setEnd(text, offset + 1)
  return range
}

/** The stretch of the list that holds a claim whose row is not drawn yet. */
const rowsAway = (key: string | null) =>
  key ? document.querySelector(`[data-claim-list] [data-holds~="${key}"]`) : null
