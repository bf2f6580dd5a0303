import { describe, expect, test } from 'vitest'
import { claimsIn } from './reading-aids'

const months =
  'January February March April May June July August September October November December'.split(' ')
const orders = [
  (month: string) => `22 ${month} 2018`,
  (month: string) => `22nd ${month} 2018`,
  (month: string) => `the 22nd of ${month} 2018`,
  (month: string) => `the 22nd of ${month}, 2018`,
  (month: string) => `${month} 22, 2018`,
  (month: string) => `Monday 22 ${month} 2018`,
  (month: string) => `Monday, ${month} 22, 2018`,
  (month: string) => `22 ${month}`,
]
const said = (text: string) => claimsIn(text).filter(({ kind }) => kind !== 'date')

describe.each(['On', 'By', 'Since', 'Until', 'Before', 'After'])('%s a date', (preposition) => {
  test.each(
    orders.map((order, at) => [order(months[(at * 5) % 12] ?? ''), ['', ','][at % 2] ?? '']),
  )('of any month and order stays whole: %s, then “%s”', (date, comma) => {
    const text = `${preposition} ${date}${comma} the council had closed the northern road.`
    const [claim, ...others] = said(text)
    expect(others).toEqual([])
    expect(claim).toMatchObject({
      quote: 'the council had closed the northern road',
      statement: `The council had closed the northern road ${preposition.toLowerCase()} ${date}.`,
    })
  })
})

test.each(months)('a date of %s has no comma of its own', (month) => {
  const statements = (date: string) =>
    claimsIn(`On ${date} a fire destroyed the mill.`).map(({ statement }) => statement)
  expect(statements(`22 ${month} 2018`)).toEqual([`A fire destroyed the mill on 22 ${month} 2018.`])
  expect(statements(`${month} 3, 1998`)).toEqual([`A fire destroyed the mill on ${month} 3, 1998.`])
})

test.each([
  [
    'From 1 May 2019 to 3 June 2020 the plant was shut.',
    'The plant was shut from 1 May 2019 to 3 June 2020.',
  ],
  ['In the night of 4 to 5 July 2023 it rained.', 'It rained in the night of 4 to 5 July 2023.'],
  [
    'Between 1 May and 3 June 2020 the plant was shut.',
    'The plant was shut between 1 May and 3 June 2020.',
  ],
  ['On 22 October 2018 fires destroyed the mill.', 'Fires destroyed the mill on 22 October 2018.'],
  ['On 22 October 40 people died.', '40 people died on 22 October.'],
  ['In May he sold 40 ships.', 'He sold 40 ships in May.'],
  [
    'He said that on 3 March 2020 a storm sank two boats.',
    'A storm sank two boats on 3 March 2020.',
  ],
])('what follows a date is told with it: %s', (text, expected) => {
  expect(claimsIn(text).map(({ statement }) => statement)).toContain(expected)
})

test.each([
  'In March 2000 soldiers marched to Graz.',
  'In May 2019 elections voters chose a new mayor.',
  'In May 2019 rents rose 4 per cent.',
])('where a date may go on, the words stay as they are: %s', (text) => {
  expect(claimsIn(text).map(({ quote, statement }) => [quote, statement])).toEqual([
    [text.slice(0, -1), text],
  ])
})

test.each([
  'The airport of Hope Valley had 90,000 passengers in 2023.',
  'Hope Valley had 90,000 passengers in 2023.',
  'The council of Rising Sun closed 12 schools.',
  'The people of Must Farm sold 40 ships in 2019.',
  'Rose Hill lost 40 jobs in 2023.',
])('no name is torn apart for looking like a verb: %s', (text) => {
  expect(claimsIn(text).map(({ statement }) => statement)).toEqual([text])
})
