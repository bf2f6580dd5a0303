import { expect, test } from 'vitest'
import { claimOn, claimsIn, quotesOf } from './reading-aids'

test('"X said that Y" is two claims: that it was said, and what was said', () => {
  const text = 'Finance Minister Anna Berg said that Norway exported 40 tonnes of gold in 2023.'
  const said = claimOn(text, text.slice(0, -1), 'attribution')
  const content = claimOn(text, 'Norway exported 40 tonnes of gold in 2023')
  expect(said).toMatchObject({ kind: 'quote', claimant: 'Anna Berg', checkable: true })
  expect(content).toMatchObject({ kind: 'statistic', claimant: 'Anna Berg', checkable: true })
})

test('"that" may be left out', () => {
  const text = 'Officials said two villages had been evacuated.'
  expect(claimOn(text, 'two villages had been evacuated').claimant).toBe('Officials')
})

test('what speakers say of themselves is one claim only', () => {
  expect(quotesOf('The Kremlin said it was waiting for details.')).toEqual([
    'The Kremlin said it was waiting for details',
  ])
})

test.each([
  ['before the quotation', 'Anna Berg said, "We have paid the bill."'],
  ['after it', '"We have paid the bill," Anna Berg said.'],
  ['after it, the verb first', '"We have paid the bill," said Anna Berg.'],
  ['after it, with more behind', '"We have paid the bill," Anna Berg told reporters in Oslo.'],
  ['with typographic marks', 'Anna Berg said: “We have paid the bill.”'],
  ['with a title', '"We have paid the bill," Finance Minister Anna Berg said.'],
  ['by a participle', 'Anna Berg defended the plan, adding, "We have paid the bill."'],
  ['before a colon', 'Anna Berg was firm in her belief: "We have paid the bill."'],
])('the speaker is found %s', (_, text) => {
  const quote = claimsIn(text).find((one) => one.stage === 'quotation')
  expect(quote).toMatchObject({ claimant: 'Anna Berg', kind: 'quote', about: 'attribution' })
  expect(quote?.statement).toContain('We have paid the bill')
})

test('"he" and "she" are read back to the person the sentence before was about', () => {
  const text = 'President Maria Silva visited Porto. She said the bridge had cost 12 million euros.'
  expect(claimOn(text, 'the bridge had cost 12 million euros').claimant).toBe('Maria Silva')
})

test('a surname stands for the full name given before', () => {
  const text = 'Maria Silva visited Porto. "The bridge is closed," Silva said.'
  expect(claimsIn(text).find((one) => one.stage === 'quotation')?.claimant).toBe('Maria Silva')
})

test('a quotation that runs over two sentences keeps its speaker', () => {
  const text = 'Anna Berg said, "The bridge opened in May. It was closed again in June."'
  const quotes = claimsIn(text).filter((one) => one.stage === 'quotation')
  expect(quotes.map(({ claimant }) => claimant)).toEqual(['Anna Berg', 'Anna Berg'])
})

test('a second verb of speech in the sentence has the same speaker', () => {
  const text =
    'President Maria Silva indicated she was ready to talk and suggested she might travel to Kyiv on Friday.'
  expect(
    claimsIn(text)
      .filter(({ about }) => about === 'attribution')
      .map(({ claimant }) => claimant),
  ).toEqual(['Maria Silva', 'Maria Silva'])
})

test('"according to" names the source of the whole sentence', () => {
  const text =
    'According to the Office for National Statistics, food prices rose by 18.3% in a year.'
  expect(claimOn(text, 'food prices rose by 18.3% in a year').claimant).toBe(
    'Office for National Statistics',
  )
})

test('the article’s own voice has no claimant', () => {
  expect(
    claimOn('Russia attacked Ukraine in 2022.', 'Russia attacked Ukraine in 2022').claimant,
  ).toBeNull()
})

test('borrowed words in quotation marks are a claim that they were used', () => {
  const text = 'Russia\'s foreign ministry had repeatedly treated the plan as "a trap" in public.'
  expect(claimOn(text, '"a trap"', 'attribution')).toMatchObject({ kind: 'quote' })
})

test('the title of a work is not something said', () => {
  expect(
    claimsIn('She wrote "The Last Precinct" in Florida.').every(({ kind }) => kind !== 'quote'),
  ).toBe(true)
})

test.each([
  ['The pope arrives in Kyiv on Saturday, the Vatican announced on Tuesday.', 'Vatican'],
  ['Three ferries sank in a storm, the coast guard reported on Monday.', 'coast guard'],
])('who says it behind a comma is nothing that is said of: %s', (text, claimant) => {
  const claims = claimsIn(text)
  expect(
    claims.filter(({ statement }) => / (?:was|were) (?:announced|reported)/u.test(statement)),
  ).toEqual([])
  expect(claims.map((one) => one.claimant)).toEqual(claims.map(() => claimant))
})

test('a decision behind a comma is the council’s, and nothing decided upon it', () => {
  const text = 'Fares will rise by 12 per cent, the council decided on Monday.'
  expect(claimsIn(text).map(({ statement }) => statement)).toContain(
    'The council decided on Monday.',
  )
})
