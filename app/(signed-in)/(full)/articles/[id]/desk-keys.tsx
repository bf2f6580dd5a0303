'use client'

import { useEffect } from 'react'
import { announce } from '@/app/ui/announce'
import { firstField, isShortcut } from '@/app/ui/behaviour'
import { move } from './moves'

const visible = (node: HTMLElement) =>
  node.offsetParent !== null || node.getClientRects().length > 0

/** What hides it, when it stands in a form that is not opened yet: that one can be seen, and is opened first. */
function outermostClosed(node: HTMLElement): HTMLElement {
  let outer = node
  for (let at = node.parentElement; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement && !at.open) outer = at
  return outer
}

/** Presses what the inspector offers under this key: opens a form, goes to a choice, presses a button. */
function press(key: string): boolean {
  const target = [
    ...document.querySelectorAll<HTMLElement>(`[data-shortcut="${CSS.escape(key)}"]`),
  ].find((node) => visible(outermostClosed(node)))
  if (!target) return false
  for (let at = target.parentElement; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true
  if (target instanceof HTMLDetailsElement) {
    target.open = true
    firstField(target)?.focus()
  } else if (target instanceof HTMLSelectElement || target instanceof HTMLInputElement)
    target.focus()
  // several answers: one of them is chosen by hand
  else if (target.role === 'group') target.querySelector('button')?.focus()
  else target.click()
  return true
}

function chooseVerdict(key: string): boolean {
  const radio = document.querySelector<HTMLInputElement>(
    `[data-inspector] input[data-key="${key}"]`,
  )
  if (!radio || !visible(radio)) return false
  radio.click()
  const why = [
    ...(radio.form?.querySelectorAll<HTMLElement>('textarea[name="rationale"]') ?? []),
  ].find(visible)
  ;(why ?? radio).focus()
  return true
}

function backToProof() {
  const desk = document.querySelector<HTMLElement>('[data-desk]')
  if (desk?.dataset.view) delete desk.dataset.view
  const pin =
    document.querySelector<HTMLElement>('[data-pin][aria-current]') ??
    document.querySelector<HTMLElement>('[data-pin]')
  pin?.focus({ preventScroll: true })
}

/** The other views of a phone, and the drawer of a narrow screen: which one is open is a matter of this browser. */
function switchView(event: MouseEvent) {
  const desk = document.querySelector<HTMLElement>('[data-desk]')
  const tab =
    event.target instanceof Element
      ? event.target.closest<HTMLElement>('[data-view]:not([data-desk])')
      : null
  const row =
    event.target instanceof Element
      ? event.target.closest('[data-claim-row], [data-blockers] a:not([href*="stops="])')
      : null
  if (!desk || (!tab && !row)) return
  const view = tab?.dataset.view ?? 'proof'
  if (tab) event.preventDefault()
  showView(desk, desk.dataset.view === view ? 'proof' : view)
}

export function showView(desk: HTMLElement, view: string) {
  desk.dataset.view = view
  for (const tab of desk.querySelectorAll<HTMLElement>('[data-tabs] a'))
    tab.ariaCurrent = tab.dataset.view === view ? 'true' : null
  const part = document.getElementById(view)
  const scroller = part?.closest('[data-scroller]')
  if (part && scroller)
    scroller.scrollTop += part.getBoundingClientRect().top - scroller.getBoundingClientRect().top
}

function onKey(event: KeyboardEvent, nothing: Readonly<Record<string, string>>) {
  if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
    backToProof()
    return
  }
  if (!isShortcut(event)) return
  const done =
    move(event.key) || (/^[1-9]$/.test(event.key) && chooseVerdict(event.key)) || press(event.key)
  if (done) event.preventDefault()
  // others listen too: whoever did something says so by then
  else setTimeout(() => sayNothing(event, nothing[event.key]))
}

function sayNothing(event: KeyboardEvent, words: string | undefined) {
  if (words && !event.defaultPrevented) announce(words)
}

function onClick(event: MouseEvent) {
  const mover =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-go]') : null
  if (mover) move(mover.dataset.go ?? '')
  switchView(event)
}

type DeskKeysProps = {
  /** what is said where a key of the desk finds nothing to do, by the key */
  nothing: Readonly<Record<string, string>>
}

/** The whole loop by keyboard; forms and buttons name their own key in data-shortcut, moves in data-go. */
export function DeskKeys({ nothing }: DeskKeysProps) {
  useEffect(() => {
    const key = (event: KeyboardEvent) => onKey(event, nothing)
    document.addEventListener('keydown', key)
    document.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('keydown', key)
      document.removeEventListener('click', onClick)
    }
  }, [nothing])
  return null
}
