/** Hovering words darkens their number and their row in the list, and the other way round. */
export function pairHover(root: HTMLElement): () => void {
  let lit: Element[] = []
  const over = (event: Event) => {
    const node =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-c]') : null
    for (const element of lit) element.removeAttribute('data-hovered')
    lit = node ? [...root.querySelectorAll(`[data-c="${node.dataset.c}"]`)] : []
    for (const element of lit) element.setAttribute('data-hovered', '')
  }
  root.addEventListener('pointerover', over, { passive: true })
  return () => {
    root.removeEventListener('pointerover', over)
    for (const element of lit) element.removeAttribute('data-hovered')
  }
}

/** The words are their number's pointer target; a second press goes on to the claim around the chosen one. */
export function keyUnderPointer(target: EventTarget | null): string | null {
  // what is in no claim is a link of its own
  if (target instanceof Element && target.closest('[data-fact]')) return null
  const keys: string[] = []
  for (
    let node =
      target instanceof Element ? target.closest<HTMLElement>('mark[data-c], span[data-c]') : null;
    node;
  )
    node =
      (keys.push(node.dataset.c ?? ''),
      node.parentElement?.closest<HTMLElement>('mark[data-c], span[data-c]') ?? null)
  if (keys.length === 0) return null
  const chosen = document.querySelector<HTMLElement>('[data-pin][aria-current]')?.dataset.c ?? ''
  return keys[(keys.indexOf(chosen) + 1) % keys.length] ?? null
}
