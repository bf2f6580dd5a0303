import { expect, test } from 'vitest'
import { claimsIn } from './reading-aids'

const statements = (text: string) => claimsIn(text).map(({ statement }) => statement)

test.each([
  [
    'what the clause lacks is the noun before it',
    'Berg built an engine which he sold in 1913.',
    'He sold an engine in 1913.',
  ],
  [
    'a place is where it happened',
    'Eva Holm studied in Graz, where she met Ana Ruiz.',
    'Eva Holm met Ana Ruiz in Graz.',
  ],
  [
    '"whose" is about what someone has',
    'The pilot, whose licence had expired, landed in Cork.',
    'The pilot’s licence had expired.',
  ],
  [
    'a preposition goes back behind its verb',
    'The court cited the law under which the men were tried.',
    'The men were tried under the law.',
  ],
  [
    'the clause belongs to the noun that its verb agrees with',
    'The police found letters in the house that were written in code.',
    'Letters were written in code.',
  ],
  [
    'what someone is, they also did',
    'Ruiz is a nurse and singer who won the vote in 2019.',
    'Ruiz won the vote in 2019.',
  ],
  [
    'the name before a description is meant',
    'The tools belong to Openway, the company that bought Mondi in 2020.',
    'Openway bought Mondi in 2020.',
  ],
  [
    'an age between commas is not who did it',
    'Tomas Hruby, 34, who was camping in Velin, ran away.',
    'Tomas Hruby was camping in Velin.',
  ],
])('%s', (_, text, expected) => {
  expect(statements(text)).toContain(expected)
})

test.each([
  'The police carry weapons that do not kill.',
  'Adults who walked for an hour were less tired than those who drove.',
  'The club wants a player who can score.',
])('a clause that only says which are meant is no claim, and stays: %s', (text) => {
  expect(statements(text)).toEqual([text])
})

test.each([
  [
    'a clause of time in the past is a claim of its own',
    'Paul Caro was in London when he met Robert Loder.',
    ['Paul Caro was in London.', 'Paul Caro met Robert Loder.'],
  ],
  [
    'what goes before the subject with a comma is told of it',
    'Having won the cup, Leeds bought a striker.',
    ['Leeds won the cup.', 'Leeds bought a striker.'],
  ],
  [
    'a participle after a present is present',
    'The city has closed the centre, allowing only buses on the square.',
    ['The city is allowing only buses on the square.'],
  ],
  [
    'a song written by someone: what it is, and who wrote it',
    'More is a Christian song written by Matthew West.',
    ['More is a Christian song.', 'More was written by Matthew West.'],
  ],
  [
    'a measure belongs to what it measures',
    'At least 17 people died and around 6,300 homes lost power.',
    ['At least 17 people died.', 'Around 6,300 homes lost power.'],
  ],
])('%s', (_, text, expected) => {
  expect(statements(text)).toEqual(expect.arrayContaining(expected))
})

test('what happens whenever something else does is no claim by itself', () => {
  expect(statements('The valve opens when pressure rises.')).toEqual([
    'The valve opens when pressure rises.',
  ])
})
