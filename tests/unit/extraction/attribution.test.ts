import { describe, expect, test } from 'vitest'
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

const told = (text: string) =>
  claimsIn(text).flatMap(({ about, claimant, statement }) =>
    about === 'content' && claimant !== null ? [`${claimant}: ${statement}`] : [],
  )

test.each([
  ['The union says the firm, based in Oslo, owes 40 dollars.', 'union: The firm owes 40 dollars.'],
  [
    'The union says that the firm, a maker of steel, owes 40 dollars.',
    'union: The firm owes 40 dollars.',
  ],
  [
    'The union says the firm, which is in Oslo, owes 40 dollars.',
    'union: The firm owes 40 dollars.',
  ],
  [
    'The union claims the firm, a maker of steel, never paid 40 men.',
    'union: The firm never paid 40 men.',
  ],
  ['The police said the suspect, a 43-year-old man, had fled.', 'police: The suspect had fled.'],
  ['Police said the man arrested on Monday, a thief, had fled.', 'Police: The man had fled.'],
  [
    'Doctors say the vaccine, approved in 2021, saved 4,000 lives.',
    'Doctors: The vaccine saved 4,000 lives.',
  ],
  ['Officials said the driver, aged 43, was drunk.', 'Officials: The driver was drunk.'],
  ['The court heard that Holm, 43, had stolen 40 cars.', 'court: Holm had stolen 40 cars.'],
  ['Holm told reporters the mill, owned by Orr, sold 40 ships.', 'Holm: The mill sold 40 ships.'],
  ['The ministry said the ship, carrying 40 men, sank in May.', 'ministry: The ship sank in May.'],
  [
    'The study found the bridge, built in 1970 and repaired twice, lacked 40 bolts.',
    'study: The bridge lacked 40 bolts.',
  ],
  ['The harbour, Lind said, had been dredged twice.', 'Lind: The harbour had been dredged twice.'],
  ['Trains, Holm said on Monday, were late 40 times.', 'Holm: Trains were late 40 times.'],
  [
    'The plant, which was shut in 2019, said the union, lost 40 jobs.',
    'union: The plant lost 40 jobs.',
  ],
])('a speaker is given nothing that is said of another: %s', (text, expected) => {
  expect(told(text)).toContain(expected)
  const [speaker = ''] = expected.split(': ')
  const of = claimsIn(text).filter(({ about }) => about === 'content')
  expect(of.filter(({ statement }) => statement.includes(speaker))).toEqual([])
})

test.each([
  [
    'The bank reported a profit, raised its dividend, cut fees and left.',
    'The bank raised its dividend.',
  ],
  ['The firm announced 40 job cuts, closed two mills and left.', 'The firm closed two mills.'],
  ['Holm said the bill passed, left the room and called Orr.', 'Holm left the room.'],
  ['The council, which advises on bills, could scrutinise it.', 'The council could scrutinise it.'],
])('what speakers do themselves is theirs: %s', (text, expected) => {
  expect(claimsIn(text).map(({ statement }) => statement)).toContain(expected)
})

test.each([
  ['Crime has doubled since 2019, says Tom Reed.', 'Tom Reed', 'Crime has doubled since 2019.'],
  ['Rents rose 9 percent, says the agency.', 'agency', 'Rents rose 9 percent.'],
  ['Rents rose 9 percent, said officials in Oslo on Monday.', 'officials', 'Rents rose 9 percent.'],
  [
    'The plan cost 40 million euros, warned Nora Berg.',
    'Nora Berg',
    'The plan cost 40 million euros.',
  ],
  ['The firm, says Holm, owes 4 million dollars.', 'Holm', 'The firm owes 4 million dollars.'],
])(
  'a speaker stands behind the verb as well (extract-says-after): %s',
  (text, claimant, content) => {
    const claims = claimsIn(text).map((one) => [one.about, one.claimant, one.statement])
    expect(claims).toEqual([
      ['attribution', claimant, expect.stringContaining(`: ${content}`)],
      ['content', claimant, content],
    ])
  },
)

test('an object behind a verb of speech is no speaker', () => {
  const claims = claimsIn('The firm closed the mill, confirmed the deal and cut 40 jobs.')
  expect(claims.map(({ claimant }) => claimant)).not.toContain('deal')
})

test.each([
  [
    'Reed claimed, wrongly, that crime had doubled since 2019.',
    'Reed: Crime had doubled since 2019.',
  ],
  ['Nora Holm said, on Monday in Oslo, that crime had doubled.', 'Nora Holm: Crime had doubled.'],
  [
    'The mayor insisted, without proof, that rents fell by 9 percent.',
    'mayor: Rents fell by 9 percent.',
  ],
])('words between “said” and “that” (extract-claimed-wrongly): %s', (text, expected) => {
  expect(told(text)).toEqual([expected])
  expect(claimsIn(text)).toHaveLength(2)
})

