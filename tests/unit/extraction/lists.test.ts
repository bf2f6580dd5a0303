import { expect, test } from 'vitest'
import { claimsIn } from './reading-aids'

const statements = (text: string) => claimsIn(text).map(({ statement }) => statement)

test.each([
  [
    'The shop sells a variety of fruit, including pears, plums and cherries.',
    [
      'The shop sells a variety of fruit.',
      'The shop sells pears.',
      'The shop sells plums.',
      'The shop sells cherries.',
    ],
  ],
  [
    'The fund backs firms in sectors such as steel, glass and paper.',
    [
      'The fund backs firms in sectors such as steel.',
      'The fund backs firms in sectors such as glass.',
      'The fund backs firms in sectors such as paper.',
    ],
  ],
  [
    'The birds nest in a range of places, including barns, towers and along cliffs.',
    ['The birds nest along cliffs.'],
  ],
  [
    'Members include the NTA (National Transport Agency), the RSB (Road Safety Board) and the union.',
    [
      'Members include the NTA (National Transport Agency).',
      'Members include the RSB (Road Safety Board).',
      'Members include the union.',
    ],
  ],
])('each thing on a list is a claim: %s', (text, expected) => {
  expect(statements(text)).toEqual(expect.arrayContaining(expected))
})

test.each([
  ['Oslo and Bergen banned the cars.', ['Oslo banned the cars.', 'Bergen banned the cars.']],
  [
    'The mayor and her deputy are members of the board.',
    ['The mayor and her deputy are members of the board.'],
  ],
  [
    'Hospitals and schools were closed on Monday.',
    ['Hospitals were closed on Monday.', 'Schools were closed on Monday.'],
  ],
])('what is said of several is said of each: %s', (text, expected) => {
  expect(statements(text)).toEqual(expect.arrayContaining(expected))
})

test.each([
  'Ann Berg and Carl Holm met in Rome.',
  'France and Spain agreed on a border.',
  'The Ministry of Health and Education hired her.',
  'US and Polish officials signed the treaty.',
  'The Great Western and Northern Railway Company closed the line.',
])('what only several can do together stays whole: %s', (text) => {
  expect(statements(text)).toContain(text)
})

test.each([
  [
    'a second participle shares the auxiliary of the first',
    'The soldiers were trained and sent to Mali.',
    ['The soldiers were trained.', 'The soldiers were sent to Mali.'],
  ],
  [
    'a second infinitive is no claim of its own',
    'The town wants to build flats and rent them.',
    ['The town wants to build flats and rent them.'],
  ],
  [
    '"as well as" joins like "and"',
    'The firm makes tyres as well as brakes for lorries.',
    ['The firm makes tyres.', 'The firm makes brakes for lorries.'],
  ],
  [
    'the parts of a parallel begin alike',
    'The vote dealt a victory to the unions and a defeat to the government.',
    ['The vote dealt a defeat to the government.'],
  ],
  [
    'a comma inside a date divides nothing',
    'The bridge was opened on May 4, 1931, and burned in 1944.',
    ['The bridge burned in 1944.'],
  ],
  [
    'when it was is a claim beside what it was',
    'The bank lent €4m to the club in Porto in 1998.',
    ['The bank lent €4m to the club in Porto.', 'The bank lent €4m in 1998.'],
  ],
])('%s', (_, text, expected) => {
  expect(statements(text)).toEqual(expect.arrayContaining(expected))
})

test('an opinion of three things is one opinion', () => {
  const opinions = claimsIn('The play was boring, ugly and a disgrace to Rome, Paris and London.')
  expect(opinions.filter(({ checkable }) => !checkable).length).toBeLessThan(2)
})
