import { codeOf, wordsOf } from '../languages/languages'

const SMALL =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const LARGE = 'hundreds?|thousands?|millions?|billions?|trillions?|dozens?|mn|bn|tn'
const UNIT =
  'per ?cent|percentage points?|degrees|dollars?|cents|euros?|pounds?|pence|crowns|yen|yuan|roubles|rubles|rupees|francs|tonnes?|tons?|kilometres?|kilometers?|km|miles?|metres?|meters?|kg|litres?|liters?|acres?|hectares?|mph|kph'
/** Where words are not spaced, a letter before figures is another word's. */
const SPACED = String.raw`(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])`
/** In digits, with its sign, currency and per cent. */
const FIGURE = String.raw`(?:(?:\p{Lu}{1,3})?[$€£¥₴₽₹]\s?)?(?<!${SPACED}[\p{L}\p{N}])[+−-]?\p{N}+(?:[.,’'\u00A0\u202F\u2009]\p{N}+)*(?:\s?[%‰°€$£¥₴₽₹]C?)?`

/** "三百", "十五万": numerals of Chinese and Japanese with a rank in them; one alone is part of many words. */
const RANKS = '十百千万萬亿億兆'
const ONES = '一二两兩三四五六七八九'
const HAN = String.raw`(?:[${ONES}][${RANKS}]|十[${ONES}万萬亿億])[〇零${ONES}${RANKS}]*`

const patterns = new Map<string, RegExp>()

function patternOf(language: string): RegExp {
  const code = codeOf(language)
  const known = patterns.get(code)
  if (known) return known
  const list = wordsOf(code)?.numbers
  const word = list ? String.raw`(?<![\p{L}\p{M}])(?:${list})(?![\p{L}\p{M}])` : '(?!)'
  const pattern =
    code === 'en'
      ? new RegExp(
          [
            String.raw`${FIGURE}(?:[ -]?(?:${LARGE}|m|k)\b)*(?: (?:${UNIT})\b)?`,
            String.raw`(?<![\p{L}-])(?:(?:one|an?) (?=(?:${LARGE})\b))?(?:(?:tens|scores|${SMALL}|${TENS}(?:[ -](?:one|${SMALL}))?|${LARGE})(?: of)?(?: and)?[ -])*(?:${SMALL}|${TENS}(?:[ -](?:one|${SMALL}))?|${LARGE})\b(?: (?:${UNIT})\b)?`,
            String.raw`\b(?:two-thirds|three-quarters|a third(?= of)|a quarter(?= of)|half(?= of)|one in \p{L}+)\b`,
          ].join('|'),
          'giu',
        )
      : new RegExp(String.raw`${FIGURE}(?:\s${word})*|${word}(?:\s${word})*|${HAN}`, 'giu')
  patterns.set(code, pattern)
  return pattern
}

// "F-16", "COVID-19", "B-52" are names; so is what stands after a letter and a hyphen
const NAMED = new RegExp(String.raw`${SPACED}\p{L}[-‑]?$`, 'u')

/** Figures, number words, sums and shares, each with its magnitude, currency and unit, in order. */
export function numberPlaces(text: string, language: string): { start: number; end: number }[] {
  return [...text.matchAll(patternOf(language))].flatMap(({ 0: words, index }) =>
    NAMED.test(text.slice(Math.max(0, index - 2), index)) || !/[\p{L}\p{N}]/u.test(words)
      ? []
      : [{ start: index, end: index + words.trimEnd().length }],
  )
}
