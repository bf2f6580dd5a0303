'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { STAYED } from '../behaviour'
import { chosenIn, showChosen } from './choose'
import { keyUnderPointer, pairHover } from './hover'
import { layProof } from './lay'
import { moveByArrow, setTabStop } from './roving'

/** Said when the lines are numbered anew; the inspector shows the chosen claim's line. */
export const LAID = 'galley:laid'
/** Said when rows of the list are drawn. */
export const ROWS = 'galley:rows'

const theProof = () => document.querySelector<HTMLElement>('[data-proof]')

/** Lays again when the fonts are there, when the width changes and when the words do. */
function keepLaid(proof: HTMLElement, after: () => void): () => void {
  let timer = 0
  const lay = () => {
    layProof(proof)
    setTabStop(proof)
    after()
    document.dispatchEvent(new Event(LAID))
  }
  const soon = (wait: number) => {
    clearTimeout(timer)
    timer = window.setTimeout(() => requestAnimationFrame(lay), wait)
  }
  // a long article takes a tenth of a second: while the window is being drawn wider, wait for a pause
  const resized = new ResizeObserver(() => soon(proof.dataset.laid === undefined ? 0 : 80))
  const changed = new MutationObserver((records) => {
    if (
      records.some(({ target }) => !(target instanceof Element && target.matches('[data-lines]')))
    )
      soon(0)
  })
  resized.observe(proof)
  changed.observe(proof, { childList: true, subtree: true, characterData: true })
  void document.fonts.ready.then(() => soon(0))
  return () => {
    clearTimeout(timer)
    resized.disconnect()
    changed.disconnect()
  }
}

/** Shows a choice at once; the inspector follows when the server has answered. */
export const chooseKey = (key: string) =>
  document.dispatchEvent(new CustomEvent(CHOSEN, { detail: key }))
const CHOSEN = 'galley:chosen'

/** Wakes the server-drawn proof: lines, margin, hover, arrows, and the choice named by the address. */
export function ProofBehaviour() {
  const pathname = usePathname()
  const chosen = useRef<string | null>(null)
  // what was chosen before it was drawn is brought into sight when it is
  const awaited = useRef(false)

  useEffect(() => {
    const proof = theProof()
    const root = proof?.closest<HTMLElement>('[data-desk]')
    if (!proof || !root) return
    const arrows = (event: KeyboardEvent) => moveByArrow(proof, event)
    const choose = (key: string | null) => {
      chosen.current = key
      awaited.current = !showChosen(proof, key, { reveal: true })
    }
    const named = (event: Event) => {
      choose((event as CustomEvent<string>).detail)
    }
    // words press their number
    const press = (event: MouseEvent) => {
      const link =
        event.target instanceof Element
          ? event.target.closest<HTMLElement>('[data-pin], [data-claim-row]')
          : null
      if (link) {
        choose(link.dataset.c ?? null)
        return
      }
      const key =
        document.getSelection()?.isCollapsed === false ? null : keyUnderPointer(event.target)
      if (key) proof.querySelector<HTMLElement>(`[data-pin][data-c="${key}"]`)?.click()
    }
    proof.addEventListener('keydown', arrows)
    root.addEventListener('click', press)
    document.addEventListener(CHOSEN, named)
    const unpair = pairHover(root)
    return () => {
      proof.removeEventListener('keydown', arrows)
      root.removeEventListener('click', press)
      document.removeEventListener(CHOSEN, named)
      unpair()
    }
  }, [])

  useEffect(() => {
    const proof = theProof()
    if (!proof) return
    const drawn = () => {
      const shown = showChosen(proof, chosen.current, { reveal: awaited.current })
      if (shown) awaited.current = false
    }
    document.addEventListener(ROWS, drawn)
    const stop = keepLaid(proof, drawn)
    return () => {
      document.removeEventListener(ROWS, drawn)
      stop()
    }
  }, [])

  useEffect(() => {
    const proof = theProof()
    chosen.current = chosenIn(pathname)
    if (!proof) return
    const show = () => {
      awaited.current = !showChosen(proof, chosen.current, { reveal: true })
    }
    if (proof.dataset.laid !== undefined) {
      show()
      return
    }
    document.addEventListener(LAID, show, { once: true })
    return () => document.removeEventListener(LAID, show)
  }, [pathname])

  // the page that was asked for did not come: shown is what the inspector is about
  useEffect(() => {
    const back = () => {
      const proof = theProof()
      chosen.current = chosenIn(location.pathname)
      if (proof) showChosen(proof, chosen.current, { reveal: false })
    }
    document.addEventListener(STAYED, back)
    return () => document.removeEventListener(STAYED, back)
  }, [])

  return null
}
