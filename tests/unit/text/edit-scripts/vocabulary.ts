import { oneOf, type Random } from './random'

const list = (words: string) => words.split(' ')
const COMMON = list(
  'the of and to in a is that for it was on are as with they at be this from not no never',
)
const TOPICS = list(
  "ceasefire minister Kyiv Moscow Russia May US officials drone attack border troops aid talks Tuesday March people killed region president budget million percent court judge river bridge school hospital café naïve don't Ukraine's polish Polish officials five affair floods",
)
const NUMBERS = list('12 1,000 3.5 2022 8 44 500 20% $1,000 -5 10m €3.2')
const ARABIC = list(
  'قال الرئيس وصل أمس إلى العاصمة في يوم الثلاثاء مع الوزير من على لا لم هذا البيان 12 1,000',
)
const HEBREW = list('הנשיא הגיע אתמול אל הבירה ביום שלישי עם השר של על לא זה ההודעה אמר 12 2022')
const CHINESE = [
  ...Array.from('总统昨天抵达北京与部长会谈他说不没有人在了的是和这那年月日大小'),
  '12',
  '2022',
  '8',
]
const SIGNS = list('😀 😢 👨‍👩‍👧 🇺🇦 👍🏽 é̂ ﷺ')
const PHRASES = [
  'he said',
  'she said',
  'officials said',
  'on Tuesday',
  'the aid stopped',
  'he said on Tuesday',
].map(list)

export type Vocabulary = {
  words: readonly string[]
  phrases: readonly (readonly string[])[]
  stop: string
  not: string
}

const kinds: readonly ((random: Random) => Vocabulary)[] = [
  () => english([...COMMON, ...COMMON, ...TOPICS, ...NUMBERS]),
  () => english([...COMMON, ...TOPICS, ...NUMBERS, ...NUMBERS]),
  () => english([...TOPICS, ...NUMBERS, ...SIGNS]),
  // few words, so that nearly all stands twice
  (random) =>
    english(
      Array.from({ length: 6 + random(12) }, () =>
        oneOf(random, [...COMMON, ...TOPICS, ...NUMBERS]),
      ),
    ),
  // many words, so that hardly any does
  () => english(Array.from({ length: 900 }, (_, index) => `w${index.toString(36)}`)),
  () => ({ words: ARABIC, phrases: [list('قال الرئيس')], stop: '.', not: 'لا' }),
  () => ({ words: HEBREW, phrases: [list('הנשיא אמר')], stop: '.', not: 'לא' }),
  () => ({
    words: CHINESE,
    phrases: [Array.from('他说'), Array.from('总统说')],
    stop: '。',
    not: '不',
  }),
]

const english = (words: readonly string[]): Vocabulary => ({
  words,
  phrases: PHRASES,
  stop: '.',
  not: 'not',
})

// English three times as often as the rest
export const vocabularyOf = (random: Random): Vocabulary =>
  oneOf(random, [...kinds, ...kinds.slice(0, 5), ...kinds.slice(0, 5)])(random)

/** Another number of the same make, as a correction would put it. */
export const otherNumber = (text: string): string =>
  text.replace(/\d(?=\D*$)/u, (digit) => String((Number(digit) + 1) % 10))
