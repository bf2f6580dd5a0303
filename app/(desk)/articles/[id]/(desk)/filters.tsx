'use client'

import { useEffect, useState } from 'react'
import { Icon } from '@/app/ui/mark'
import { LAID } from '@/app/ui/proof/proof-behaviour'
import { kindNames } from '@/lib/web/words'

const shown = [
  { tag: '', label: 'All' },
  { tag: 'open', label: 'Open' },
  { tag: 'second', label: 'Second' },
  { tag: 'mine', label: 'Mine' },
]
const priorities = {
  '': 'Any priority',
  p5: 'Must check, first',
  p4: 'Must check',
  p3: 'Should check',
  p2: 'If time allows',
  p1: 'If time allows, last',
}

type Wanted = { tag: string; kind: string; priority: string; words: string }
const everything: Wanted = { tag: '', kind: '', priority: '', words: '' }

const rows = () => [...document.querySelectorAll<HTMLElement>('.list .row')]
const tagsOf = (row: HTMLElement) => (row.dataset.tags ?? '').split(' ')

/** Rows are drawn by the server; narrowing only hides them, so two thousand cost nothing. */
function narrow({ tag, kind, priority, words }: Wanted) {
  const tags = [tag, kind, priority].filter(Boolean)
  const asked = words.toLocaleLowerCase().trim()
  for (const row of rows()) {
    const own = tagsOf(row)
    const fits =
      tags.every((one) => own.includes(one)) &&
      (!asked || row.textContent.toLocaleLowerCase().includes(asked))
    row.hidden = !fits
  }
  for (const group of document.querySelectorAll<HTMLElement>('.list section'))
    group.hidden = !group.querySelector('.row:not([hidden])')
}

function countTags(): Record<string, number> {
  const counts: Record<string, number> = { '': 0 }
  for (const row of rows())
    for (const tag of ['', ...tagsOf(row).filter(Boolean)]) counts[tag] = (counts[tag] ?? 0) + 1
  return counts
}

/** Narrows the claim list: by where claims stand, and under "more" by kind, priority and words. */
export function Filters() {
  const [wanted, setWanted] = useState(everything)
  const [counts, setCounts] = useState<Record<string, number>>({})
  const [more, setMore] = useState(false)
  useEffect(() => {
    const apply = () => {
      narrow(wanted)
      setCounts(countTags())
    }
    apply()
    document.addEventListener(LAID, apply)
    return () => document.removeEventListener(LAID, apply)
  }, [wanted])
  const set = (change: Partial<Wanted>) => setWanted((before) => ({ ...before, ...change }))
  return (
    <>
      <div className="filters num" role="group" aria-label="Filter claims">
        {shown.map(({ tag, label }) => (
          <button key={tag} type="button" aria-pressed={wanted.tag === tag} onClick={() => set({ tag })}>
            {label} {counts[''] === undefined ? '' : (counts[tag] ?? 0)}
          </button>
        ))}
        <button
          type="button"
          className="more"
          aria-expanded={more}
          aria-label="More filters: words, kind, priority"
          data-shortcut="/"
          onClick={() => setMore(!more)}
        >
          <Icon name="filter" />
        </button>
      </div>
      {more && <More wanted={wanted} set={set} />}
    </>
  )
}

function More({ wanted, set }: { wanted: Wanted; set: (change: Partial<Wanted>) => void }) {
  return (
    <div className="narrow">
      <input
        className="field"
        type="search"
        autoFocus
        aria-label="Find in the claim list"
        placeholder="Find in the claim list"
        value={wanted.words}
        onChange={(event) => set({ words: event.target.value })}
      />
      <div className="f2">
        <select
          className="field"
          aria-label="Kind"
          value={wanted.kind}
          onChange={(event) => set({ kind: event.target.value })}
        >
          <option value="">Any kind</option>
          {Object.entries(kindNames).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
        <select
          className="field"
          aria-label="Priority"
          value={wanted.priority}
          onChange={(event) => set({ priority: event.target.value })}
        >
          {Object.entries(priorities).map(([priority, name]) => (
            <option key={priority} value={priority}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
