import { withoutEnd } from '@/lib/core/without-end'
import type { Lacked } from '@/lib/extraction/basis'
import type { Difference } from '@/lib/text/basis-places'
import type { Span } from '@/lib/text/selection'
import { saidWords, stillSays, unfollowed } from '@/lib/text/said-words'
import { isOwn, reworded } from './reworded'
import { longestStatement } from './schema'
import { ownWords, sentenceOf } from './standing-words'

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
type Texts = { oldText: string; newText: string; language: string; foundAt: FoundPlaces }

/** What Galley finds in a text, by place and kind: signs at its ends make no difference. */
export type FoundPlaces = ReadonlyMap<string, FoundAnew>

export const placesOfFound = (text: string, found: readonly FoundAnew[]): FoundPlaces =>
  new Map(found.map((claim) => [`${core(text, claim)} ${claim.about}`, claim]))

/**
 * What a claim says after a new draft. A statement Galley wrote and nobody edited is made anew from the new words: as it
 * is found in them, else with the changed words put in, else in the words of its sentence, or of the quote where it had no
 * others. What a person wrote stays, and is stale where it says what is no longer there.
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
    return {
      ...kept,
      ...who,
      staleStatement:
        stillSays(statement, before, after) ?? now.unsaid ?? unfollowed(statement, before, after),
    }
  return {
    ...kept,
    ...who,
    statement: anew?.statement ?? remade(texts, then, now, [before, after]),
  }
}

/**
 * What a claim says whose words stayed, where those around it changed and are read to mean another: "she" is Lena Fors, who
 * was nobody before. null where they mean whom they meant.
 */
export function ofAnother(texts: Texts, then: Then, now: Span): Retold | null {
  const anew = texts.foundAt.get(`${core(texts.newText, now)} ${then.about}`)
  if (!anew || then.statementEdited || anew.statement === then.statement) return null
  if (!endAlike(anew.statement, then.statement)) return null
  const claimant = then.claimantEdited ? then.claimant : anew.claimant
  return { statement: anew.statement, claimant, staleStatement: null, staleClaimant: null }
}

/** Two statements that differ in who they are of say the rest in the same words. */
function endAlike(one: string, other: string): boolean {
  let alike = 0
  while (alike < one.length && one.at(-1 - alike) === other.at(-1 - alike)) alike++
  return alike * 2 > Math.min(one.length, other.length)
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

const core = (text: string, { start, end }: Span) => {
  const words = text.slice(start, end)
  const lead = words.length - words.replace(/^[\s\p{P}]+/u, '').length
  const tail = words.length - withoutEnd(words, /[\s\p{P}]/u).length
  return `${start + lead} ${end - tail}`
}
const parts = (text: string, spans: readonly Span[]) =>
  spans.map(({ start, end }) => text.slice(start, end))

const wordsThen = (text: string, { exact, basis }: Then, { changed }: Now) =>
  saidWords([exact, ...parts(text, basis), changed?.before ?? ''].join(' \n '))
const wordsNow = (text: string, { exact, basis, changed }: Now) =>
  saidWords([exact, ...parts(text, basis), changed?.after ?? ''].join(' \n '))

const RESOLVED = /(?<word>\b(?:\p{L}+day|tomorrow)) \(\d{1,2} \p{L}+ \d{4}\)/giu

/** "on Tuesday (4 March 2025)" is no such day once it reads "on Wednesday". */
const withoutDay = (statement: string, old: string, fresh: string) =>
  statement.replace(RESOLVED, (words, word: string) =>
    old.includes(word) && !fresh.includes(word) ? word : words,
  )

/** The statement with the new words for the old, where it can be told how; else words of the text that stand alone. */
function remade(
  { newText, language }: Texts,
  then: Then,
  now: Now,
  [before, after]: readonly [ReadonlySet<string>, ReadonlySet<string>],
): string {
  const { changed } = now
  const [old, fresh] =
    then.exact === now.exact && changed?.after
      ? [changed.before, changed.after]
      : [then.exact, now.exact]
  const retold = reworded(withoutDay(then.statement, old, fresh), old, fresh)
  if (retold !== null && !stillSays(retold, before, after)) return retold.slice(0, longestStatement)
  return isOwn(then.statement, then.exact) ? ownWords(now) : sentenceOf(newText, language, now)
}
