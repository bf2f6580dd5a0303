import { align } from './align'
import { placesOf, type Places } from './occurrences'
import { numbered, tokensOf, type Tokens } from './tokens'

/** Both texts cut into tokens, and what became of each old one. `back` goes from new to old; -1 = nothing. */
export type Revision = {
  oldText: string
  newText: string
  old: Tokens
  fresh: Tokens
  map: Int32Array
  back: Int32Array
  places: Places
  oldPlaces: Places
}

export function compare(oldText: string, newText: string): Revision {
  const old = tokensOf(oldText)
  const fresh = tokensOf(newText)
  const map = align(...numbered(old.keys, fresh.keys))
  const back = new Int32Array(fresh.keys.length).fill(-1)
  map.forEach((there, here) => {
    if (there >= 0) back[there] = here
  })
  return { oldText, newText, old, fresh, map, back, places: placesOf(fresh), oldPlaces: placesOf(old) }
}
