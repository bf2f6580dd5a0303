/** The margin is one tab stop: arrows, Home and End move between its numbers. */
const steps: Record<string, number> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
}

const pinsOf = (proof: HTMLElement) => [...proof.querySelectorAll<HTMLElement>('[data-pin]')]

export function setTabStop(proof: HTMLElement) {
  const pins = pinsOf(proof)
  const stop =
    pins.find((pin) => pin === document.activeElement) ??
    pins.find((pin) => pin.ariaCurrent) ??
    pins[0]
  for (const pin of pins) pin.tabIndex = pin === stop ? 0 : -1
}

export function moveByArrow(proof: HTMLElement, event: KeyboardEvent) {
  const step = steps[event.key]
  if (!step || !(event.target instanceof Element) || !event.target.matches('[data-pin]')) return
  const pins = pinsOf(proof).filter((pin) => pin.offsetParent !== null)
  const at = pins.findIndex((pin) => pin === event.target)
  const next = pins[Math.max(0, Math.min(pins.length - 1, at + step))]
  if (!next) return
  event.preventDefault()
  for (const pin of pins) pin.tabIndex = pin === next ? 0 : -1
  next.focus({ preventScroll: false })
}
