import type { Span } from '@/lib/text/selection'
import { tokensOf } from '@/lib/text/tokens'
import { EXPLETIVE } from '../english/pronouns'
import { isMonthOrDay } from '../wanted'
import { expressionsOf, type Kind } from './words'

export type Anaphor = Span & { kind: Kind; words: string }

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
  /^(?:according to|in|on|at|by|from|during|under|over|for|per|since|until)\b[^,]*,\s*$/iu
const WEATHER = /^it (?:rain|snow|hail|pour|thunder)/iu

/** What in a part of a sentence, from its first word, means something that this part does not say. */
export function anaphorsIn(part: string, code: string): Anaphor[] {
  return expressionsOf(code).flatMap(([kind, expression]) =>
    [...part.matchAll(expression)].flatMap(({ 0: words, index: start }) =>
      isSaidBefore(kind, part, start, code)
        ? []
        : [{ kind, words, start, end: start + words.length }],
    ),
  )
}

/** Whether what stands before it may be what it means. */
function isSaidBefore(kind: Kind, part: string, start: number, code: string): boolean {
  const before = part.slice(0, start)
  if (kind === 'opens') return /[\p{L}\p{N}]/u.test(before)
  if (kind === 'time') return isDated(before)
  if (kind === 'pair') return namesIn(before, code) > 1
  if (kind === 'place') return namesIn(before, code) > 0
  const rest = part.slice(start)
  if (kind === 'thing' && code === 'en' && (EXPLETIVE.test(rest) || WEATHER.test(rest))) return true
  if (kind === 'thing' && code === 'en' && ADJUNCT.test(before)) return false
  return !isSmall(before, code)
}

/** No more than a few words, and none that names somebody or something. */
function isSmall(before: string, code: string): boolean {
  const { keys, capitals } = tokensOf(before)
  // German has capitals for all that "sie" can mean
  if (code === 'de') return namesIn(before, code) === 0
  const words = keys.filter((key) => /^\p{L}/u.test(key))
  const english = code === 'en'
  return (
    words.length <= FEW &&
    keys.every((key, at) => {
      const low = key.toLowerCase()
      if (!/^\p{L}/u.test(key) || SMALL.has(low) || isDate(low, capitals[at])) return true
      return capitals[at] !== 'own' && !/\p{Lu}/u.test(key) && (!english || low.length <= 3)
    })
  )
}

export function isDated(text: string): boolean {
  const { keys, capitals } = tokensOf(text)
  return /\p{N}{4}/u.test(text) || keys.some((key, at) => isDate(key.toLowerCase(), capitals[at]))
}

const isDate = (low: string, capital: string | undefined) =>
  isMonthOrDay(low) || MORE_MONTHS.has(low) || (low === 'may' && capital !== 'none')

/** How many words have a capital of their own, or one at the start that is none of the small words. */
export function namesIn(text: string, code: string): number {
  const { keys, capitals } = tokensOf(text)
  return keys.filter((key, at) => {
    const low = key.toLowerCase()
    if (SMALL.has(low) || isDate(low, capitals[at]) || low.length < 3) return false
    return (
      capitals[at] === 'own' || /\p{Lu}/u.test(key) || (capitals[at] === 'opening' && code !== 'de')
    )
  }).length
}
