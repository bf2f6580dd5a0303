import { gapOf, type Edited, type Range } from './changed'
import type { Revision } from './compare'
import { likeness, occurrencesOf } from './occurrences'

type Candidate = { at: number; fit: number; inOrder: boolean; ours: boolean }

/**
 * Where the very same words of a quote stand that the alignment lost, by how well their surroundings fit; null where no
 * place is convincing. Where the quote was surely edited in its place, another place must fit all the better.
 */
export function sameWords(revision: Revision, core: Range, edited: Edited | null): number | null {
  const { old, fresh, places } = revision
  const length = core.to - core.from
  const quote = old.keys.slice(core.from, core.to)
  const gap = gapOf(revision, core)
  const found = occurrencesOf(quote, fresh, places)
    .map((at) => ({
      at,
      fit: fitOf(revision, core, at),
      inOrder: at >= gap.from && at + length <= gap.to,
      ours: isOurs(revision, core, at),
    }))
    .sort((a, b) => b.fit - a.fit || Number(b.inOrder) - Number(a.inOrder))
  const apart = ({ at }: Candidate) =>
    edited?.sure === true && (at >= edited.to || at + length <= edited.from)
  const likely = found.filter((one) => one.ours && (!apart(one) || one.fit > 1))
  const best = likely[0]
  if (best && (best.fit > 0 || best.inOrder || length >= 3 || likely.length === 1)) return best.at
  // As many copies as before: none was lost, so this one is still there too.
  const first = found[0]
  return first && first.fit > 0 && found.length >= copiesOf(quote, revision) ? first.at : null
}

const copiesOf = (quote: readonly string[], { old, oldPlaces }: Revision) =>
  occurrencesOf(quote, old, oldPlaces).length

/** False where these words became of the same words elsewhere in the old text, and fit there no worse than here. */
function isOurs(revision: Revision, { from, to }: Range, at: number): boolean {
  const { back } = revision
  const owner = back[at] ?? -1
  if (owner < 0 || owner === from) return true
  for (let step = 1; step < to - from; step++) if (back[at + step] !== owner + step) return true
  return fitOf(revision, { from, to }, at) > fitOf(revision, { from: owner, to: owner + to - from }, at)
}

/** How well these words fit between their new neighbours, 0 to 16. */
const fitOf = ({ old, fresh }: Revision, { from, to }: Range, at: number): number =>
  likeness(old, from - 1, fresh, at - 1, -1) + likeness(old, to, fresh, at + to - from, 1)
