'use client'

import { useEffect, useRef } from 'react'
import { isShortcut } from '@/app/ui/behaviour'
import { type ClaimsAction } from './claims-reducer'
import { chosenIn, type ClaimsState } from './claims-state'
import { actionOf, undoOf } from './keys'
import { type Stretch, stretchSelection } from './select-span'

const words = () => document.getElementById('words')
const isField = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement &&
  target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')

/** Escape in the panel goes back to the text; elsewhere it leaves the claim. */
function leaveField(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || !isField(event.target) || !event.target.closest('[data-chosen-id]'))
    return false
  words()?.focus({ preventScroll: true })
  return true
}

function selectedSpanKey(event: KeyboardEvent): boolean {
  const bar =
    (event.key === 'c' || event.key === 'x') && isShortcut(event)
      ? words()?.querySelector<HTMLElement>(`[role="toolbar"] [data-key="${event.key}"]`)
      : null
  bar?.click()
  return Boolean(bar)
}

function editKey(event: KeyboardEvent): boolean {
  const field =
    event.key === 'e' && isShortcut(event) ? document.getElementById('claim-statement') : null
  field?.focus()
  return Boolean(field)
}

/** Shift with an arrow selects the sentence one is at, then one more. */
function stretchStep(event: KeyboardEvent): -1 | 1 | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event
  if (!shiftKey || ctrlKey || metaKey || altKey) return null
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null
  const isHere =
    target === document.body || (target instanceof Node && Boolean(words()?.contains(target)))
  return isHere ? (key === 'ArrowDown' ? 1 : -1) : null
}

/** The keys of the preview, wherever on the page one is, but in fields. */
export function usePreviewKeys(state: ClaimsState, dispatch: (action: ClaimsAction) => void) {
  const stretch = useRef<Stretch>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = stretchStep(event)
      if (step) {
        const from = chosenIn(state)?.start ?? 0
        stretch.current = stretchSelection(state.sentences, from, stretch.current, step)
        event.preventDefault()
        return
      }
      if (leaveField(event) || selectedSpanKey(event) || editKey(event)) {
        event.preventDefault()
        return
      }
      const undo = isField(event.target) ? null : undoOf(event)
      const action = undo ?? (isShortcut(event) ? actionOf(pressed(event), state) : null)
      if (!action) return
      event.preventDefault()
      dispatch(action)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [state, dispatch])
}

function pressed(event: KeyboardEvent) {
  const paragraph = words()?.querySelector('[data-chosen]')?.closest('p')
  return {
    key: event.key,
    inText: event.target instanceof Node && Boolean(words()?.contains(event.target)),
    rightToLeft: paragraph ? getComputedStyle(paragraph).direction === 'rtl' : false,
  }
}
