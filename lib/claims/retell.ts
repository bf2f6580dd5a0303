import type { Lacked } from '@/lib/extraction/basis'
import type { Difference } from '@/lib/text/basis-places'
import { wordDiff } from '@/lib/text/diff'
import type { Span } from '@/lib/text/selection'
import { saidWords, stillSays } from '@/lib/text/said-words'
import { longestStatement } from './schema'

/** A claim as Galley finds it in a text. */
export type FoundAnew = Span & { statement: string; claimant: string | null; about: string }

/** What a claim says. A stale one holds a word that its basis no longer has: that word. */
export type Retold = {
  statement: string
  claimant: string | null
  staleStatement: string | null
  staleClaimant: string | null
}

type Then = {
  exact: string
  statement: string
  claimant: string | null
  about: string
  statementEdited: boolean
  claimantEdited: boolean
  basis: readonly Span[]
}
type Now = Span & {
  state: string
  exact: string
  basis: readonly Span[]
  changed: Difference | null
  back: boolean
  /** what it says that its surroundings do not, where its words are back */
  lacked: Lacked | null
  /** what a person's statement says that stood in the former draft alone */
  unsaid: string | null
}
type Texts = { oldText: string; newText: string; foundAt: FoundPlaces }

/** What Galley finds in a text, by place and kind: signs at its ends make no difference. */
export type FoundPlaces = ReadonlyMap<string, FoundAnew>

export const placesOfFound = (text: string, found: readonly FoundAnew[]): FoundPlaces =>
  new Map(found.map((claim) => [`${core(text, claim)} ${claim.about}`, claim]))

/**
 * What a claim says after a new draft. A statement Galley wrote and nobody edited is made anew from the new words: as it
 * is found in them, else with the changed words put in, else the quote's own. What a person wrote stays, and is stale
 * where it says what is no longer there.
 */
export function retell(texts: Texts, then: Then, now: Now): Retold {
  const { statement, claimant } = then
  const kept = { statement, claimant, staleStatement: null, staleClaimant: null }
  if (now.lacked) return retoldBack(texts, then, now, now.lacked)
  if (now.state !== 'changed') return { ...kept, staleStatement: now.unsaid }
  const anew = texts.foundAt.get(`${core(texts.newText, now)} ${then.about}`)
  const [before, after] = [wordsThen(texts.oldText, then, now), wordsNow(texts.newText, now)]
  const who = then.claimantEdited
    ? { claimant, staleClaimant: claimant && stillSays(claimant, before, after) }
    : {
        claimant: anew
          ? anew.claimant
          : claimant && stillSays(claimant, before, after)
            ? null
            : claimant,
        staleClaimant: null,
      }
  if (then.statementEdited)
    return { ...kept, ...who, staleStatement: stillSays(statement, before, after) ?? now.unsaid }
  return { ...kept, ...who, statement: anew?.statement ?? remade(then, now, before, after) }
}

/** Of a claim whose words are back nothing is known but what it said and what stands around it now. */
function retoldBack(texts: Texts, then: Then, now: Now, lacked: Lacked): Retold {
  const { statement, claimant, statementEdited, claimantEdited } = then
  const anew = texts.foundAt.get(`${core(texts.newText, now)} ${then.about}`)
  const own = lacked.statement ? ownWords(now) : statement
  return {
    statement: statementEdited ? statement : (anew?.statement ?? own),
    claimant: claimantEdited ? claimant : anew ? anew.claimant : lacked.claimant ? null : claimant,
    staleStatement: statementEdited ? (lacked.statement ?? now.unsaid) : null,
    staleClaimant: claimantEdited ? lacked.claimant : null,
  }
}

const ownWords = ({ exact }: Now) => exact.replace(/\s+/gu, ' ').slice(0, longestStatement)

const core = (text: string, { start, end }: Span) => {
  const words = text.slice(start, end)
  const lead = words.length - words.replace(/^[\s\p{P}]+/u, '').length
  const tail = words.length - words.replace(/[\s\p{P}]+$/u, '').length
  return `${start + lead} ${end - tail}`
}
const parts = (text: string, spans: readonly Span[]) =>
  spans.map(({ start, end }) => text.slice(start, end))

const wordsThen = (text: string, { exact, basis }: Then, { changed }: Now) =>
  saidWords([exact, ...parts(text, basis), changed?.before ?? ''].join(' \n '))
const wordsNow = (text: string, { exact, basis, changed }: Now) =>
  saidWords([exact, ...parts(text, basis), changed?.after ?? ''].join(' \n '))

/** The statement with the new words for the old, where each stands in it once; else the words of the quote. */
function remade(
  then: Then,
  now: Now,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): string {
  const own = ownWords(now)
  const { changed } = now
  const outside = then.exact === now.exact && changed?.after
  const pairs = outside
    ? [[changed.before, changed.after] as const]
    : replacedIn(then.exact, now.exact)
  const retold = pairs && putIn(then.statement, pairs)
  return retold && !stillSays(retold, before, after) ? retold.slice(0, longestStatement) : own
}

/** Old words and the new ones in their place; null where words only came or went. */
function replacedIn(before: string, after: string): (readonly [string, string])[] | null {
  const changes = wordDiff(before, after)
  const pairs: (readonly [string, string])[] = []
  for (let at = 0; at < changes.length; at++) {
    const [change, next] = [changes[at], changes[at + 1]]
    if (change?.kind === 'same') continue
    if (change?.kind !== 'removed' || next?.kind !== 'added') return null
    pairs.push([change.text, next.text])
    at++
  }
  return pairs.length > 0 ? pairs : null
}

function putIn(statement: string, pairs: readonly (readonly [string, string])[]): string | null {
  let retold = statement
  for (const [old, fresh] of pairs) {
    const words = old.trim()
    const [first, ...others] = retold.split(words)
    const whole = words !== '' && others.length === 1
    const touches = /[\p{L}\p{N}]$/u.test(first ?? '') || /^[\p{L}\p{N}]/u.test(others[0] ?? '')
    if (!whole || touches) return null
    retold = `${first}${fresh.trim()}${others[0]}`
  }
  return retold
}
