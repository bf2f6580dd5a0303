'use client'

import { useCallback, useEffect, useState } from 'react'
import { ALTERED, isAltered, spanOfRange } from '@/app/(signed-in)/(full)/articles/[id]/span'
import { snapToWords, type Span } from '@/lib/text/selection'
import { sentencesIn, standing } from './aside'
import type { ClaimsAction } from './claims-reducer'
import type { ClaimsState } from './claims-state'
import type { Draft } from './marks'

type Selected = Span & { top: number; left: number }

/** The words that are selected in the text, whole words only, and where a bar above them belongs; or why they cannot be. */
function readSelection({ text, language }: Draft): Selected | typeof ALTERED | null {
  const region = document.getElementById('words')
  const selection = document.getSelection()
  if (!region || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!region.contains(range.commonAncestorContainer)) return null
  if (isAltered(region, range)) return ALTERED
  const rough = spanOfRange(region, range)
  const span = rough && snapToWords(text, rough, language)
  if (!span) return null
  const box = range.getClientRects()[0] ?? range.getBoundingClientRect()
  const around = region.getBoundingClientRect()
  const above = box.top - around.top
  return {
    ...span,
    top: region.scrollTop + (above < 40 ? above + box.height + 6 : above - 36),
    left: Math.max(0, Math.min(box.left - around.left, around.width - 300)),
  }
}

/** The bar over selected words; the keys c and x do the same. */
export function SelectedWords({
  state,
  dispatch,
}: {
  state: ClaimsState
  dispatch: (action: ClaimsAction) => void
}) {
  const [selected, setSelected] = useState<ReturnType<typeof readSelection>>(null)
  const { text, language } = state

  useEffect(() => {
    let timer = 0
    const changed = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        setSelected(readSelection({ text, language }))
      }, 120)
    }
    document.addEventListener('selectionchange', changed)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', changed)
    }
  }, [text, language])

  const place = useCallback(
    (bar: HTMLElement | null) => {
      if (!bar || !selected || selected === ALTERED) return
      bar.style.top = `${selected.top}px`
      bar.style.left = `${selected.left}px`
    },
    [selected],
  )
  if (!selected) return null
  if (selected === ALTERED)
    return (
      <p className="say bad" role="alert">
        {ALTERED}
      </p>
    )
  const span = { start: selected.start, end: selected.end }
  const sentences = sentencesIn(state.sentences, span)
  const known = new Set(standing(state.aside, state.marks).map(({ start }) => start))
  const isAside = sentences.every(({ start }) => known.has(start))
  const act = (action: ClaimsAction) => {
    dispatch(action)
    document.getSelection()?.removeAllRanges()
    setSelected(null)
  }
  return (
    <span
      className="selection-bar"
      ref={place}
      role="toolbar"
      aria-label="Selected words"
      onPointerDown={(event) => {
        event.preventDefault()
      }}
    >
      <button type="button" data-key="c" onClick={() => act({ type: 'add', span })}>
        <b>Claim</b> <kbd aria-hidden="true">c</kbd>
      </button>
      {sentences.length > 0 && (
        <button
          type="button"
          data-key="x"
          onClick={() => act({ type: isAside ? 'takeUp' : 'setAside', span })}
        >
          {isAside ? 'Check after all' : 'Nothing to check'}
          {sentences.length > 1 && ` in ${sentences.length.toLocaleString('en')} sentences`}{' '}
          <kbd aria-hidden="true">x</kbd>
        </button>
      )}
    </span>
  )
}
