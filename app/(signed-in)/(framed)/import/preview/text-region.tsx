'use client'

import { useEffect, useRef, useState } from 'react'
import { offsetAtPoint } from '@/app/(signed-in)/(full)/articles/[id]/span'
import type { Block } from '@/lib/text/blocks'
import type { Border, Span } from '@/lib/text/selection'
import { type ClaimsAction } from './claims-reducer'
import { type ClaimsState, chosenIn } from './claims-state'
import { drawSpan, followPointer } from './dragging'
import type { Reading } from '../reading/reading'
import { PreviewText } from './preview-text'
import { SelectedWords } from './selected-words'

type TextRegionProps = {
  state: ClaimsState
  blocks: readonly Block[]
  doubtful: Reading['doubtful']
  dispatch: (action: ClaimsAction) => void
}

/** The claim a press means: the innermost on those words; pressed again, the place in it. */
function pressed(
  region: HTMLElement,
  event: React.MouseEvent,
  chosen: number | null,
): ClaimsAction | null {
  const target = event.target instanceof Element ? event.target : null
  // a handle that was let go over other words counts as a press on all of the text
  if (
    target === region ||
    target?.closest('button') ||
    document.getSelection()?.isCollapsed === false
  )
    return null
  const piece = target?.closest<HTMLElement>('[data-claims]')
  const ids = piece?.dataset.claims?.split(' ').map(Number) ?? []
  const id = ids.at(-1)
  if (id === undefined) return { type: 'choose', id: null }
  if (chosen === null || !ids.includes(chosen)) return { type: 'choose', id }
  const at = offsetAtPoint(region, event.clientX, event.clientY)
  return at === null ? null : { type: 'point', at }
}

/** The article's words: pressed to choose a claim, selected to make one, with handles at the ends of the chosen one. */
export function TextRegion({ state, blocks, doubtful, dispatch }: TextRegionProps) {
  const region = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<Span | null>(null)
  const mark = chosenIn(state)
  const [start, end] = dragged ? [dragged.start, dragged.end] : [mark?.start ?? -1, mark?.end ?? -1]

  // drawn after every change: a paragraph that grew moves the words below it
  useEffect(() => {
    const holder = region.current
    return holder ? drawSpan(holder, start < 0 ? null : { start, end }) : undefined
  })
  useEffect(() => {
    const first = region.current?.querySelector('[data-chosen]')
    first?.scrollIntoView({ block: 'nearest' })
  }, [state.chosen])

  const drag = (border: Border, event: React.PointerEvent) => {
    if (!region.current || !mark) return
    event.preventDefault()
    followPointer(region.current, border, mark, state, (span, done) => {
      setDragged(done ? null : span)
      if (done && span) dispatch({ type: 'place', span })
    })
  }
  return (
    <div
      ref={region}
      id="words"
      className="proof small-proof notranslate"
      translate="no"
      lang={state.language}
      tabIndex={0}
      role="region"
      aria-label="The text with its claims"
      aria-describedby="words-keys"
      onClick={(event) => {
        const action = pressed(event.currentTarget, event, state.chosen)
        if (action) dispatch(action)
      }}
    >
      <PreviewText state={state} blocks={blocks} doubtful={doubtful} />
      {(['start', 'end'] as const).map((border) => (
        <button
          key={border}
          type="button"
          className={`handle ${border}`}
          data-handle={border}
          tabIndex={-1}
          aria-hidden="true"
          hidden
          onPointerDown={(event) => {
            drag(border, event)
          }}
        />
      ))}
      <SelectedWords state={state} dispatch={dispatch} />
    </div>
  )
}
