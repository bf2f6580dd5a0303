import { expect, test } from 'vitest'
import { accountFacts, factsAsked, type Telling } from '@/lib/claims/facts'
import { factsOf } from '@/lib/extraction/facts/facts'
import { sentencesOf } from '@/lib/text/sentences'

type Said = { on: string; statement?: string; claimant?: string; kind?: string; basis?: string[] }

function account(
  text: string,
  claims: Said[],
  { dismissed = [] as number[], aside = [] as string[] } = {},
) {
  const place = (words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  })
  const sentences = sentencesOf(text).map((one) => ({
    ...one,
    reason: dismissed.includes(one.index) ? 'opinion' : null,
  }))
  const tellings = claims.map(
    ({ on, statement = on, claimant = null, kind = 'event', basis = [] }): Telling => {
      return { ...place(on), statement, claimant, kind, basis: basis.map(place) }
    },
  )
  const asides = aside.map((words) => ({ ...place(words), reason: 'commonKnowledge' }))
  const facts = factsOf(text, sentences)
  return accountFacts({ text, facts, sentences, claims: tellings, asides })
}
const asked = (depth: string, ...given: Parameters<typeof account>) =>
  factsAsked(depth, account(...given)).map(({ text }) => text)

const murder =
  'The court jailed Peter Vale on 22 October 2018 for the theft of 300 watches. He had left Leeds in 2017.'

test('a number, date or name of a claimed sentence that is in no claim is open', () => {
  expect(asked('full', murder, [{ on: 'jailed Peter Vale' }])).toEqual(['22 October 2018', '300'])
})

test('a claim tells what its statement, its claimant and its basis say, not its quote alone', () => {
  expect(
    asked('full', murder, [
      { on: 'jailed', statement: 'Vale was jailed on 22 October 2018 for 300 watches.' },
    ]),
  ).toEqual([])
  expect(
    asked('full', murder, [{ on: 'jailed Peter Vale', basis: ['22 October 2018', '300'] }]),
  ).toEqual([])
  expect(
    asked('full', murder, [{ on: 'for the theft of 300 watches', claimant: 'Peter Vale' }]),
  ).toEqual(['22 October 2018'])
})

test('a claim may be taken from another sentence, and what it takes there is in a claim', () => {
  const claims = [{ on: 'left Leeds', basis: ['Peter Vale', '22 October 2018'] }]
  expect(asked('essentials', murder, claims)).toEqual(['300', '2017'])
})

test('half of a date in a claim is no date in a claim, and neither is a part of a number', () => {
  expect(
    asked('full', murder, [
      { on: 'October 2018 for the theft of 300', statement: 'Peter Vale was jailed.' },
    ]),
  ).toEqual(['22 October 2018'])
  expect(asked('full', 'It cost $5.2 million.', [{ on: 'cost $5' }])).toEqual(['$5.2 million'])
})

test('what a claim of another sentence says does not account for a fact', () => {
  const claims = [
    { on: 'jailed Peter Vale', statement: 'Peter Vale was jailed on 22 October 2018 for 300.' },
  ]
  expect(
    asked('full', `${murder} It was the 22 October 2018 case.`, [...claims, { on: 'It was' }]),
  ).toEqual(['22 October 2018'])
})

test('full depth asks for nothing in a sentence without a claim; that sentence itself is asked for', () => {
  expect(asked('full', murder, [])).toEqual([])
  expect(asked('spot', murder, [{ on: 'jailed' }])).toEqual([])
})

test('the essentials are asked for wherever they stand, a name once', () => {
  expect(asked('essentials', murder, [])).toEqual([
    'Peter Vale',
    '22 October 2018',
    '300',
    'Leeds',
    '2017',
  ])
  const again = `${murder} Vale loved Leeds.`
  expect(asked('essentials', again, [{ on: 'Vale loved Leeds' }])).toEqual([
    '22 October 2018',
    '300',
    '2017',
  ])
})

test('what is set aside, and what stands in a sentence that is, is asked for no more', () => {
  const all = account(murder, [{ on: 'jailed Peter Vale' }], { aside: ['300'], dismissed: [1] })
  expect(all.map(({ text, state, reason }) => [text, state, reason])).toEqual([
    ['Peter Vale', 'claimed', null],
    ['22 October 2018', 'open', null],
    ['300', 'setAside', 'commonKnowledge'],
    ['Leeds', 'setAside', 'opinion'],
    ['2017', 'setAside', 'opinion'],
  ])
})

test('a quotation is told by a claim on who said it, or by one that holds all of it', () => {
  const said = 'Vale said “we sold it” in court.'
  expect(asked('full', said, [{ on: 'Vale said' }])).toEqual(['“we sold it”'])
  expect(asked('full', said, [{ on: 'Vale said “we', kind: 'quote' }])).toEqual([])
  expect(asked('full', said, [{ on: 'we sold it', statement: 'Vale' }])).toEqual([])
})
