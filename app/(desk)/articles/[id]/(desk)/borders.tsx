'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { isShortcut } from '@/app/ui/behaviour'
import { LAID } from '@/app/ui/proof/proof-behaviour'
import { type Border, moveBorder, snapToWords, type Span } from '@/lib/text/selection'
import { moveClaimAction } from './actions/claim-actions'
import { chosenSpan, draftText, offsetAtPoint, rangeOfSpan } from './span'

/** Outward with the plain key, inward with Shift. */
const keys: Record<string, [Border, -1 | 1]> = { '[': ['start', -1], '{': ['start', 1], ']': ['end', 1], '}': ['end', -1] }

/** A pause after which the new borders are saved; until then they are only drawn. */
const PAUSE = 700
const DRAWN = 'borders'

const theProof = () => document.querySelector<HTMLElement>('.sheet .proof')
/** The id of the chosen claim if its borders may still be moved; the inspector knows. */
const movableId = () => document.querySelector<HTMLElement>('.insp[data-movable]')?.dataset.id

function draw(proof: HTMLElement, span: Span) {
  const range = rangeOfSpan(proof, span)
  if (range && 'highlights' in CSS) CSS.highlights.set(DRAWN, new Highlight(range))
}

async function save(claimId: string, span: Span): Promise<string> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ claimId, ...span })) form.set(name, String(value))
  const answer = await moveClaimAction(null, form)
  CSS.highlights?.delete(DRAWN)
  return answer?.ok === false ? answer.message : ''
}

function placeHandles(proof: HTMLElement, span: Span | null, handles: (HTMLElement | null)[]) {
  const page = proof.closest('.page')?.getBoundingClientRect()
  const rects = span && rangeOfSpan(proof, span)?.getClientRects()
  const ends = rects && [rects[0], rects[rects.length - 1]]
  handles.forEach((handle, i) => {
    const rect = ends?.[i]
    if (!handle || !page) return
    handle.hidden = !rect
    if (!rect) return
    handle.style.left = `${(i === 0 ? rect.left : rect.right) - page.left}px`
    handle.style.top = `${rect.top - page.top - 3}px`
  })
}

/** The ends of the chosen claim: dragged by word with the pointer, or moved by [ and ]. */
export function Borders() {
  const pathname = usePathname()
  const start = useRef<HTMLButtonElement>(null)
  const end = useRef<HTMLButtonElement>(null)
  const [refusal, setRefusal] = useState('')

  useEffect(() => {
    const proof = theProof()
    if (!proof) return
    let span: Span | null = null
    let timer = 0
    let dragged: Border | null = null
    const show = () => placeHandles(proof, movableId() ? (span ?? chosenSpan(proof)) : null, [start.current, end.current])
    const change = (next: Span) => {
      const id = movableId()
      span = next
      draw(proof, next)
      show()
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        if (id && span && !dragged) void save(id, span).then(setRefusal)
      }, PAUSE)
    }
    const key = (event: KeyboardEvent) => {
      const [border, step] = keys[event.key] ?? []
      const now = span ?? chosenSpan(proof)
      if (!border || !step || !now || !movableId() || !isShortcut(event)) return
      event.preventDefault()
      change(moveBorder(draftText(proof), now, border, step, proof.dataset.language))
    }
    const drag = (event: PointerEvent) => {
      const now = span ?? chosenSpan(proof)
      const at = dragged && offsetAtPoint(proof, event.clientX, event.clientY)
      if (!dragged || !now || at === null) return
      const next = snapToWords(draftText(proof), { ...now, [dragged]: at }, proof.dataset.language)
      if (next) change(next)
    }
    const grab = (event: PointerEvent) => {
      dragged = event.target === start.current ? 'start' : event.target === end.current ? 'end' : null
      if (dragged) event.preventDefault()
    }
    const drop = () => {
      dragged = null
      if (span) change(span)
    }
    const laid = () => {
      span = null
      show()
    }
    setRefusal('')
    show()
    const later = window.setTimeout(show, 150)
    const listeners = [
      ['keydown', key],
      ['pointerdown', grab],
      ['pointermove', drag],
      ['pointerup', drop],
      [LAID, laid],
    ] as const
    for (const [type, listener] of listeners) document.addEventListener(type, listener as EventListener)
    return () => {
      clearTimeout(timer)
      clearTimeout(later)
      for (const [type, listener] of listeners) document.removeEventListener(type, listener as EventListener)
    }
  }, [pathname])

  return (
    <>
      <button ref={start} type="button" className="handle start" tabIndex={-1} aria-hidden="true" hidden />
      <button ref={end} type="button" className="handle end" tabIndex={-1} aria-hidden="true" hidden />
      {refusal && (
        <p className="say bad" role="alert">
          {refusal}
        </p>
      )}
    </>
  )
}
