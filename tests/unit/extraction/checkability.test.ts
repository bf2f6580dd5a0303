import { expect, test } from 'vitest'
import { judge } from '@/lib/extraction/english/checkability'
import { hasDate } from '@/lib/extraction/date-words'
import { hasFigure } from '@/lib/extraction/english/figures'
import { basesOf, pastOf } from '@/lib/extraction/english/inflection'
import { isTitle, quotationsOf } from '@/lib/extraction/quotations'
import { claimOn, claimsIn } from './reading-aids'

test.each([
  ['the future', 'The bank will raise rates.', 'forecast'],
  ['a possibility', 'The talks could fail.', 'forecast'],
  ['what should be', 'The government should resign.', 'opinion'],
  ['a judgement', 'The attack was shocking.', 'opinion'],
  ['a mild judgement after "is"', 'The bridge is important.', 'opinion'],
])('%s cannot be checked, and the claim says why', (_, text, kind) => {
  const claim = claimsIn(text)[0]
  expect(claim).toMatchObject({ kind, checkable: false })
  expect(claim?.reason).not.toMatch(/asserts/u)
})

test.each([
  ['statistic', 'The attack killed 12 people.'],
  ['statistic', 'The war has claimed tens of thousands of lives.'],
  ['event', 'Police arrested a student.'],
  ['status', 'Ukraine remains a candidate.'],
  ['status', 'The army is retreating from Kursk.'],
  ['background', 'Ottawa is the capital of Canada.'],
  ['event', 'Two men hurt in the crash left hospital with serious injuries.'],
])('a fact can be checked; this one is a %s: %s', (kind, text) => {
  const claim = claimsIn(text).find((one) => one.stage === 'proposition')
  expect(claim?.checkable).toBe(true)
  if (kind !== 'event') expect(claim?.kind).toBe(kind)
})

test('the month of May is no possibility', () => {
  expect(
    claimOn('Inflation stayed at 8.7% in May.', 'Inflation stayed at 8.7% in May').checkable,
  ).toBe(true)
})

test('a question asserts nothing', () => {
  expect(claimsIn('Did the bank raise rates in May?').every(({ checkable }) => !checkable)).toBe(
    true,
  )
})

test('a forecast inside reported speech leaves the report checkable', () => {
  const claims = claimsIn('The bank said prices would fall.')
  expect(claims.map(({ about, checkable }) => [about, checkable])).toEqual([
    ['attribution', true],
    ['content', false],
  ])
})

test('what someone feels, in their own words, is opinion', () => {
  const judged = judge('None of us trust the Russians', 'trust the Russians', {
    quoted: true,
    question: false,
  })
  expect(judged).toMatchObject({ kind: 'opinion', checkable: false })
})

test.each([
  ['12 people', true],
  ['half a point', true],
  ['5%', true],
  ['in 2022', false],
  ['on 12 March 2025', false],
  ['a 44-year-old man', false],
  ['many people', false],
])('%s has a figure: %s', (text, expected) => {
  expect(hasFigure(text)).toBe(expected)
})

test.each([
  ['last August', true],
  ['on Wednesday', true],
  ['in 1980', true],
  ['two weeks after', true],
  ['he may march', false],
])('%s has a date: %s', (text, expected) => {
  expect(hasDate(text)).toBe(expected)
})

test.each([
  ['killing', 'killed'],
  ['taking', 'took'],
  ['reclaiming', 'reclaimed'],
  ['stopping', 'stopped'],
  ['denying', 'denied'],
  ['making', 'made'],
])('%s becomes %s', (gerund, past) => {
  expect(pastOf(gerund)).toBe(past)
})

test.each([
  ['said', 'say'],
  ['stopped', 'stop'],
  ['denies', 'deny'],
  ['announced', 'announce'],
  ['emphasized', 'emphasize'],
])('%s comes from %s', (form, base) => {
  expect(basesOf(form)).toContain(base)
})

test.each([
  ['straight', 'He said "we go now" then.', 'we go now'],
  ['curly', 'He said “we go now” then.', 'we go now'],
  ['guillemets', 'Il dit « on y va » hier.', 'on y va'],
  ['German', 'Er sagte „wir gehen“ dann.', 'wir gehen'],
  ['British', "She said 'we go now' then.", 'we go now'],
  ['Japanese', '彼は「行く」と言った。', '行く'],
])('%s quotation marks are understood', (_, text, inner) => {
  const [found] = quotationsOf(text)
  expect(found && text.slice(found.innerStart, found.innerEnd)).toBe(inner)
})

test('apostrophes open no quotation, and a quotation left open ends with its paragraph', () => {
  expect(quotationsOf("The soldiers' boots and Russia's plan in the '90s")).toEqual([])
  const text = 'He said, "We know this well.\nNext paragraph.'
  expect(quotationsOf(text).map(({ end }) => end)).toEqual([28])
})

test.each([
  ['The Last Precinct', true],
  ['We have paid the bill', false],
  ['New Oath', true],
  ['I Know.', false],
])('“%s” is the name of a work: %s', (text, expected) => {
  expect(isTitle(text)).toBe(expected)
})
