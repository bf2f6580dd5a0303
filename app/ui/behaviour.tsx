'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'

type Go = (address: string, options: { scroll: boolean }) => void

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 &&
  !event.defaultPrevented &&
  !event.metaKey &&
  !event.ctrlKey &&
  !event.shiftKey &&
  !event.altKey

/** Ordinary links of this site change the page without loading it anew; files, other sites and new tabs do not. */
function follow(event: MouseEvent, go: Go) {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || !isPlainClick(event) || link.origin !== location.origin) return
  if (link.target || link.hasAttribute('download') || link.pathname.startsWith('/api/')) return
  const samePage = link.pathname === location.pathname && link.search === location.search
  if (samePage && link.hash) return
  event.preventDefault()
  const within = link.matches('.pin, .row, [data-stay]')
  go(link.pathname + link.search + (within ? '' : link.hash), { scroll: !within })
}

function openDialog(event: MouseEvent) {
  const opener = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-opens]') : null
  const dialog = document.getElementById(opener?.dataset.opens ?? '')
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal()
}

/** Menus are details elements: they close when one presses elsewhere. */
function closeMenus(event: Event) {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
    if (event.type === 'keydown' || !(event.target instanceof Node && menu.contains(event.target)))
      menu.open = false
  }
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element &&
  target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]')

/** Single keys are off in fields, with modifiers, and when the person turned them off. */
export const isShortcut = (event: KeyboardEvent) =>
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !event.defaultPrevented &&
  !isTyping(event.target) &&
  !document.querySelector('dialog[open]') &&
  document.documentElement.dataset.keys !== 'off'

function commonKeys(event: KeyboardEvent) {
  if (event.key === 'Escape') closeMenus(event)
  if (!isShortcut(event)) return
  const find = document.querySelector<HTMLElement>('.find input')
  const keys = document.getElementById('keys')
  if (event.key === '/' && find) find.focus()
  else if (event.key === '?' && keys instanceof HTMLDialogElement) keys.showModal()
  else return
  event.preventDefault()
}

/** What every page needs from the browser, once: links, dialogs, menus, the keys that work everywhere. */
export function Behaviour({ singleKeys = true }: { singleKeys?: boolean }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  useEffect(() => {
    const click = (event: MouseEvent) => {
      closeMenus(event)
      openDialog(event)
      follow(event, (address, options) => start(() => router.push(address, options)))
    }
    document.addEventListener('click', click)
    document.addEventListener('keydown', commonKeys)
    return () => {
      document.removeEventListener('click', click)
      document.removeEventListener('keydown', commonKeys)
    }
  }, [router])
  // a thin line on top after a moment, see base.css
  useEffect(() => {
    document.documentElement.toggleAttribute('data-busy', pending)
  }, [pending])
  useEffect(() => {
    document.documentElement.dataset.keys = singleKeys ? 'on' : 'off'
  }, [singleKeys])
  return null
}
