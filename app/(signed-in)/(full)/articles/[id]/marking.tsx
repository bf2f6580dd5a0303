'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState, useTransition } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { isShortcut } from '@/app/ui/behaviour'
import { createClaimAction } from './actions/claim-actions'
import { dismissSelectedAction } from './actions/sentence-actions'
import { Borders } from './borders'
import { type Chosen, readSelection } from './selected'

function formOf(values: Record<string, string | number>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, String(value))
  return form
}

const makeClaim = (articleId: string, revision: number, { start, end, quote, key }: Chosen) =>
  createClaimAction(null, formOf({ articleId, revision, start, end, quote, key }))

function setAside(articleId: string, revision: number, { sentences }: Chosen) {
  const form = formOf({ articleId, revision, reason: 'noClaim' })
  for (const number of sentences) form.append('sentence', String(number - 1))
  return dismissSelectedAction(null, form)
}

type Selected = { chosen: Chosen | null; refusal: string }
type MarkingProps = {
  articleId: string
  revision: number
  base: string
  /** what a claim or a dismissal ends; it is then asked once */
  ends: string | null
}

/** From words to a claim: the bar over a selection, its keys, and the handles of the chosen claim. */
export function Marking({ articleId, revision, base, ends }: MarkingProps) {
  const router = useRouter()
  const [{ chosen, refusal }, setSelected] = useState<Selected>({ chosen: null, refusal: '' })
  const [, start] = useTransition()
  // what was sent for a selection is not sent again, however often its key is pressed
  const sent = useRef('')
  const asked = useRef('')

  const send = useCallback(
    (chosen: Chosen, what: string, save: () => Promise<FormState>) => {
      const task = `${what} ${chosen.key}`
      if (sent.current === task) return
      if (ends && asked.current !== task) {
        asked.current = task
        setSelected({ chosen, refusal: `${ends} Press “${namesOfKeys[what]}” once more to do it.` })
        return
      }
      sent.current = task
      start(async () => {
        const answer = await save().catch((error: unknown) => {
          sent.current = ''
          throw error
        })
        if (answer?.ok !== false) {
          document.getSelection()?.removeAllRanges()
          return
        }
        sent.current = ''
        setSelected({ chosen, refusal: answer.message })
      })
    },
    [ends],
  )

  const pressKey = useCallback(
    (key: string): boolean => {
      if (!chosen) return false
      if (key === 'c') send(chosen, key, () => makeClaim(articleId, revision, chosen))
      else if (key === 'x' && chosen.sentences.length > 0)
        send(chosen, key, () => setAside(articleId, revision, chosen))
      else if (key === 'n' && chosen.claim) {
        router.push(`${base}/claims/${chosen.claim}?note=1`, { scroll: false })
        document.getSelection()?.removeAllRanges()
      } else return false
      return true
    },
    [articleId, revision, base, chosen, router, send],
  )

  useEffect(() => {
    let timer = 0
    const selected = () => {
      clearTimeout(timer)
      timer = window.setTimeout(
        () => setSelected(({ chosen: before }) => readSelection(before)),
        120,
      )
    }
    const key = (event: KeyboardEvent) => {
      if (isShortcut(event) && pressKey(event.key)) event.preventDefault()
    }
    document.addEventListener('selectionchange', selected)
    document.addEventListener('keydown', key)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', selected)
      document.removeEventListener('keydown', key)
    }
  }, [pressKey])

  return (
    <>
      {chosen && <SelectionBar chosen={chosen} pressKey={pressKey} />}
      {refusal && (
        <p className="say bad" role="alert">
          {refusal}
        </p>
      )}
      <Borders revision={revision} ends={ends} />
    </>
  )
}

const namesOfKeys: Partial<Record<string, string>> = { c: 'Claim', x: 'Nothing to check' }

function SelectionBar({
  chosen,
  pressKey,
}: {
  chosen: Chosen
  pressKey: (key: string) => boolean
}) {
  const place = useCallback(
    (bar: HTMLElement | null) => {
      if (!bar) return
      bar.style.top = `${chosen.top}px`
      bar.style.left = `${chosen.left}px`
    },
    [chosen],
  )
  return (
    <span
      className="selection-bar"
      ref={place}
      role="toolbar"
      aria-label="Selected words"
      onPointerDown={(event) => event.preventDefault()}
    >
      <button type="button" onClick={() => pressKey('c')}>
        <b>{namesOfKeys.c}</b> <kbd aria-hidden="true">c</kbd>
      </button>
      {chosen.sentences.length > 0 && (
        <button type="button" onClick={() => pressKey('x')}>
          {namesOfKeys.x} <kbd aria-hidden="true">x</kbd>
        </button>
      )}
      {chosen.claim && (
        <button type="button" onClick={() => pressKey('n')}>
          Note <kbd aria-hidden="true">n</kbd>
        </button>
      )}
    </span>
  )
}
