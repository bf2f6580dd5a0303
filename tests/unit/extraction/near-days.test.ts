import { describe, expect, test } from 'vitest'
import { extract } from '@/lib/extraction/extract'

// a Wednesday
const publishedAt = new Date('2025-03-12T09:00:00Z')
const statements = (text: string) =>
  extract(text, { publishedAt }).claims.map(({ statement }) => statement)
const brackets = (text: string) =>
  statements(text).filter((statement) => /\((?:\d{1,2} )?\p{Lu}\p{Ll}+ \d{4}\)/u.test(statement))

test.each([
  ['Holm left on Wednesday.', 'Holm left on Wednesday (12 March 2025).'],
  ['Holm left on Tuesday.', 'Holm left on Tuesday (11 March 2025).'],
  ['Holm left last Wednesday.', 'Holm left last Wednesday (5 March 2025).'],
  ['Holm left the city yesterday.', 'Holm left the city yesterday (11 March 2025).'],
  ['The port closed Monday in a storm.', 'The port closed Monday (10 March 2025) in a storm.'],
  ['The strike began last August.', 'The strike began last August (August 2024).'],
  ['The strike will end on Friday.', 'The strike will end on Friday (14 March 2025).'],
  [
    'On Monday the council closed the mill.',
    'The council closed the mill on Monday (10 March 2025).',
  ],
  ['OSLO, 12 March 2025 —\nHolm left on Tuesday.', 'Holm left on Tuesday (11 March 2025).'],
])('the day of an article that is known resolves the days in it: %s', (text, expected) => {
  expect(statements(text)).toContain(expected)
})

test.each([
  ['Holm arrived on Tuesday and leaves on Friday.', ['Tuesday (11', 'Friday.']],
  ['Berg, who was fired on Monday, faces trial on Thursday.', ['Monday (10', 'Thursday.']],
  ['The ban, which starts on Friday, was agreed on Monday.', ['Friday.', 'Monday (10']],
  ['The council, which met on Monday, will meet on Friday.', ['Monday (10', 'Friday (14']],
  ['Police said Monday that 40 men died Sunday.', ['Monday (10', 'Sunday (9']],
  ['The bank, it said, cut 4,000 jobs on Monday.', ['Monday (10']],
  ['A bomb hit the town on Sunday, killing 40.', ['Sunday (9']],
  ['On Monday, the court freed 40 men.', ['Monday (10']],
  ['The mill has been shut since Monday.', ['Monday (10']],
  ['The mill shut on Friday.', ['Friday (7']],
])('a day is of the time of its own verb: %s', (text, expected) => {
  const told = statements(text).join('\n')
  for (const day of expected) expect(told).toContain(day)
  for (const day of expected.filter((one) => one.endsWith('.')))
    expect(told).not.toContain(`${day.slice(0, -1)} (`)
})

test.each([
  'Holm left on Tuesday.',
  'Forty people died yesterday in Oslo.',
  'Today 300 men landed in Caen.',
  'The strike will end tomorrow.',
])('an article of no known day resolves none: %s', (text) => {
  expect(extract(text).claims.length).toBeGreaterThan(0)
  expect(extract(text).claims.filter(({ statement }) => statement.includes('('))).toEqual([])
})

test.each([
  ['Published: 12 March 2025\nOrr lost 300 jobs on Monday.', 'Monday (10'],
  ['Mayor wins vote\nOrr lost 300 jobs on Monday.', 'Monday (10'],
  ['In 1969 men walked on the moon.\nThe mill lost 40 jobs on Monday.', 'Monday (10'],
  ['The mayor, elected on 12 March 2025, resigned on Monday.', 'Monday (10'],
  ['Orr said it was “a shame” on Monday.', 'Monday (10'],
  ['The mayor, elected in 2025, resigned on Monday.', 'Monday (10'],
  ['Holm left Oslo on Tuesday. He was born in 1950.', 'Tuesday (11'],
  ['The council closed the closed mill on Friday.', 'Friday (7'],
])('beside the article’s own day and lines that date nothing: %s', (text, expected) => {
  expect(statements(text).join('\n')).toContain(expected)
})

