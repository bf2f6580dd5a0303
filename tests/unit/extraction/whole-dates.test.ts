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
  'Theresa May 22 times voted against it.',
])('no name is torn apart for looking like a verb: %s', (text) => {
  expect(claimsIn(text).map(({ statement }) => statement)).toEqual([text])
})

describe('a month or a day of the week after “since” and the like', () => {
  test.each([
    ['Before June Brown left office, taxes rose.', 'June Brown left office.'],
    ['Since August Horch founded Audi, it has sold 40 cars.', 'August Horch founded Audi.'],
    ['After April Jones sold the mill, 40 men left.', 'April Jones sold the mill.'],
    ['Until May Holt led the club, it had 40 members.', 'May Holt led the club.'],
  ])('is a first name where a clause must follow: %s', (text, expected) => {
    expect(claimsIn(text).map(({ statement }) => statement)).toContain(expected)
    expect(claimsIn(text).map(({ statement }) => statement)).not.toContainEqual(
      expect.stringMatching(/(?:before|since|after|until) (?:June|August|April|May)\b/u),
    )
  })

  test.each([
    'Before May rents in the town rose by 9 per cent.',
    'Since June tenants have paid 4 per cent more.',
    'Until March prices fell 4 per cent.',
    'Until Christmas 2020 nurses got no bonus.',
    'After Sunday prayers 40 men marched.',
    'After Monday Club members left 40 seats were empty.',
    'Since Monday Holt has led the party.',
  ])('stays where it stands when a name or noun follows: %s', (text) => {
    expect(claimsIn(text).map(({ statement }) => statement)).toEqual([text])
  })

  test('stays there in one of two clauses', () => {
    const text = 'After Sunday Times reporters published 40 letters, the firm lost 300 readers.'
    expect(claimsIn(text).map(({ statement }) => statement)).toEqual([
      'After Sunday Times reporters published 40 letters.',
      'The firm lost 300 readers.',
    ])
  })

  test.each([
    ['Before Monday 40 men had left.', '40 men had left before Monday.'],
    ['Until May the council paid 40 men.', 'The council paid 40 men until May.'],
    ['Since 2019 Ann Holt has led the club.', 'Ann Holt has led the club since 2019.'],
  ])('is a time where nothing else can be meant: %s', (text, expected) => {
    expect(claimsIn(text).map(({ statement }) => statement)).toContain(expected)
  })
})

test.each([
  [
    'On 3 May 2021 Maria Lund, who founded the firm in 1998, sold it.',
    ['Maria Lund founded the firm in 1998.', 'Maria Lund sold it.'],
  ],
  [
    'Until 30 September 2019 pupils who lived abroad paid no fees.',
    ['Pupils who lived abroad paid no fees until 30 September 2019.'],
  ],
  [
    'On 3 May 2021 workers who lived abroad struck.',
    ['Workers who lived abroad struck on 3 May 2021.'],
  ],
  [
    'In 2019 Ola Berg, who had won twice, lost 40 votes.',
    ['Ola Berg had won twice.', 'Ola Berg lost 40 votes.'],
  ],
  [
    'Since June tenants who moved have paid 4 per cent more.',
    ['Tenants who moved have paid 4 per cent more since June.'],
  ],
])('a time is no part of the noun before “who”: %s', (text, expected) => {
  expect(claimsIn(text).map(({ statement }) => statement)).toEqual(expected)
})

test.each([
  ['In May Joe Sim went to Orre.', 'Joe Sim went to Orre in May.'],
  ['In May Holt won the vote by 300 votes.', 'Holt won the vote by 300 votes in May.'],
  ['By May Nora Stone owned 40 ships.', 'Nora Stone owned 40 ships by May.'],
  ['In May 30 people died.', '30 people died in May.'],
])('May is a month before a name (extract-in-may): %s', (text, expected) => {
  expect(claimsIn(text).map(({ statement }) => statement)).toEqual([expected])
})

test.each([
  ['As of 1 January 2024 the city had 90 homes.', 'The city had 90 homes as of 1 January 2024.'],
  ['As of May the city had 90 homes.', 'The city had 90 homes as of May.'],
  ['Prior to 1 January 2024 he owned 40 ships.', 'He owned 40 ships prior to 1 January 2024.'],
  ['Ahead of 1 May 2024 the city fired 40 men.', 'The city fired 40 men ahead of 1 May 2024.'],
  ['Just before 3 May 2021 Orr fired 40 men.', 'Orr fired 40 men just before 3 May 2021.'],
  ['However, on 3 May 2021 the firm fired 40 men.', 'The firm fired 40 men on 3 May 2021.'],
])('a time keeps the word before its preposition: %s', (text, expected) => {
  expect(claimsIn(text).map(({ statement }) => statement)).toEqual([expected])
})

test.each([
  'Not since 3 May 1945 has the town seen such a fire.',
  'Not until 8 May 2013 did the inquiry begin.',
  'Not before 4 May 2020 will the road open.',
  'Never before 2019 had the town lost 40 men.',
])('a sentence keeps its “not” before a time: %s', (text) => {
  expect(claimsIn(text).map(({ statement }) => statement)).toEqual([text])
})
