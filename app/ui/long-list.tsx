'use client'

import { useEffect, useRef, useSyncExternalStore } from 'react'
import { claimsInList, narrowedTo, watchOrder } from './proof/known-order'
import { ROWS } from './proof/proof-behaviour'
import { type ListRow, Rows } from './row'
import { useWhenNear } from './when-near'

type Drawing = {
  base: string
  lang?: string | undefined
  /** of what the server would draw now */ stamp: string
}

type LongListProps = Drawing & {
  /** rows drawn at a time */
  each: number
  /** the rows the server drew, from which of the list on */
  first: { from: number } & Answer
  /** the first of those the address narrows it to, until the browser knows them all */
  narrowed: readonly ListRow[] | null
}

/** `continues`: the paragraph of the first row began before it. */
type Answer = { rows: readonly ListRow[]; continues: boolean }

const nobody = () => null
const nothing: [] = []
const noClaims = () => nothing

/** Thousands of claims, a hundred at a time: each hundred is a link to its first until it comes near. */
export function LongList({ each, first, narrowed: asked, ...drawing }: LongListProps) {
  const list = useSyncExternalStore(watchOrder, claimsInList, noClaims)
  const narrowed = useSyncExternalStore(watchOrder, narrowedTo, nobody)
  if (list.length === 0) return <Rows rows={asked ?? first.rows} {...drawing} />
  const keys = list.flatMap(({ key }) => (!narrowed || narrowed.has(key) ? [key] : []))
  if (keys.length === 0) return <p className="none">No claim fits.</p>
  return Array.from({ length: Math.ceil(keys.length / each) }, (_, nth) => {
    const from = nth * each
    const chunk = keys.slice(from, from + each)
    const drawn = !narrowed && from === first.from ? first : null
    return (
      <Chunk key={chunk.join()} keys={chunk} after={keys[from - 1]} drawn={drawn} {...drawing} />
    )
  })
}

type ChunkProps = Drawing & {
  keys: readonly string[]
  /** the claim shown before these */
  after: string | undefined
  /** what the server drew of it */
  drawn: Answer | null
}

/** About how high a row is, in pixels: the bar keeps its place when rows are drawn. */
const ROW = 42

function Chunk({ keys, after, drawn, base, lang, stamp }: ChunkProps) {
  const box = useRef<HTMLDivElement>(null)
  const before = after === undefined ? '' : `&after=${after}`
  const address = drawn ? null : `${base}/rows?claims=${keys.join()}${before}`
  const answer = useWhenNear({
    box,
    scroller: '[data-claim-list]',
    margin: '50% 0px',
    address,
    stamp,
  }) as Answer | null
  const shown = drawn ?? answer
  useEffect(() => {
    document.dispatchEvent(new Event(ROWS))
  }, [shown])
  return (
    <div ref={box} data-stretch="">
      {shown ? (
        <Rows {...shown} base={base} lang={lang} />
      ) : (
        <a
          className="rows-away"
          href={`${base}/claims/${keys[0]}`}
          data-holds={keys.join(' ')}
          data-stay=""
          style={{ height: keys.length * ROW }}
        >
          {keys.length === 1 ? `C${keys[0]}` : `C${keys[0]} and the ${keys.length - 1} after it`}
        </a>
      )}
    </div>
  )
}
