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

/** Also where it is still on what was just folded away: the browser takes it from there a moment later. */
function isLost() {
  const active = document.activeElement
  return !active || active === document.body || !active.checkVisibility()
}

function focusOn(element: HTMLElement) {
  if (!element.matches('summary, [tabindex]')) element.tabIndex = -1
  element.focus({ preventScroll: true })
}

/** What stands in the same part of the page by now, where the part was drawn anew: a part has its name in data-part. */
const successorOf = (part: string | undefined) =>
  part ? document.querySelector<HTMLElement>(`[data-part="${CSS.escape(part)}"]`) : null

const isThere = (element: HTMLElement | null) =>
  element?.isConnected === true && element.checkVisibility()

/** To be asked before something is sent; what it gives puts the focus back if it got lost since. */
export function rememberFocus(form: HTMLElement): () => void {
  const places = around(form)
  const part = form.closest<HTMLElement>('[data-part]')?.dataset.part
  return () => {
    if (!isLost()) return
    const place =
      places.find(isThere) ?? [successorOf(part), document.querySelector('main')].find(isThere)
    if (place) focusOn(place)
  }
}
