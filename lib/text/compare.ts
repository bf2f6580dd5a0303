import { align } from './align'
import { placesOf, type Places } from './occurrences'
import { numbered, tokensOf, type Tokens } from './tokens'

/**
 * Both texts cut into tokens, and what became of each old one where all stayed in order (-1 = nothing). `before` and
 * `after` are the keys as numbers; `taken` says which new ones became of an old one; `settled` holds what was found out about quotes so far.
 */
export type Revision = {
  oldText: string
  newText: string
  old: Tokens
  fresh: Tokens
  before: Int32Array
  after: Int32Array
  map: Int32Array
  taken: Uint8Array
  places: Places
  oldPlaces: Places
  settled: Map<string, ReadonlyMap<number, number>>
}

export function compare(oldText: string, newText: string): Revision {
  const old = tokensOf(oldText)
  const fresh = tokensOf(newText)
  const [before, after] = numbered(old.keys, fresh.keys)
  const map = align(before, after)
  const taken = new Uint8Array(after.length)
  for (const there of map) if (there >= 0) taken[there] = 1
  return {
    oldText,
    newText,
    old,
    fresh,
    before,
    after,
    map,
    taken,
    places: placesOf(fresh),
    oldPlaces: placesOf(old),
    settled: new Map(),
  }
}
