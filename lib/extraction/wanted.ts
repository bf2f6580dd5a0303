import { tokensOf } from '@/lib/text/tokens'
import { oneOf } from './one-of'

/** A word of a statement or a claimant that must stand somewhere. `next`: the word beside it there; `opens`: any word has a capital there. */
export type Wanted = {
  low: string
  capital: boolean
  opens: boolean
  claimant: boolean
  next: string | null
}

const MONTHS = new RegExp(
  String.raw`^(?:${oneOf`
    january, february, march, april, june, july, august, september, october, november, december,
    monday, tuesday, wednesday, thursday, friday, saturday, sunday, yesterday, today, tomorrow,
    janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre,
    décembre, januar, märz, juni, juli, oktober, dezember, enero, febrero, marzo, abril, mayo,
    junio, julio, agosto, septiembre, octubre, noviembre, diciembre
  `})$`,
  'u',
)

/** "Ott's" names Ott, and "l'Insee" Insee. */
export const bare = (low: string) =>
  low.replace(/^(?:[cdjlmnst]|qu|dell|nell|sull|all|un)'(?=\p{L})|'s?$/gu, '')

/** A number, or a date. */
export const isSaid = ({ low }: Wanted) => /\p{N}/u.test(low) || isMonthOrDay(low)
/** A month or a day. */
export const isMonthOrDay = (low: string) => MONTHS.test(low)
export const isName = ({ capital, claimant }: Wanted) => capital || claimant
/** A name, number or date: not "It" and "She" with which a statement begins. */
export const isTelling = (wanted: Wanted) =>
  isSaid(wanted) || (isName(wanted) && (wanted.claimant || !wanted.opens || wanted.low.length >= 4))

// Words of four letters and more that say nothing of who, what or when.
const SMALL = new Set(
  `the an our his her its der die das ein wir les une des los las una uno gli uma os as
  that this these those with from were have been being they their them there then than when where which while what
  whose whom will would could should shall about into over under upon also more most only some such very does said says
  auch eine einen einem einer eines dass wird werden wurde wurden sind haben hatte nach über sich nicht oder aber
  dans pour avec sont était leur leurs cette mais plus elle elles nous vous dont qui
  para como pero esta este estos estas había están sido desde hasta entre sobre
  della delle dello degli sono stato stata stati come anche questo questa dalla nella
  pelo pela pelos pelas mais como está foram sido entre sobre também
  який яка яке які було були буде його вони також після перед через
  التي الذي هذا هذه ذلك كان كانت على إلى عن`
    .trim()
    .split(/\s+/u),
)

// Of three letters, those that are no noun.
const TINY = new Set(
  `and but for nor not yet was are had has did can may all any few who its she him you our out off per via too now own
  ago due ill led met ran sat saw set won got let put say see use how why`.split(/\s+/u),
)

/** Whether a word may name a thing, by its letters alone. */
export const maybeNoun = (low: string) => low.length >= 3 && !TINY.has(low)

/** The words that a quote may lack, in the order they are written. `ours`: what it has beyond the quote stands in the text. */
export function wantedOf({
  statement,
  claimant,
  ours = false,
}: {
  statement: string
  claimant: string | null
  ours?: boolean
}): Wanted[] {
  return [...wordsIn(claimant ?? '', true, false), ...wordsIn(statement, false, ours)]
}

function wordsIn(text: string, claimant: boolean, ours: boolean): Wanted[] {
  const { keys, capitals } = tokensOf(text)
  return keys.flatMap((key, at): Wanted[] => {
    const low = key.toLowerCase()
    const capital = (capitals[at] ?? 'none') !== 'none' || /^\p{Lu}/u.test(key)
    const next = bare(keys[at + 1]?.toLowerCase() ?? '') || null
    const opens = capitals[at] === 'opening'
    return counts(low, capital, ours) ? [{ low, capital, opens, claimant, next }] : []
  })
}

/** Numbers, names, and words long enough to mean something: "tax" too, in what we wrote. */
function counts(low: string, capital: boolean, ours: boolean): boolean {
  if (/\p{N}/u.test(low)) return true
  if (!/^\p{L}/u.test(low) || SMALL.has(low)) return false
  if (ours && low.length === 3 && maybeNoun(low)) return true
  return low.length >= 4 || (capital && low.length >= 2) || !/\p{Lu}|\p{Ll}/u.test(low)
}