test.each([
  ['The board expects the ward to open in May.', 'The ward would open in May.'],
  ['The mayor promised to open 40 schools.', 'The mayor would open 40 schools.'],
  ['The minister vowed never to sell the port.', 'The minister would never sell the port.'],
])('what is expected or promised is a sentence: %s', (text, expected) => {
  expect(claimsIn(text).map(({ statement }) => statement)).toEqual([text, expected])
})

test.each([
  'The board expects it to open again within a week.',
  'It is probable the dam leaked in May.',
  'It is likely that 40 homes were lost.',
])('and of what is not told there is no other sentence: %s', (text) => {
  expect(claimsIn(text).map(({ statement }) => statement)).toEqual([text])
})

test.each([
  ['It is the third time in two years that the ward has closed.', 'The ward has closed.'],
  ['It was not until 2019 that the bridge opened.', null],
  ['It was the first time since 1990.', null],
  ['It is two years since the port closed.', null],
  ['It was Ana Ruiz who signed the deal.', 'Ana Ruiz signed the deal.'],
])('nothing before it is meant by “it”: %s', (text, besides) => {
  const said = claimsIn(`The council met on the ward. ${text}`).map(({ statement }) => statement)
  expect(said.filter((statement) => /^The council (?!met)/u.test(statement))).toEqual([])
  if (besides) expect(said).toContain(besides)
})

describe('what is denied, doubted or not shown is told by nobody', () => {
  test.each([
    'Maria Lund denied that it owed $4 million.',
    'Lund denied the firm owed 4 million dollars.',
    'Nora Holm denied that the dam had leaked and that 40 men had died in May.',
    'Orr doubts that 40 men died.',
    'Holm disputes that the bank lost 40 million in 2019.',
    'Orr never claimed that he won 40 medals.',
    'The report found no proof that Orr took 40,000 dollars.',
    'Holm rejected claims that the bank had lost 40 million euros.',
  ])('but the denial stays: %s', (text) => {
    const [claim, ...others] = claimsIn(text)
    expect(others).toEqual([])
    expect(claim).toMatchObject({ about: 'attribution', statement: text })
    expect(claim?.claimant).not.toBeNull()
  })

  test.each([
    'It is false that 40 schools closed in 2021.',
    'It is not true that 40 schools closed in 2021.',
    'There is no evidence that 40 men died.',
    'Nobody has proved that the vaccine caused 40 deaths.',
    'Nobody believes that the fund lost 40 million.',
    'Few believe that the bridge cost 40 million euros.',
    'Police could not prove that Orr stole 40 cars.',
    'Holm failed to show that rents rose 9 percent.',
    'The minister refused to say that 40 men had died.',
    'Claims that rents rose 9 percent are false.',
    'There were rumours that 40 men had died.',
    'Holt did not say that rents rose 9 percent.',
    'The mayor would prefer to see the board led by a woman.',
    'Hardly any of the 80 flats built since June 2018 have been sold.',
    'Not all of the 80 flats have been sold.',
  ])('and in the article’s voice only as it stands (extract-did-not-say): %s', (text) => {
    expect(claimsIn(text).map((one) => [one.claimant, one.statement])).toEqual([[null, text]])
  })

  test.each([
    '“I don’t think the whole crew left in May,” Bergman said.',
    '“If the dam had leaked, we would have closed the road,” Bergman said.',
    '“Nobody has shown that the dam leaked in May,” Bergman said.',
  ])('in a quotation: %s', (text) => {
    const content = claimsIn(text).filter(
      ({ about, checkable }) => about === 'content' && checkable,
    )
    expect(content.filter(({ statement }) => !/Nobody/u.test(statement))).toEqual([])
  })

  test.each([
    ['The audit showed that Orr took 40,000 dollars.', 'Orr took 40,000 dollars.'],
    ['There is evidence that 40 men died in May.', '40 men died in May.'],
    ['Berg confirmed that the mill closed in 2019.', 'The mill closed in 2019.'],
    ['Holm went on to say that 40 men had died.', '40 men had died.'],
    ['Holm denied that the dam, which opened in 1990, had leaked.', 'The dam opened in 1990.'],
  ])('what is shown or told beside it stays: %s', (text, expected) => {
    expect(claimsIn(text).map(({ statement }) => statement)).toContain(expected)
  })
})

test('nobody says what is told beside their relative clause or behind “after”', () => {
  for (const text of [
    'The council, which advises on bills, could scrutinise it.',
    'China found itself fighting a war after the governor, Lin Zexu, banned the trade.',
  ])
    expect(
      claimsIn(text)
        .map(({ statement }) => statement)
        .join(),
    ).not.toMatch(/Council:|Itself banned/u)
})
