'use client'

import { use, useEffect, useId, useState } from 'react'
import { Discard } from './discard'
import { forget } from './keeping'
import { type LeftOver, leftOver } from './left-over'
import { Person } from './person'

type NeverSavedProps = {
  /** of what the page is about */
  ids: readonly string[]
  /** words that stand there */
  saved: readonly (string | null)[]
  /** the field of a note, by what it is kept under; none where no note can be written */
  note?: string
}

/** What was written for a form that is gone: readable, to be copied or made a note of, until it is thrown away. */
export function NeverSaved({ ids, saved, note }: NeverSavedProps) {
  const person = use(Person)
  const id = useId()
  const [left, setLeft] = useState<readonly LeftOver[]>([])
  const look = () => {
    const now = person ? leftOver(person, ids, saved) : []
    setLeft((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now))
  }
  // after each drawing: the form may have gone with it
  useEffect(() => {
    const soon = setTimeout(look)
    return () => clearTimeout(soon)
  })
  if (left.length === 0 || !person) return null
  const discard = ({ name }: LeftOver) => {
    forget(person, name)
    look()
  }
  return (
    <section aria-labelledby={id}>
      <h2 className="head" id={id}>
        Not saved
      </h2>
      <p className="quiet">
        You wrote this for a form that is no longer here. It is kept in this browser until you
        discard it.
      </p>
      {left.map((one) => (
        <Words key={one.name} words={one.value} note={note} discard={() => discard(one)} />
      ))}
    </section>
  )
}

type WordsProps = { words: string; note: string | undefined; discard: () => void }

function Words({ words, note, discard }: WordsProps) {
  const [copied, setCopied] = useState(false)
  return (
    <>
      <blockquote className="break" dir="auto">
        {words}
      </blockquote>
      <div className="act">
        {note && (
          <button
            type="button"
            className="button"
            onClick={() => {
              if (putInNote(note, words)) discard()
            }}
          >
            Make a note of it
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => {
            // only where the page came safely: else the words are copied by hand
            if ('clipboard' in navigator)
              void navigator.clipboard.writeText(words).then(() => setCopied(true))
          }}
        >
          Copy
        </button>
        <Discard
          label="Discard it"
          question="Discard these words?"
          className="button plain"
          discard={discard}
        />
        <span role="status" className="faint">
          {copied ? 'Copied' : ''}
        </span>
      </div>
    </>
  )
}

/** Behind what is written there already; as if it had been typed, so that it is kept too. */
function putInNote(note: string, words: string): boolean {
  const field = document.querySelector<HTMLTextAreaElement>(
    `textarea[data-keep="${CSS.escape(note)}"]`,
  )
  if (!field) return false
  field.closest('details')?.setAttribute('open', '')
  field.value = [field.value.trim(), words].filter(Boolean).join('\n')
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.focus()
  return true
}
