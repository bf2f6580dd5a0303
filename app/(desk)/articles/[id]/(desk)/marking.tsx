'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState, useTransition } from 'react'
import { isShortcut } from '@/app/ui/behaviour'
import { snapToWords, type Span } from '@/lib/text/selection'
import { createClaimAction } from './actions/claim-actions'
import { dismissSelectedAction } from './actions/sentence-actions'
import { Borders } from './borders'
import { draftText, spanOfRange } from './span'

/** Words just selected, snapped to whole words, with what can be done with them. */
type Chosen = Span & { top: number; left: number; sentences: number[]; claim: string | null }

const theProof = () => document.querySelector<HTMLElement>('.sheet .proof')

function readSelection(): Chosen | null {
  const proof = theProof()
  const selection = document.getSelection()
  const page = proof?.closest('.page')
  if (!proof || !page || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!proof.contains(range.commonAncestorContainer)) return null
  const rough = spanOfRange(proof, range)
  const span = rough && snapToWords(draftText(proof), rough, proof.dataset.language)
  if (!span) return null
  const box = range.getClientRects()[0] ?? range.getBoundingClientRect()
  const around = page.getBoundingClientRect()
  const open = [...proof.querySelectorAll<HTMLElement>('.s.un')].filter((node) => range.intersectsNode(node))
  const holder = range.commonAncestorContainer.parentElement?.closest<HTMLElement>('.c')
  return {
    ...span,
    top: box.top - around.top - 36,
    left: Math.max(0, Math.min(box.left - around.left, around.width - 260)),
    sentences: [...new Set(open.map((node) => Number(node.dataset.c?.slice(1))))],
    claim: holder?.dataset.c ?? null,
  }
}

function formOf(values: Record<string, string | number>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, String(value))
  return form
}

type MarkingProps = { articleId: string; revision: number; base: string }

/** From words to a claim: the bar over a selection, its keys, and the handles of the chosen claim. */
export function Marking({ articleId, revision, base }: MarkingProps) {
  const router = useRouter()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [refusal, setRefusal] = useState('')
  const [, start] = useTransition()

  const act = useCallback(
    (key: string): boolean => {
      if (!chosen) return false
      const finish = (message?: string) => {
        setRefusal(message ?? '')
        if (!message) document.getSelection()?.removeAllRanges()
      }
      if (key === 'c')
        start(async () => {
          const answer = await createClaimAction(
            null,
            formOf({ articleId, start: chosen.start, end: chosen.end }),
          )
          finish(answer?.ok === false ? answer.message : undefined)
        })
      else if (key === 'x' && chosen.sentences.length > 0)
        start(async () => {
          const form = formOf({ articleId, revision, reason: 'noClaim' })
          for (const number of chosen.sentences) form.append('sentence', String(number - 1))
          const answer = await dismissSelectedAction(null, form)
          finish(answer?.ok === false ? answer.message : undefined)
        })
      else if (key === 'n' && chosen.claim) {
        router.push(`${base}/claims/${chosen.claim}?note=1`, { scroll: false })
        finish()
      } else return false
      return true
    },
    [articleId, revision, base, chosen, router],
  )

  useEffect(() => {
    let timer = 0
    const selected = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => setChosen(readSelection()), 120)
    }
    const key = (event: KeyboardEvent) => {
      if (isShortcut(event) && act(event.key)) event.preventDefault()
    }
    document.addEventListener('selectionchange', selected)
    document.addEventListener('keydown', key)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', selected)
      document.removeEventListener('keydown', key)
    }
  }, [act])

  return (
    <>
      {chosen && <SelectionBar chosen={chosen} act={act} />}
      {refusal && (
        <p className="say bad" role="alert">
          {refusal}
        </p>
      )}
      <Borders />
    </>
  )
}

function SelectionBar({ chosen, act }: { chosen: Chosen; act: (key: string) => boolean }) {
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
      className="selbar"
      ref={place}
      role="toolbar"
      aria-label="Selected words"
      onPointerDown={(event) => event.preventDefault()}
    >
      <button type="button" onClick={() => act('c')}>
        <b>Claim</b> <kbd aria-hidden="true">c</kbd>
      </button>
      {chosen.sentences.length > 0 && (
        <button type="button" onClick={() => act('x')}>
          Nothing to check <kbd aria-hidden="true">x</kbd>
        </button>
      )}
      {chosen.claim && (
        <button type="button" onClick={() => act('n')}>
          Note <kbd aria-hidden="true">n</kbd>
        </button>
      )}
    </span>
  )
}
