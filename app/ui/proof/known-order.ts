import { type Entry, hasTag, inList, inMargin, readOrder } from './order'

/** The order of the article that is open, and what the list is narrowed to. One desk is open in a tab. */
let line = ''
let list: Entry[] = []
let margin: Entry[] = []
let byKey = new Map<string, Entry>()
let narrowed: ReadonlySet<string> | null = null
const watchers = new Set<() => void>()

export function setOrder(next: string) {
  if (next === line) return
  line = next
  const entries = readOrder(next)
  list = inList(entries)
  margin = inMargin(entries)
  byKey = new Map(entries.map((entry) => [entry.key, entry]))
  tell()
}

/** null = all of them */
export function narrowTo(keys: ReadonlySet<string> | null) {
  narrowed = keys
  tell()
}

function tell() {
  for (const watcher of watchers) watcher()
}

export function watchOrder(watcher: () => void) {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

export const claimsInList = (): readonly Entry[] => list
export const entriesInMargin = (): readonly Entry[] => margin
export const narrowedTo = () => narrowed
/** Somebody is still to judge it; what two differ on is an editor's. */
export const isOpen = (entry: Entry) => hasTag(entry, 'open') && !hasTag(entry, 'disputed')
/** Besides the one of this key. Before the order is known nobody can say that none is. */
export const isAnotherOpen = (chosen: string | null) =>
  line === '' || margin.some((entry) => entry.key !== chosen && isOpen(entry))
export const entryOf = (key: string): Entry | undefined => byKey.get(key)
