import { tokensOf } from '@/lib/text/tokens'
import { isMonthOrDay } from '../wanted'

// Before "she" and "they" more words than these, or any other than small ones, may well say who they are.
const FEW = 3
const SMALL = new Set(
  `but and so then also yet later now today yesterday tomorrow however meanwhile still once again since last next this that week month
  year day night the two three four five six seven eight nine ten years days months earlier only even there when after before with
  from about more most some many few again aber und auch dann doch später heute gestern jedoch mais puis ensuite hier enfin pero luego
  después también però poi dopo anche mas depois também але та потім також згодом торік однак тоді рік року році`.split(
    /\s+/u,
  ),
)
// Those that are no word to look for in a statement, or that only this asks for; "may" with its capital.
const MORE_MONTHS = new Set(
  `gennaio febbraio maggio giugno luglio settembre ottobre dicembre janeiro fevereiro março maio junho julho setembro outubro novembro
  dezembro січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня січні лютому березні квітні травні
  червні липні серпні вересні жовтні листопаді грудні يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر`.split(
    /\s+/u,
  ),
)
const ADJUNCT =
  /^(?:according to|in|on|at|by|from|during|under|over|for|per|since|until)\b[^,]*,\s*/iu

/** Where a sentence has first said so much: offsets behind it. Infinity = it never does. */
export type Said = {
  word: number
  date: number
  /** the first two that have a capital of their own, or one at the start that is none of the small words */
  names: readonly [first: number, second: number]
  /** more than a few words */
  few: number
  /** more than a few words, or one that may well name somebody or something */
  much: number
  /** the comma after "According to the port," and nothing else; 0 = it does not open so */
  adjunct: number
}

/** Read once, so that what stands before each word of a long sentence is not read anew for each. */
export function saidIn(sentence: string, code: string): Said {
  const { keys, capitals, ends } = tokensOf(sentence)
  const endsOf = (holds: (low: string, key: string, capital: string | undefined) => boolean) =>
    keys.flatMap((key, at) => (holds(key.toLowerCase(), key, capitals[at]) ? [ends[at] ?? 0] : []))
  const [date = Infinity] = endsOf((low, _, capital) => isDate(low, capital))
  const year = /\p{N}{4}/u.exec(sentence)
  const [first = Infinity, second = Infinity] = endsOf((low, key, capital) =>
    isNamed(low, key, capital, code),
  )
  const beyondFew = endsOf((_, key) => /^\p{L}/u.test(key))[FEW] ?? Infinity
  const [own = Infinity] = endsOf((low, key, capital) => !isSmall(low, key, capital, code))
  const word = /[\p{L}\p{N}]/u.exec(sentence)
  return {
    word: word ? word.index + word[0].length : Infinity,
    date: Math.min(date, year ? year.index + year[0].length : Infinity),
    names: [first, second],
    few: beyondFew,
    // German has capitals for all that "sie" can mean
    much: code === 'de' ? first : Math.min(beyondFew, own),
    adjunct: code === 'en' ? (ADJUNCT.exec(sentence)?.[0].length ?? 0) : 0,
  }
}

const isDate = (low: string, capital: string | undefined) =>
  isMonthOrDay(low) || MORE_MONTHS.has(low) || (low === 'may' && capital !== 'none')

/** A word that names nobody and nothing. */
function isSmall(low: string, key: string, capital: string | undefined, code: string): boolean {
  if (!/^\p{L}/u.test(key) || SMALL.has(low) || isDate(low, capital)) return true
  return capital !== 'own' && !/\p{Lu}/u.test(key) && (code !== 'en' || low.length <= 3)
}

function isNamed(low: string, key: string, capital: string | undefined, code: string): boolean {
  if (SMALL.has(low) || isDate(low, capital) || low.length < 3) return false
  return capital === 'own' || /\p{Lu}/u.test(key) || (capital === 'opening' && code !== 'de')
}
