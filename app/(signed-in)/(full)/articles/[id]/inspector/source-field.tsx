'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { type Choice, ChoiceError, SelectField, TextArea, TextField } from '@/app/ui/field'
import { useAnswer } from '@/app/ui/form'
import { announce } from '@/app/ui/announce'
import { PUT_BACK } from '@/app/ui/kept-fields'
import { type Offer, SourceOptions } from './source-options'
import { pressStance, StanceButtons } from './stance-buttons'
import { useSuggested } from './use-suggested'

type SourceFieldProps = {
  /** where it is asked what may be meant */
  asks: string
  kinds: readonly Choice[]
  tiers: readonly Choice[]
  children: React.ReactNode
}

/** Words of a source are many, or stand in lines; a name or an address does neither. */
const isPassage = (words: string) => words.length > 160 || /\n\s*\S/u.test(words.trim())

/** A combobox of sources. Enter attaches the one that is marked: alone, with Shift or with Alt it says what for. */
export function SourceField({ asks, kinds, tiers, children }: SourceFieldProps) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const { words, setWords, begun, quote } = useWritten(box)
  const { offers, marked, mark, step } = useSuggested(asks, words)
  const chosen = marked === null ? undefined : offers[marked]
  const act = useInSight(box, { chosen, begun, offered: offers.length })
  const open = words !== null

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!(event.target instanceof HTMLInputElement) || event.target.role !== 'combobox') return
      event.preventDefault()
      act('key')
      step(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      if (!chosen) return announce(nothingNamed)
      pressStance(box.current, event)
    }
  }

  function onPaste(event: React.ClipboardEvent) {
    const pasted = event.clipboardData.getData('text/plain')
    if (!isPassage(pasted)) return
    event.preventDefault()
    act('key')
    quote(pasted.trim())
  }

  return (
    <div
      ref={box}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        // to nothing else on the page: another window is looked into, or a button that takes no focus is pressed
        if (!relatedTarget || begun) return
        if (!currentTarget.contains(relatedTarget)) setWords(null)
      }}
    >
      <label className="label" htmlFor={id}>
        Add a source <kbd aria-hidden="true">s</kbd>
      </label>
      <input
        className="field"
        id={id}
        name="words"
        role="combobox"
        aria-expanded={offers.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${marked}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        maxLength={2000}
        placeholder="Title, publisher or web address"
        data-shortcut="s"
        onInput={({ currentTarget }) => {
          act('key')
          setWords(currentTarget.value)
        }}
        onFocus={({ currentTarget }) => {
          act('key')
          setWords(currentTarget.value)
        }}
        onPaste={onPaste}
      />
      <SourceOptions
        id={id}
        offers={offers}
        marked={marked}
        choose={(at) => {
          act('pointer')
          mark(at)
        }}
        words={words ?? ''}
      />
      {open && chosen && <Meant offer={chosen} kinds={kinds} tiers={tiers} />}
      {/* there from the start: what was written in them before is put back */}
      <div hidden={!open || !(chosen || begun)}>
        <TextField name="locator" label="Exact place" optional placeholder="p. 14, 00:41:12" />
        <div hidden={!begun}>
          <TextArea name="quote" label="Words that are quoted" optional rows={2} />
        </div>
      </div>
      {open && chosen && (
        <>
          {children}
          <p className="small quiet" role="status">
            <b dir="auto">{chosen.id === null ? 'A new source' : chosen.title}</b>: press what it
            does for the claim. That attaches it.
          </p>
          <StanceButtons label="What it does for the claim" />
          <ChoiceError name="stance" />
        </>
      )}
      {open && begun && !chosen && (
        <p className="small quiet" role="status">
          {nothingNamed}
        </p>
      )}
    </div>
  )
}

const nothingNamed = 'Type what the source is called, or choose one of the list.'

/** Which source is sent: one of the library, or a new one, of which the guess can be mended. */
function Meant({
  offer,
  kinds,
  tiers,
}: { offer: Offer } & Pick<SourceFieldProps, 'kinds' | 'tiers'>) {
  if (offer.id !== null) return <input type="hidden" name="chosen" value={offer.id} />
  const { title, url, publisher, kind, tier } = offer
  return (
    // kept by what it was guessed from: of another source it says nothing
    <div key={`${title} ${url}`} data-about={url ?? title}>
      <input type="hidden" name="source.url" value={url ?? ''} />
      <input type="hidden" name="source.publisher" value={publisher ?? ''} />
      {url ? (
        <TextField name="source.title" label="Title" defaultValue={title} maxLength={500} />
      ) : (
        <input type="hidden" name="source.title" value={title} />
      )}
      <div className="two-columns">
        <SelectField name="source.kind" label="Kind" defaultValue={kind} choices={kinds} />
        <SelectField
          name="source.tier"
          label="Primary or secondary"
          defaultValue={tier}
          choices={tiers}
        />
      </div>
    </div>
  )
}

/**
 * What stands in the fields; `words` null = nobody asks. Once the source is attached they are for the next one, and the keys
 * are the desk's again.
 */
function useWritten(box: React.RefObject<HTMLElement | null>) {
  const [words, setWords] = useState<string | null>(null)
  /** a place or a passage is written down, and its source perhaps not named yet */
  const [begun, setBegun] = useState(false)
  const answer = useAnswer()
  useEffect(() => {
    const form = box.current?.closest('form')
    const valueOf = (name: string) =>
      form?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? ''
    const empty = () => {
      setWords(null)
      setBegun(false)
    }
    const putBack = () => {
      setWords(valueOf('words'))
      if (valueOf('locator') || valueOf('quote')) setBegun(true)
    }
    form?.addEventListener('reset', empty)
    form?.addEventListener(PUT_BACK, putBack)
    return () => {
      form?.removeEventListener('reset', empty)
      form?.removeEventListener(PUT_BACK, putBack)
    }
  }, [box])
  useEffect(() => {
    if (answer?.ok)
      box.current?.closest<HTMLElement>('[data-scroller]')?.focus({ preventScroll: true })
  }, [answer, box])
  const quote = (passage: string) => {
    const field = box.current?.querySelector<HTMLTextAreaElement>('textarea[name="quote"]')
    if (!field) return
    field.value = passage
    // kept as if it were typed
    field.dispatchEvent(new Event('input', { bubbles: true }))
    setBegun(true)
    setWords((before) => before ?? '')
  }
  return { words, setWords, begun, quote }
}

/**
 * Keeps in sight what one acts on, above the bar at the foot: the field with all that belongs to it, then what is marked,
 * or, where that was pressed, the buttons that follow; a refusal moves them. What comes without an act moves nothing.
 */
function useInSight(
  box: React.RefObject<HTMLElement | null>,
  { chosen, begun, offered }: { chosen: Offer | undefined; begun: boolean; offered: number },
) {
  const answer = useAnswer()
  const refusal = answer?.ok === false ? answer : null
  const acted = useRef<'key' | 'pointer' | null>(null)
  useEffect(() => {
    if (!acted.current || (offered === 0 && !begun)) return
    const then = acted.current === 'key' ? '[aria-selected="true"]' : '.stances'
    box.current?.scrollIntoView({ block: 'nearest' })
    box.current?.querySelector(then)?.scrollIntoView({ block: 'nearest' })
  }, [box, chosen, begun, offered, refusal])
  return (by: 'key' | 'pointer') => void (acted.current = by)
}
