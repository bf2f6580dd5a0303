'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { type Choice, ChoiceError, SelectField, TextArea, TextField } from '@/app/ui/field'
import { useAnswer } from '@/app/ui/form'
import { Button } from '@/app/ui/button'
import { type Offer, SourceOptions } from './source-options'
import { useSuggested } from './use-suggested'

type SourceFieldProps = {
  /** where it is asked what may be meant */
  asks: string
  kinds: readonly Choice[]
  tiers: readonly Choice[]
  children: React.ReactNode
}

const stances = [
  { value: 'supports', label: 'Supports', keys: '↵', held: 'none' },
  { value: 'refutes', label: 'Refutes', keys: '⇧ ↵', held: 'shift' },
  { value: 'context', label: 'Context', keys: 'Alt ↵', held: 'alt' },
] as const

const heldIn = ({ shiftKey, altKey }: React.KeyboardEvent) =>
  altKey ? 'alt' : shiftKey ? 'shift' : 'none'

/** Words of a source are many, or stand in lines; a name or an address does neither. */
const isPassage = (words: string) => words.length > 160 || /\n\s*\S/u.test(words.trim())

/** A combobox of sources. Enter attaches the one that is marked: alone, with Shift or with Alt it says what for. */
export function SourceField({ asks, kinds, tiers, children }: SourceFieldProps) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState<string | null>(null)
  const [passage, setPassage] = useState<string | null>(null)
  const { offers, marked, mark, step } = useSuggested(asks, words)
  useForgotten(box, () => {
    setWords(null)
    setPassage(null)
  })
  const chosen = offers[marked]

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!(event.target instanceof HTMLInputElement) || event.target.role !== 'combobox') return
      event.preventDefault()
      step(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      if (!chosen) return
      const { value } = stances.find(({ held }) => held === heldIn(event)) ?? stances[0]
      box.current?.querySelector<HTMLButtonElement>(`button[value="${value}"]`)?.click()
    }
  }

  function onPaste(event: React.ClipboardEvent) {
    const pasted = event.clipboardData.getData('text/plain')
    if (!isPassage(pasted)) return
    event.preventDefault()
    setPassage(pasted.trim())
    setWords((before) => before ?? '')
  }

  return (
    <div
      ref={box}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        // to nothing else on the page: another window is looked into, or a button that takes no focus is pressed
        if (!relatedTarget || passage !== null) return
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
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
        onFocus={({ currentTarget }) => setWords(currentTarget.value)}
        onPaste={onPaste}
      />
      <SourceOptions id={id} offers={offers} marked={marked} mark={mark} words={words ?? ''} />
      {words !== null && chosen && (
        <>
          <Meant offer={chosen} kinds={kinds} tiers={tiers} />
          <TextField name="locator" label="Exact place" optional placeholder="p. 14, 00:41:12" />
          {passage !== null && (
            <TextArea
              name="quote"
              label="Words that are quoted"
              optional
              rows={2}
              defaultValue={passage}
            />
          )}
          {children}
          <div className="act stances" role="group" aria-label="What it does for the claim">
            {stances.map(({ value, label, keys }) => (
              <Button key={value} name="stance" value={value} shortcut={keys}>
                {label}
              </Button>
            ))}
          </div>
          <ChoiceError name="stance" />
        </>
      )}
    </div>
  )
}

/** Which source is sent: one of the library, or a new one, of which the guess can be mended. */
function Meant({
  offer,
  kinds,
  tiers,
}: { offer: Offer } & Pick<SourceFieldProps, 'kinds' | 'tiers'>) {
  if (offer.id !== null) return <input type="hidden" name="chosen" value={offer.id} />
  const { title, url, publisher, kind, tier } = offer
  return (
    <div key={`${title} ${url}`}>
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

/** Once it is attached, the field is for the next one, and the keys are the desk's again. */
function useForgotten(box: React.RefObject<HTMLElement | null>, forget: () => void) {
  const answer = useAnswer()
  const [told, setTold] = useState(answer)
  useEffect(() => {
    if (answer?.ok)
      box.current?.closest<HTMLElement>('[data-scroller]')?.focus({ preventScroll: true })
  }, [answer, box])
  if (answer === told) return
  setTold(answer)
  if (answer?.ok) forget()
}
