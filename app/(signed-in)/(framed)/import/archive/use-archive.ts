'use client'

import { use, useCallback, useEffect, useRef, useState } from 'react'
import { newKey } from '@/app/ui/attempt'
import { Person } from '@/app/ui/person'
import {
  type Archive,
  archiveOf,
  comingOf,
  keyed,
  savedFrom,
  settled,
  ticked,
  tickedAll,
} from './archive'
import { type Refused, requestImport, requestListing, type Step } from './request-archive'

/** How far it is; `of` 0 = it is being opened. */
export type Bringing = Omit<Step, 'outcome'>

/** An open archive stays while one saves an article of it and comes back; its bytes are kept nowhere. */
let kept: { person: string; archive: Archive } | null = null

const recalled = (person: string | null) =>
  kept !== null && kept.person === person ? kept.archive : null

/** A .zip of articles: what is in it, and bringing it in. `tell`: why something could not be done, or null. */
export function useArchive(tell: (problem: Refused | null) => void) {
  const person = use(Person)
  const [held, setHeld] = useState(() => recalled(person))
  const [busy, setBusy] = useState<Bringing | null>(null)
  const running = useRef<AbortController>(null)
  const latest = useRef(held)
  const set = useCallback(
    (archive: Archive | null) => {
      latest.current = archive
      kept = person !== null && archive ? { person, archive } : null
      setHeld(archive)
    },
    [person],
  )
  const change = useCallback(
    (how: (archive: Archive) => Archive) => {
      if (latest.current) set(how(latest.current))
    },
    [set],
  )
  const cancel = useCallback(() => {
    running.current?.abort()
    running.current = null
    setBusy(null)
  }, [])
  useEffect(() => cancel, [cancel])

  const begin = (step: Bringing) => {
    cancel()
    tell(null)
    const run = new AbortController()
    running.current = run
    setBusy(step)
    return run.signal
  }
  /** Whether it is over in its own time, and not called off. */
  const ended = (signal: AbortSignal) => {
    if (signal.aborted) return false
    running.current = null
    setBusy(null)
    return true
  }
  const open = async (file: File) => {
    const signal = begin({ name: file.name, done: 0, of: 0 })
    const answer = await requestListing(file, signal)
    if (!ended(signal) || !answer) return false
    if ('problem' in answer) tell(answer)
    else set(archiveOf(file, answer.listed))
    return 'listed' in answer
  }
  const bring = async (facts: Record<string, string>) => {
    if (!latest.current) return
    const names = comingOf(latest.current).map(({ name }) => name)
    const { key, archive } = keyed(latest.current, JSON.stringify(facts), newKey)
    set(archive)
    const signal = begin({ name: names[0] ?? '', done: 0, of: names.length })
    let open = names.length
    const problem = await requestImport(
      { file: archive.file, names, facts, key },
      signal,
      (step) => {
        const { name, outcome } = step
        if (signal.aborted) return
        setBusy(step)
        if (!outcome) return
        open--
        change((now) => settled(now, name, outcome))
      },
    )
    // that none came in is told at each of them
    if (ended(signal) && problem && open > 0) tell(problem)
  }
  return {
    held,
    busy,
    open,
    bring,
    cancel,
    tick: useCallback((name: string) => change((now) => ticked(now, name)), [change]),
    tickAll: useCallback((on: boolean) => change((now) => tickedAll(now, on)), [change]),
    look: useCallback(
      (name: string | null) => change((now) => ({ ...now, looked: name })),
      [change],
    ),
    saved: useCallback(() => change(savedFrom), [change]),
    close: useCallback(() => set(null), [set]),
  }
}
