import { expect, test } from 'vitest'
import { type FactKind, factsOf } from '@/lib/extraction/facts/facts'
import { sentencesOf } from '@/lib/text/sentences'

const found = (text: string, kind: FactKind, language = 'en') =>
  factsOf(text, sentencesOf(text, language), language)
    .filter((fact) => fact.kind === kind)
    .map(({ start, end }) => text.slice(start, end))

test.each([
  ['He was arrested on 22 October 2018.', ['22 October 2018']],
  ['It opened on October 22, 2018, in Kyiv.', ['October 22, 2018']],
  ['The deal of Oct. 3 was signed at 10:30am.', ['Oct. 3', '10:30am']],
  ['In May rates rose, the highest since 2008.', ['May', '2008']],
  ['She may march in protest.', []],
  ['It rose from Apr. 3 to Jun 12, and since Jul. 2019.', ['Apr. 3', 'Jun 12', 'Jul. 2019']],
  ['Sales fell in Mar. as well.', ['Mar']],
  ['It began on Wednesday and ended last August.', ['Wednesday', 'last August']],
  ['They met 2018-10-22 and on 22/10/2018.', ['2018-10-22', '22/10/2018']],
  ['The 1990s were good.', ['1990s']],
  ['She paid £2018 and saw 2,018 birds.', []],
])('when: %s', (text, dates) => {
  expect(found(text, 'date')).toEqual(dates)
})

test.each([
  ['The A$5.2bn deal cost €60m.', ['A$5.2bn', '€60m']],
  ['Rates rose 3 per cent to 5.25%.', ['3 per cent', '5.25%']],
  ['Twenty-five thousand fans and 3.5 million viewers.', ['Twenty-five thousand', '3.5 million']],
  ['It has claimed tens of thousands of lives.', ['tens of thousands']],
  ['Two of the eight men, 44 and 56, left.', ['Two', 'eight', '44', '56']],
  ['One in five agreed; half of them left.', ['One in five', 'half']],
  ['The F-16 came with COVID-19 and a B-52.', []],
  ['A man and another one went.', []],
  ['It ended 3-16.', ['3', '16']],
])('how many: %s', (text, numbers) => {
  expect(found(text, 'number')).toEqual(numbers)
})

test.each([
  ['桥耗资三百万元，十五人受伤。', ['三百万', '十五']],
  ['他万一来，十分好。', []],
  ['桥长300米，费用3.5亿元。', ['300', '3.5']],
])('how many, in Chinese: %s', (text, numbers) => {
  expect(found(text, 'number', 'zh')).toEqual(numbers)
})

test.each([
  ['US Secretary of State Marco Rubio met President Zelensky.', ['US', 'Marco Rubio', 'Zelensky']],
  ['Police in Manchester told the BBC.', ['Manchester', 'BBC']],
  [
    'Detective Inspector Mark Hall of Greater Manchester Police spoke.',
    ['Mark Hall', 'Greater Manchester Police'],
  ],
  ['In Washington, Ukrainian officials met Russians.', ['Washington']],
  [
    'However, the Bank of England and Jean-Luc Mélenchon disagreed.',
    ['Bank of England', 'Jean-Luc Mélenchon'],
  ],
  ['Talks in Saudi Arabia ended Russia’s war, I think.', ['Saudi Arabia', 'Russia']],
  ['Prices rose. Officials said so.', []],
  ['A Rotterdam-based firm left.', ['Rotterdam']],
  ['We asked Hale. Hale declined.', ['Hale', 'Hale']],
  ['How Trump Won The House By Promising Jobs', []],
  ['He sold an iPhone and macOS on eBay.', ['iPhone', 'macOS', 'eBay']],
  ['iPhone sales fell. We eMailed nobody in pH terms.', ['iPhone', 'eMailed', 'pH']],
])('who and where: %s', (text, names) => {
  expect(found(text, 'name')).toEqual(names)
})

test('quotations are facts, sentence by sentence; the name of a work is none', () => {
  const text = 'He said, “We won. They lost.” She read “The Last Precinct” and found it "weak".'
  expect(found(text, 'quotation')).toEqual(['“We won.', 'They lost.”', '"weak"'])
})

test.each([
  [
    'de',
    'Kanzler Olaf Scholz sagte am 3. Mai 2024 in Berlin, die EU werde 500 Millionen Euro zahlen.',
    ['Olaf Scholz', 'EU'],
    ['3. Mai 2024'],
    ['500 Millionen Euro'],
  ],
  [
    'uk',
    'Президент України Володимир Зеленський 24 лютого 2022 року сказав у Києві, що НАТО дасть 3 млн доларів.',
    ['Володимир Зеленський', 'Києві', 'НАТО'],
    ['24 лютого 2022'],
    ['3 млн доларів'],
  ],
  [
    'fr',
    'Le président Emmanuel Macron a parlé mardi à Paris de 30 milliards.',
    ['Emmanuel Macron', 'Paris'],
    ['mardi'],
    ['30 milliards'],
  ],
  ['ar', 'قتل ٣٠٠ شخص في ٣ مايو.', [], ['٣ مايو'], ['٣٠٠']],
] as const)(
  'other languages give names by capitals, numbers and dates: %s',
  (language, text, names, dates, numbers) => {
    expect(found(text, 'name', language)).toEqual(names)
    expect(found(text, 'date', language)).toEqual(dates)
    expect(found(text, 'number', language)).toEqual(numbers)
  },
)

test('facts come in the order of the text, hold whole words, and never overlap but in a quotation', () => {
  const text = 'On 3 May 2024 Anna Berg said “Kyiv lost 40 tanks”. NATO gave $5bn on Monday.'
  const facts = factsOf(text, sentencesOf(text))
  facts.forEach(({ start, end, kind }, at) => {
    expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
    const next = facts[at + 1]
    if (!next) return
    expect(next.start).toBeGreaterThanOrEqual(kind === 'quotation' ? start : end)
  })
})
