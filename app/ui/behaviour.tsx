'use client'

import { useRouter } from 'next/navigation'
import { use, useEffect, useTransition } from 'react'
import { announce, Announcer } from './announce'
import { forgetEverything, forgetOthers, whenForgottenElsewhere } from './keeping'
import { takeBack } from './kept-fields'
import { isLineUp, tryLine } from './line'
import { Person } from './person'

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
  const within = link.matches('[data-pin], [data-claim-row], [data-stay]')
  const leave = () =>
    go(link.pathname + link.search + (within ? '' : link.hash), { scroll: !within })
  if (isLineUp()) leave()
  else void tryLine().then((up) => (up ? leave() : stay()))
}

/** Said when a page that was asked for cannot be had: what was chosen in advance is taken back. */
export const STAYED = 'galley:stayed'

function stay() {
  document.dispatchEvent(new Event(STAYED))
  announce('You are offline. This page stays, and what you write is kept.')
}

/** A list that is narrowed by a form of its own is fetched as a link would be. */
function ask(event: SubmitEvent, go: Go) {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-stay]') || event.defaultPrevented)
    return
  event.preventDefault()
  const words = new URLSearchParams(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
  const address = `${new URL(form.action).pathname}?${words}`
  if (isLineUp()) go(address, { scroll: false })
  else void tryLine().then((up) => (up ? go(address, { scroll: false }) : stay()))
}

/** Whoever sits down next sees nothing of what was written. */
function leaveHouse(event: SubmitEvent) {
  if (event.target instanceof HTMLFormElement && event.target.matches('[data-leaves]'))
    forgetEverything()
}

function openDialog(event: MouseEvent) {
  const opener =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-opens]') : null
  const dialog = document.getElementById(opener?.dataset.opens ?? '')
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal()
}

/** Menus are details elements: they close when one presses elsewhere. */
function closeMenus(event: Event) {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')) {
    if (event.type === 'keydown' || !(event.target instanceof Node && menu.contains(event.target)))
      menu.open = false
  }
}

/** A form that was opened is there to be filled in: what one types next goes into it. */
function enterForm(event: Event) {
  const opened = event.target
  if (!(opened instanceof HTMLDetailsElement) || !opened.open || !opened.matches('[data-form]'))
    return
  if (document.activeElement === opened.querySelector('summary')) firstField(opened)?.focus()
}

/** Where one begins in a form. */
export const firstField = (within: ParentNode) =>
  [
    ...within.querySelectorAll<HTMLElement>(
      'form :is(input:not([type="hidden"]), textarea, select, button[type="submit"], button:not([type]))',
    ),
  ].find((field) => field.getClientRects().length > 0)

const isTyping = (target: EventTarget | null) =>
  target instanceof Element &&
  target.matches(
    'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]',
  )

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
  const find = document.querySelector<HTMLElement>('[data-find] input')
  const keys = document.getElementById('keys') ?? document.getElementById('common-keys')
  if (event.key === '/' && find) find.focus()
  else if (event.key === '?' && keys instanceof HTMLDialogElement) keys.showModal()
  else return
  event.preventDefault()
}

/** What every page needs from the browser, once: links, dialogs, menus, the keys that work everywhere. */
export function Behaviour({ singleKeys = true }: { singleKeys?: boolean }) {
  const router = useRouter()
  const person = use(Person)
  const [pending, start] = useTransition()
  useEffect(() => {
    const go: Go = (address, options) => start(() => router.push(address, options))
    const click = (event: MouseEvent) => {
      closeMenus(event)
      openDialog(event)
      follow(event, go)
    }
    const submit = (event: SubmitEvent) => {
      leaveHouse(event)
      ask(event, go)
    }
    document.addEventListener('click', click)
    document.addEventListener('submit', submit)
    document.addEventListener('keydown', commonKeys)
    document.addEventListener('toggle', enterForm, true)
    return () => {
      document.removeEventListener('click', click)
      document.removeEventListener('submit', submit)
      document.removeEventListener('keydown', commonKeys)
      document.removeEventListener('toggle', enterForm, true)
    }
  }, [router])
  // a thin line on top after a moment, see base.css
  useEffect(() => {
    document.documentElement.toggleAttribute('data-busy', pending)
  }, [pending])
  useEffect(() => {
    document.documentElement.dataset.keys = singleKeys ? 'on' : 'off'
  }, [singleKeys])
  useEffect(() => {
    if (!person) return
    forgetOthers(person)
    return whenForgottenElsewhere(person, (name, value) => {
      for (const form of document.forms) takeBack(form, new Map([[name, value]]))
    })
  }, [person])
  return <Announcer />
}