describe('no day is resolved', () => {
  test.each([
    '2017-05-12',
    '12.05.2017',
    '12/05/2017',
    'May 2017',
    'Sept 5, 2017',
    'Published: 12 May 2017',
    'Published 12 May 2017, 10:30',
    'Friday, 12 May 2017 10:30',
    'First published in The Times on 12 May 2017',
    'From the archive, 1987.',
  ])('under a line that is of another day: %s', (line) => {
    expect(brackets(`${line}\nOrr lost 300 jobs on Monday.\nThe mill closed on Tuesday.`)).toEqual(
      [],
    )
    expect(brackets(`(${line}) Orr lost 300 jobs on Monday.`)).toEqual([])
  })

  test.each([
    'Orr wrote: ‘On Monday we lost 40 men.’',
    "Orr wrote: 'On Monday we lost 40 men.'",
    'Orr wrote: »On Monday we lost 40 men.«',
    '“On Monday we lost 40 men. It was cold.',
    'Orr said: "On Monday we lost 40 men."',
    'In 1969 men walked on the moon.\nThey left on Monday.',
  ])('in what somebody said, or they who are of another time: %s', (text) => {
    expect(statements(text).length).toBeGreaterThan(0)
    expect(brackets(text)).toEqual([])
  })

  test.each([
    'The 2008 paper reported that 40 people died yesterday in Oslo.',
    '“On Monday we lost 40 men,” wrote General Orr in a letter of 1916.',
    '“On Monday we lost 40 men. It was cold,” wrote General Orr in a letter of 1916.',
    'General Orr wrote in a letter of 1916:\n“On Monday we lost 40 men.”',
    'Diary, 6 June 1944. Today 300 men landed in Caen.',
    'Diary, 6 June 1944\nToday 300 men landed in Caen.\nYesterday 40 ships left the port.',
    'OSLO, 12 May 2017 — Orr Corp lost 300 jobs on Monday.',
    'OSLO, May 12, 2017 (AP) — Orr Corp lost 300 jobs.\nThe firm closed two mills on Monday.',
    'Orr wrote in his 1999 memoir that on Friday he sold 40 shares.',
    'The diary says that 40 men died on Monday.',
    'The war began on 3 June 1944. On Tuesday 40 men died.',
  ])('by what is of another time: %s', (text) => {
    expect(statements(text).length).toBeGreaterThan(0)
    expect(brackets(text)).toEqual([])
  })

  test.each([
    'On Friday 13 May 2022 the mayor resigned.',
    'On Monday, 3 March, the mayor resigned.',
    'The mayor resigned on Friday, May 13.',
    'The mayor resigned on Monday (10 March 2025).',
    'The firm, which opened in June, closed two mills on Monday.',
  ])('beside a date in its sentence: %s', (text) => {
    expect(brackets(text.replace('(10 March 2025)', '(10 March)'))).toEqual([])
  })

  test.each([
    'The museum sells 40 tickets on Monday.',
    'Trains run from Monday to Friday and carry 40,000 people.',
    'The vote was taken on a Monday.',
    'Black Friday drew 40,000 people.',
    'The council agreed to meet on Monday.',
    'The ministry said it will close the mill on Monday.',
    'The museum opens on Friday, the council said.',
    'Talks begin on Friday, officials said.',
    'The Prime Minister travels to Kyiv on Thursday, her office said.',
    'The firm employs 4,000 people today, it said.',
    'Schools reopen on Monday after floods killed 40.',
    'Voters go to the polls on Sunday in an election called by Orr.',
    'The strike, which cost $4m, ends on Friday.',
    'The council ordered the mill to close on Monday.',
    'Holm is accused of killing 40 people on Monday.',
    'Schools shut on Friday for two weeks.',
    'The mill was closed until Monday.',
    'The will was read on Monday.',
    'Trains ran from Monday to Friday.',
    'Holm left Oslo on Monday or Tuesday.',
    'Monday’s march drew 40 men.',
    'The mayor resigned at that time on Monday.',
    'Four days later, on Monday, the mill closed.',
    'On 1.2.2017 the mill closed and on Monday Orr left Oslo.',
    'The mill lost 40 jobs last week and it closed on Monday.',
    'The men of today won 40 medals.',
    'Holm left hundred Monday clubs.',
    'Today the town has 40,000 people.',
    'Holm left last Monday.',
    'The strike began last January.',
  ])('where more than one is meant, or none: %s', (text) => {
    expect(statements(text).length).toBeGreaterThan(0)
    expect(brackets(text)).toEqual([])
  })

  test('where one weekday would be two days', () => {
    const text = 'The council met on Monday. It will meet the mayor on Monday.'
    expect(statements(text).length).toBeGreaterThan(1)
    expect(brackets(text)).toEqual([])
  })
})

test('of one day in one sentence nothing says two things', () => {
  const told = statements('Fares will rise by 12 per cent, the council decided on Monday.').join()
  expect(told).toContain('Monday (10 March 2025)')
  expect(told.replaceAll('Monday (10 March 2025)', '')).not.toMatch(/Monday \(/u)
})

test('what somebody said stays as it was said', () => {
  for (const day of ['Tuesday', 'Wednesday']) {
    const told = statements(`“We left on Tuesday,” Anna Berg said on ${day}.`)
    expect(told.join()).toContain('“We left on Tuesday”')
    expect(told.join()).toContain('We left on Tuesday.')
  }
})
