'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { fetchOnce } from '@/app/ui/fetch-once'
import { Icon } from '@/app/ui/mark'
import { claimsInList, narrowTo, watchOrder } from '@/app/ui/proof/known-order'
import { hasTag, isTag, type Tag } from '@/app/ui/proof/order'
import { figure } from '@/lib/core/figure'
import { kindNames } from '@/lib/web/words'
import { showView } from './desk-keys'
import { type Stop, Stopping } from './stopping'

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

type Wanted = { tag: string; kind: string; priority: string; words: string; stops: string }
const nothing: [] = []
const noClaims = () => nothing
const everything: Wanted = { tag: '', kind: '', priority: '', words: '', stops: '' }

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-claim-row]')]
/** Short lists are drawn whole; of a long one the browser knows the tags, the server the words. */
const isWhole = () => document.querySelector('[data-claim-list][data-whole]') !== null

const tagsWanted = ({ tag, kind, priority, stops }: Wanted) =>
  [tag, kind, priority, stops].filter(isTag)

const keysWithTags = (tags: readonly Tag[]) =>
  claimsInList().flatMap((entry) => (tags.every((tag) => hasTag(entry, tag)) ? [entry.key] : []))

/** Rows that are drawn anyway are only hidden. */
function hideRows(shown: ReadonlySet<string> | null) {
  for (const row of rows()) row.hidden = shown !== null && !shown.has(row.dataset.c ?? '')
  for (const group of document.querySelectorAll<HTMLElement>('[data-claim-list] section')) {
    const left = group.querySelectorAll('[data-claim-row]:not([hidden])').length
    group.hidden = left === 0
    const count = group.querySelector('[data-group-count]')?.firstChild
    if (count) count.nodeValue = String(left)
  }
}

function keysWithWords(words: string): ReadonlySet<string> {
  const asked = words.toLocaleLowerCase()
  const matching = rows().filter((row) => row.textContent.toLocaleLowerCase().includes(asked))
  return new Set(matching.map((row) => row.dataset.c ?? ''))
}

/** Narrows the list to what fits. Returns how to stop asking the server for words. */
function narrow(wanted: Wanted, base: string): () => void {
  const words = wanted.words.trim()
  const tags = tagsWanted(wanted)
  const show = (withWords: ReadonlySet<string> | null) => {
    const all = tags.length === 0 && withWords === null
    const shown = all
      ? null
      : new Set(keysWithTags(tags).filter((key) => withWords?.has(key) ?? true))
    narrowTo(shown)
    if (isWhole()) hideRows(shown)
  }
  if (!words || isWhole()) show(words ? keysWithWords(words) : null)
  else
    return fetchOnce(`${base}/rows?q=${encodeURIComponent(words)}`, (answer) => {
      show(new Set((answer as { numbers: number[] }).numbers.map(String)))
    })
  return () => undefined
}

const countTags = (tag: string) =>
  isTag(tag) ? claimsInList().filter((entry) => hasTag(entry, tag)).length : claimsInList().length

/** What the address asks for is asked once: the list stays so while one walks it, until all is asked for again. */
function useAsked({ stops }: Wanted, set: (wanted: Wanted) => void) {
  const asked = useSearchParams().get('stops')
  const [seen, setSeen] = useState<string | null>(null)
  if (asked !== seen) {
    setSeen(asked)
    if (asked && isTag(asked)) set({ ...everything, stops: asked })
  }
  const shownFor = useRef('')
  useEffect(() => {
    const desk = document.querySelector<HTMLElement>('[data-desk]')
    // not again for each claim it is narrowed by still
    if (asked && desk && shownFor.current !== asked) showView(desk, 'claims')
    shownFor.current = asked ?? stops
  }, [asked, stops])
}

type FiltersProps = { base: string; stops: readonly Stop[] }

/** Narrows the claim list: by where claims stand, and under "more" by kind, priority and words. */
export function Filters({ base, stops }: FiltersProps) {
  const [wanted, setWanted] = useState(everything)
  useAsked(wanted, setWanted)
  const [more, setMore] = useState(false)
  const list = useSyncExternalStore(watchOrder, claimsInList, noClaims)
  useEffect(() => narrow(wanted, base), [wanted, base, list])
  const set = (change: Partial<Wanted>) => setWanted((before) => ({ ...before, ...change }))
  if (wanted.stops)
    return <Stopping code={wanted.stops} stops={stops} showAll={() => setWanted(everything)} />
  return (
    <>
      <div
        className={list.length < 100 ? 'filters figures' : 'filters figures stacked'}
        role="group"
        aria-label="Filter claims"
      >
        {shown.map(({ tag, label }) => (
          <button
            key={tag}
            type="button"
            aria-pressed={wanted.tag === tag}
            onClick={() => set({ tag })}
          >
            {label} {list.length > 0 && <span>{figure(countTags(tag))}</span>}
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
      <div className="two-columns">
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
