/** Where the focus goes when what had it is gone: the nearest thing around it that is still there. */
const stands = 'summary, section, [tabindex], main'

function around(element: Element): HTMLElement[] {
  const all: HTMLElement[] = []
  for (let node = element.parentElement; node; node = node.parentElement) {
    if (node instanceof HTMLDetailsElement && node.firstElementChild instanceof HTMLElement)
      all.push(node.firstElementChild)
    else if (node.matches(stands)) all.push(node)
  }
  return all
}

const isLost = () => !document.activeElement || document.activeElement === document.body

function focusOn(element: HTMLElement) {
  if (!element.matches('summary, [tabindex]')) element.tabIndex = -1
  element.focus({ preventScroll: true })
}

/** To be asked before something is sent; what it gives puts the focus back if it got lost since. */
export function rememberFocus(form: HTMLElement): () => void {
  const places = [...around(form)]
  return () => {
    if (!isLost()) return
    const place = places.find((each) => each.isConnected && each.getClientRects().length > 0)
    if (place) focusOn(place)
  }
}
