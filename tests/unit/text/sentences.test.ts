import { expect, test } from 'vitest'
import fc from 'fast-check'
import { sentencesOf } from '@/lib/text/sentences'

const split = (text: string, language?: string) =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end))

test.each([
  ['a full stop', 'The war began. It goes on.'],
  ['a question', 'Who paid? Nobody knows.'],
  ['a question and an exclamation', 'Really?! Yes.'],
  ['a closing quotation mark', 'He said: "It is over." She left.'],
  ['a curly closing quotation mark', '“It is over.” She left.'],
  ['a quotation of two sentences', 'He said, "I know. | I was there."'],
  ['an abbreviation before a sentence opener', 'They live in the U.S. | How about you?'],
  ['a company at the end', 'The deal was with Pitt & Co. | It closed yesterday.'],
  ['four dots', 'I never meant that.... She left the store.'],
  ['no white space after the stop', 'Hello world.|Today is Tuesday.'],
  ['a smiley', 'Thanks :) | See you.'],
  ['a shortened "not"', "They don't. | 8 people left."],
  ['a word that is a state or a day with a capital', 'He fell ill. Ann sat. Doctors came.'],
  ['a genitive', 'The house is Ukraine’s. | 12 people left.'],
])('a sentence ends after %s', (_, marked) => {
  const bars = marked.includes('|') ? marked : marked.replace(/(?<=[.?!]["”]?) (?=\p{Lu})/gu, ' | ')
  const parts = bars.split('|').map((part) => part.trim())
  expect(split(marked.replace(/ \| /gu, ' ').replace(/\|/gu, ''))).toEqual(parts)
})

test.each([
  ['a title', 'Mr. Smith met Dr. Jones and Sen. Warren on Monday.'],
  ['an initial', 'William O. Douglas was born on October 16, 1898.'],
  ['two initials', 'The book by J. K. Rowling sold well.'],
  ['a decimal', 'It rose by 3.5 percent to $1.2 million.'],
  ['an acronym before a noun', 'He works for the U.S. Government in Virginia.'],
  ['a page number', 'See p. 55 and No. 7 of the report.'],
  ['an abbreviation behind an apostrophe', 'Lo dice l’art. 5 della legge.'],
  ['a clock time', 'At 5 a.m. Mr. Smith went to the bank.'],
  ['a company in the middle', 'Apple Inc. said it would appeal.'],
  ['a state', 'He was born in Springfield, Ill. Doctors there knew him.'],
  ['a month', 'It happened on Sept. 11 in New York.'],
  [
    'an address on the web',
    'Read https://www.example.org/a.b.html or write to Jane.Doe@example.org today.',
  ],
  ['an omission', 'I mean ... well, the thing is . . . I did not.'],
  ['an omission in brackets', '"Bohr [...] used the analogy" (Smith 55).'],
  ['a name with an exclamation mark', 'She works at Yahoo! in the accounting department.'],
  ['a question that is quoted', '"Who paid?" Jones asked.'],
  ['a full stop in brackets', 'He teaches (He was an engineer.) at the university.'],
])('a sentence does not end after %s', (_, text) => {
  expect(split(text)).toEqual([text])
})

test.each([
  ['de', 'Am 3. Oktober 1990 war es soweit. Dr. Müller kam z. B. aus Bonn.', 2],
  ['de', 'Im 19. Jahrhundert wuchs die Stadt. Sie hatte ca. 5.000 Einwohner.', 2],
  ['de', 'Post baut angeblich Personal ab Der Vorstand widerspricht dem.', 2],
  ['fr', 'M. Macron est arrivé. Il a parlé à Mme Dupont.', 2],
  ['fr', 'Il a dit : « Je pars. » Elle est restée.', 2],
  ['es', 'El Sr. López llegó el martes. ¿Quién pagó? Nadie lo sabe.', 3],
  ['it', 'Il dott. Rossi è arrivato. Non ha parlato.', 2],
  ['pt', 'O Sr. Silva chegou na terça-feira. Ele não falou.', 2],
  ['uk', 'Президент прибув у вівторок. Він нічого не сказав.', 2],
  ['ar', 'وصل الرئيس يوم الثلاثاء. هل تحدث؟ لم يقل شيئا.', 3],
  ['zh', '总统星期二抵达。他没有说话。真的吗？', 3],
  ['ja', '彼は来た。何も言わなかった。', 2],
  ['hi', 'वह आया। उसने कुछ नहीं कहा।', 2],
])('sentences are found in %s: %s', (language, text, count) => {
  expect(split(text, language)).toHaveLength(count)
})

test.each([
  ['numbers', '1) The first item 2) The second item', ['1) The first item', '2) The second item']],
  [
    'numbers with a stop',
    '1. The first item. 2. The second item.',
    ['1. The first item.', '2. The second item.'],
  ],
  ['bullets', '• one thing • another thing', ['• one thing', '• another thing']],
  ['letters', 'a. The first item b. The second item', ['a. The first item', 'b. The second item']],
])('a list in one line is cut at its items: %s', (_, text, items) => {
  expect(split(text)).toEqual(items)
})

test('a line break ends a sentence, and blank lines are no paragraphs', () => {
  const text = 'Headline without a stop\n\nFirst. Second.\nThird.'
  expect(sentencesOf(text).map(({ index, paragraph }) => [index, paragraph])).toEqual([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
  ])
})

test('a line broken in the middle of a sentence is joined again', () => {
  expect(split('This is a sentence\ncut off in the middle because pdf.')).toHaveLength(1)
  expect(split('features\ncontact manager\nevents, activities\n')).toHaveLength(3)
  expect(split('This was the first paragraph\n\nand this is the second.')).toHaveLength(2)
})

test('empty and blank text has no sentences', () => {
  expect(sentencesOf('')).toEqual([])
  expect(sentencesOf(' \n\t\r\n ')).toEqual([])
})

test('every visible character of any text lies in exactly one sentence', () => {
  const scrap = fc.constantFrom(
    'Mr.',
    'war',
    'It',
    '. ',
    '? ',
    '\n',
    '"',
    '…',
    ' . . .',
    '1) ',
    '2) ',
    '• ',
    'é',
    '😀',
    '中。',
    '\r\n',
    'U.S.',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(scrap, fc.string({ unit: 'binary' })), { maxLength: 40 }),
      (parts) => {
        const text = parts.join(' ')
        let last = 0
        sentencesOf(text, 'en').forEach(({ index, start, end }, position) => {
          expect(index).toBe(position)
          expect(text.slice(last, start).trim()).toBe('')
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          expect(end).toBeGreaterThan(start)
          last = end
        })
        expect(text.slice(last).trim()).toBe('')
      },
    ),
    { numRuns: 1_000 },
  )
})

test.each([
  ['dots', '. '.repeat(400_000)],
  ['glued letters', 'a.B'.repeat(300_000)],
  ['one line without an end', 'word '.repeat(200_000)],
  ['list items', '1) item '.repeat(50_000)],
  ['brackets', '['.repeat(100_000) + '.'.repeat(400_000)],
])('a long text of %s is divided without losing a letter', (_, text) => {
  const words = sentencesOf(text).map(({ start, end }) => text.slice(start, end))
  expect(words.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
})
