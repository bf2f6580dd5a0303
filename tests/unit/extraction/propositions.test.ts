import { expect, test } from 'vitest'
import { claimOn, claimsIn, quotesOf } from './reading-aids'

const statements = (text: string) => claimsIn(text).map(({ statement }) => statement)

test.each([
  [
    'two verbs',
    'Russia shelled Kharkiv and bombed Odesa.',
    ['Russia shelled Kharkiv.', 'Russia bombed Odesa.'],
  ],
  [
    'two objects',
    'Trump halted all military aid and most intelligence work with Ukraine.',
    ['Trump halted all military aid.', 'Trump halted most intelligence work with Ukraine.'],
  ],
  [
    'two clauses',
    'The army left Mosul in June, and the militia entered it in July.',
    ['The army left Mosul in June.'],
  ],
  [
    'a relative clause',
    'The war, which began in 2022, has claimed thousands of lives.',
    ['The war began in 2022.', 'The war has claimed thousands of lives.'],
  ],
  [
    'who someone is and did',
    'Celeski is a footballer who played for Newcastle in 2008.',
    ['Celeski is a footballer.', 'Celeski played for Newcastle in 2008.'],
  ],
  [
    'a participle',
    'Ukraine launched a drone attack on Russia, killing three people near Moscow.',
    ['Ukraine launched a drone attack on Russia.', 'Ukraine killed three people near Moscow.'],
  ],
  [
    'a shortened clause',
    'The court struck down a law signed by President Anna Berg.',
    ['A law was signed by President Anna Berg.'],
  ],
  [
    'a clause of time',
    'Talks began after Trump removed Zelensky from the White House.',
    ['Trump removed Zelensky from the White House.'],
  ],
])('a sentence is split at %s', (_, text, expected) => {
  expect(statements(text)).toEqual(expect.arrayContaining(expected))
})

test('time and place before the subject stay with every verb', () => {
  expect(statements('In 1879, Smith was elected in Ohio and moved to Chicago.')).toEqual(
    expect.arrayContaining([
      'Smith was elected in Ohio in 1879.',
      'Smith moved to Chicago in 1879.',
    ]),
  )
})

test('negation and hedge are kept', () => {
  expect(statements('The ministry has not paid the bill.')).toContain(
    'The ministry has not paid the bill.',
  )
  expect(statements('Russia entered Kursk, reportedly taking 20 villages.')).toContain(
    'Russia reportedly took 20 villages.',
  )
})

test('a condition is not asserted', () => {
  expect(quotesOf('Prices fell by 4% if the figures are right.')).not.toContain(
    'the figures are right',
  )
})

test('a pronoun gives way to the name it stands for', () => {
  expect(statements('Maria Silva leads Portugal. She was born in Porto in 1961.')).toContain(
    'Maria Silva was born in Porto in 1961.',
  )
  expect(statements('The company denied it. It employs 900 people.')).toContain(
    'The company employs 900 people.',
  )
})

test('"it" that stands for nothing stays', () => {
  expect(
    statements('The plan failed. It is known that prices rose by 4%.').some((one) =>
      one.startsWith('The plan is known'),
    ),
  ).toBe(false)
})

test.each([
  [
    'a title before the name',
    'US Secretary of State Marco Rubio arrived.',
    'US Secretary of State Marco Rubio',
    'Marco Rubio is US Secretary of State.',
  ],
  [
    'an apposition',
    'Roman Dunay, a 56-year-old farmer, was calm.',
    'Roman Dunay, a 56-year-old farmer',
    'Roman Dunay is a 56-year-old farmer.',
  ],
])('who someone is, is a background claim: %s', (_, text, quote, statement) => {
  expect(claimOn(text, quote)).toMatchObject({ kind: 'background', statement, priority: 1 })
})

test('the same background is claimed once in an article', () => {
  const text = 'Kremlin spokesman Dmitry Peskov spoke. Kremlin spokesman Dmitry Peskov left.'
  expect(claimsIn(text).filter(({ stage }) => stage === 'background')).toHaveLength(1)
})

test.each([
  [
    'a weekday before the subject',
    'On Wednesday, officials opened the bridge.',
    'On Wednesday, officials opened',
  ],
  [
    'a weekday after an event',
    'The aid was agreed at talks in Riyadh on Tuesday.',
    'talks in Riyadh on Tuesday',
  ],
])('when it was is a claim of its own: %s', (_, text, quote) => {
  expect(claimOn(text, quote).kind).toBe('date')
})

test.each([
  [
    'Ukraine launched its largest-ever drone attack on Russia.',
    'its largest-ever drone attack on Russia',
  ],
  ['They agreed to a month-long ceasefire in Ukraine.', 'a month-long ceasefire in Ukraine'],
])('records and durations are claims of their own: %s', (text, quote) => {
  expect(claimOn(text, quote).kind).toBe('statistic')
})

test('an event that only a noun names is a claim', () => {
  const text = 'Prices fell after discussions between French and German ministers.'
  expect(quotesOf(text)).toContain('discussions between French and German ministers')
})

test.each([
  'The bridge cost 21 million pounds.',
  'The war cost 3,000 lives.',
  'The houses cost 900 euros each.',
  'The new school cost about 4 million euros.',
  'Repairs cost more than 300,000 pounds.',
  'Fire spread to 200 homes.',
  'The measles spread across 12 towns in May.',
])('a past that looks like its noun is a verb (extract-cost-past): %s', (text) => {
  expect(claimsIn(text)).toMatchObject([{ kind: 'statistic', statement: text }])
})

test.each([
  ['The fire began late on Sunday and spread to 40 homes.', 'The fire spread to 40 homes.'],
  ['Floods hit the town and cost 40 lives.', 'Floods cost 40 lives.'],
])('also behind “and”: %s', (text, expected) => {
  expect(claimsIn(text).map(({ statement }) => statement)).toContain(expected)
})

test.each([
  'The cost of the bridge rose 9 percent.',
  'The interest rate spread rose to 40 points.',
])('the noun stays one: %s', (text) => {
  expect(claimsIn(text).map(({ statement }) => statement)).toEqual([text])
})

test.each([
  ['Shares fell 4 per cent on Monday.', ['Shares fell 4 per cent on Monday.']],
  ['Tom Baker sold 20 per cent in May.', ['Tom Baker sold 20 per cent in May.']],
  ['Rents fell 4 per cent yesterday and today.', ['Rents fell 4 per cent yesterday and today.']],
])('“per cent” is not cut in two: %s', (text, expected) => {
  const told = claimsIn(text).filter(({ kind }) => kind !== 'date')
  expect(told.map(({ statement }) => statement)).toEqual(expected)
})
