'use client'

import { use, useEffect, useMemo, useRef, useState } from 'react'
import { Person } from '@/app/ui/person'
import { useSending } from '@/app/ui/use-sending'
import { draftAction } from './actions'
import type { DraftState } from './draft-state'
import { dropDraft, dropSaved, type Kept, keepDraft } from './kept-draft'

const begun = (base: number): DraftState => ({
  ...{
    answer: null,
    text: null,
    read: false,
    note: '',
    base,
    blocks: null,
    trial: null,
    answersOnly: false,
    other: null,
  },
})

/** What was read takes the place of the words, and is read once only. */
function showRead(field: HTMLTextAreaElement, text: string) {
  field.value = text
  for (const from of field.form?.querySelectorAll<HTMLInputElement>(
    '[type="file"], [type="url"]',
  ) ?? [])
    from.value = ''
}

const noteBeside = ({ form }: HTMLTextAreaElement) =>
  form?.querySelector<HTMLInputElement>('[name="note"]') ?? null

const writtenIn = (field: HTMLTextAreaElement, base: number): Kept => ({
  text: field.value,
  note: noteBeside(field)?.value ?? '',
  base,
})

/** The words of a draft on their way: tried, saved, refused; and kept until they are saved. */
export function useDraftForm(
  { articleId, latest }: { articleId: string; latest: number },
  kept: Kept | null,
) {
  const person = use(Person)
  const field = useRef<HTMLTextAreaElement>(null)
  const outcome = useRef<HTMLElement>(null)
  const [edited, setEdited] = useState<DraftState | null>(null)
  const memory = useMemo(
    () => ({
      sends: () => {
        const text = field.current?.value
        return { arrived: () => person !== null && dropSaved(person, articleId, text) }
      },
    }),
    [person, articleId],
  )
  const { state, ...sending } = useSending(draftAction, begun(kept?.base ?? latest), memory)

  useEffect(() => {
    if (field.current && state.text !== null && state.read) showRead(field.current, state.text)
    // what was read from a file, or refused, is kept as if it were typed
    if (person && field.current && state.text !== null)
      keepDraft(person, articleId, writtenIn(field.current, state.base))
    if (state.trial || state.other) outcome.current?.focus()
  }, [state, articleId, person])

  const written = () => {
    if (person && field.current) keepDraft(person, articleId, writtenIn(field.current, state.base))
    setEdited(state)
  }
  const startAgain = (present: string) => {
    if (person) dropDraft(person, articleId)
    if (!field.current) return
    field.current.value = present
    const note = noteBeside(field.current)
    if (note) note.value = ''
  }
  return { ...sending, state, field, outcome, stale: edited === state, written, startAgain }
}
