import { describe, expect, test } from 'vitest'
import { claimsIn } from './reading-aids'

const speakers = (text: string) => [
  ...new Set(
    claimsIn(text)
      .filter(({ about }) => about === 'attribution')
      .map(({ claimant }) => claimant),
  ),
]
const tellerOf = (text: string, words: string) =>
  claimsIn(text).find(({ about, quote }) => about === 'content' && quote.includes(words))?.claimant

describe('who says it is found', () => {
  test.each([
    ['“We shut the valve,” said Ana Ruiz, a nurse from Cork.', 'Ana Ruiz'],
    ['“We shut the valve,” said lead author Dr Ana Ruiz of the University of Cork.', 'Ana Ruiz'],
    ['“We shut the valve,” Ana Ruiz, who runs the plant, told reporters.', 'Ana Ruiz'],
    ['“We shut the valve,” Ana Ruiz said on Monday.', 'Ana Ruiz'],
    ['“We shut the valve,” said Prof Ana Ruiz, 54, of the institute.', 'Ana Ruiz'],
    ['The plant was shut, the ministry said.', 'ministry'],
    ['The plant leaked 40 tonnes of oil, according to the regulator.', 'regulator'],
    ['According to Ana Ruiz, the plant leaked 40 tonnes of oil.', 'Ana Ruiz'],
    ['An audit found that the plant leaked 40 tonnes of oil.', 'audit'],
    ['A review of 14 trials concluded that the drug does not work.', 'review'],
    ['Ana Ruiz accused the ministry of hiding the report.', 'Ana Ruiz'],
    ['Ana Ruiz denied that the plant had leaked.', 'Ana Ruiz'],
    ['Ana Ruiz promised that the plant would be cleaned.', 'Ana Ruiz'],
    ['Ana Ruiz acknowledged that the plant had leaked.', 'Ana Ruiz'],
    ['Ana Ruiz told the court that the plant had leaked.', 'Ana Ruiz'],
    ['Neither firm had a licence, the report states.', 'report'],
    ['Prosecutors allege that the plant leaked 40 tonnes of oil.', 'Prosecutors'],
    ['The study suggests that walking lowers blood pressure.', 'study'],
    ['The plant leaked 40 tonnes, she said.', null],
  ])('%s', (text, name) => {
    expect(speakers(text)).toEqual([name])
  })
})

describe('what is said has the same claimant', () => {
  test.each([
    ['The plant leaked 40 tonnes of oil, the ministry said.', '40 tonnes', 'ministry'],
    ['An audit found that the plant leaked 40 tonnes of oil.', '40 tonnes', 'audit'],
    ['The plant leaked 40 tonnes of oil, according to Ana Ruiz.', '40 tonnes', 'Ana Ruiz'],
    [
      'The plant leaked 40 tonnes of oil, according to the utility, Elektro Sever.',
      '40 tonnes',
      'Elektro Sever',
    ],
    [
      'Ana Ruiz runs the plant. “We shut the valve,” she told reporters, adding that 40 tonnes had leaked.',
      '40 tonnes',
      'Ana Ruiz',
    ],
    [
      'The plant, which opened in 1971, employs 300 people, the company said.',
      '300 people',
      'company',
    ],
  ])('%s', (text, words, name) => {
    expect(tellerOf(text, words)).toBe(name)
  })
})

describe('the article speaks for itself', () => {
  test('after a new main clause begins', () => {
    const text =
      'The plant leaked 40 tonnes of oil, according to the regulator, and the road to the port was closed.'
    expect(tellerOf(text, '40 tonnes')).toBe('regulator')
    expect(tellerOf(text, 'was closed')).toBeNull()
  })

  test('when it tells that someone would not speak', () => {
    const claims = claimsIn('The company did not immediately respond to a request for comment.')
    expect(claims.map(({ about, claimant, kind }) => [about, claimant, kind])).toEqual([
      ['content', null, 'status'],
    ])
  })
})

describe('pronouns are read back by gender and number', () => {
  test('“she” is not the man named last', () => {
    const text = 'Maria Silva met Prime Minister John Hale in Porto. “He was late,” she said.'
    expect(speakers(text)).toEqual(['Maria Silva'])
  })

  test('a quotation in two halves and the sentences after it have one speaker', () => {
    const text = '“We left at noon,” said Maria Silva, “and the road was open. Nobody stopped us.”'
    expect(speakers(text)).toEqual(['Maria Silva'])
  })
})

describe('groups are read back to their name', () => {
  test.each([
    [
      'Halden Marine cut 300 jobs. The company said the plant in Bergen was closed.',
      'Halden Marine',
    ],
    ['Halden Marine cut 300 jobs. It said the plant in Bergen was closed.', 'Halden Marine'],
    [
      'The Oslo-based maker of pumps said the plant in Bergen was closed.',
      'Oslo-based maker of pumps',
    ],
    ['Maria Silva met John Hale. Hale’s lawyer said the plant was closed.', 'Hale’s lawyer'],
    ['Maria Silva met John Hale. Mr Hale said the plant was closed.', 'John Hale'],
  ])('%s', (text, name) => {
    expect(speakers(text)).toEqual([name])
  })
})

describe('what is expected, promised or reproached is a claim beside its report', () => {
  test.each([
    ['The bank expects profits of €4bn.', 'status', 'forecast'],
    ['The mayor promised every family €2,000.', 'quote', 'forecast'],
    ['Ana Ruiz accused the ministry of hiding the report.', 'quote', 'opinion'],
    ['Ana Ruiz blamed the ministry for the delay.', 'quote', 'opinion'],
  ])('%s', (text, said, what) => {
    const found = claimsIn(text).map(({ about, kind, checkable }) => [about, kind, checkable])
    expect(found).toEqual([
      ['attribution', said, true],
      ['content', what, false],
    ])
  })
})

test.each([
  ['Mrs Robin Hale met John Moss in Porto. “He was late,” she said.', 'Robin Hale'],
  ['Councillor Olga Hale met John Moss in Porto. “He was late,” she said.', 'Olga Hale'],
  ['Council chairman Robin Hale met Olga Moss in Porto. “She was late,” he said.', 'Robin Hale'],
  ['John Moss met Robin Hale in Porto. “He was late,” she said.', 'Robin Hale'],
])('%s', (text, name) => {
  expect(speakers(text)).toEqual([name])
})

describe('a quotation is claimed once', () => {
  const quotations = (text: string) => claimsIn(text).filter(({ stage }) => stage === 'quotation')

  test('in two halves around its speaker', () => {
    const text =
      '“We hired for a boom,” Maria Silva said, “and the costs are 18% above those of Rand.”'
    const found = quotations(text)
    expect(found.map(({ quote }) => quote)).toEqual([text])
    expect(found[0]?.statement).toContain('18% above')
  })

  test('over short sentences with nobody beside them', () => {
    const text = '“We left at noon,” said Maria Silva. “Nobody stopped us. The road was open.”'
    expect(quotations(text).map(({ quote, claimant }) => [quote, claimant])).toEqual([
      ['“We left at noon,” said Maria Silva', 'Maria Silva'],
      ['“Nobody stopped us. The road was open.”', 'Maria Silva'],
    ])
  })

  test('but two quotations with a verb of their own are two', () => {
    const text = 'Maria Silva said, “We left at noon,” while adding, “The road was open.”'
    expect(quotations(text)).toHaveLength(2)
  })
})

describe('those who only hear or are accused say nothing', () => {
  test.each([
    ['Ana Ruiz was accused of fraud in the town.', []],
    ['The court was told that Ruiz had fled to Spain.', ['court']],
    ['His account was contradicted by the governor, Anton Reznik.', ['Anton Reznik']],
    ['“It is won,” said Weir’s lawyer, Nadia Schulz.', ['Nadia Schulz']],
    ['Her son, Peter Bailey, said the bill was paid in May.', ['Peter Bailey']],
    ['Judge Fiona Marsh left at noon. The judge said the bill was paid in May.', ['Fiona Marsh']],
    ['Two years later a team from Cork said the plant was shut.', ['team from Cork']],
  ])('%s', (text, names) => {
    expect(speakers(text)).toEqual(names)
  })
})

describe('a view in reported words is no fact either', () => {
  test.each([
    'Ana Ruiz said the council had ignored residents for years.',
    'Ana Ruiz said the judge had gone too far.',
    'Ana Ruiz told reporters that she felt vindicated.',
    'Ana Ruiz believes the firm hid the report.',
    'Opponents say the road has ruined the valley.',
  ])('%s', (text) => {
    const found = claimsIn(text).filter(
      ({ about, stage }) => about === 'content' && stage === 'proposition',
    )
    expect(found.map(({ checkable }) => checkable)).toEqual([false])
  })
})

const quotedBy = (text: string) =>
  claimsIn(text).flatMap(({ stage, claimant }) => (stage === 'quotation' ? [claimant] : []))

test.each([
  ['“Rents rose 9 percent. They will fall soon,” said Tom Reed.', 'Tom Reed'],
  ['"We checked every lock. None of them was broken," Ivo Marsh said on Tuesday.', 'Ivo Marsh'],
  [
    '“We shut the gate. Nobody saw it. We left,” the mayor, Anna Berg, told the court.',
    'Anna Berg',
  ],
  ['“We shut the gate. Nobody saw it,” Anna Berg said. “It was cold.”', 'Anna Berg'],
  ['"Who signed this?" Helen Brandt, the auditor, asked at the hearing.', 'Helen Brandt'],
  ['Director Karl Oberg wrote:\n“The painting left in 1942. It never came back.”', 'Karl Oberg'],
])(
  'a speaker named behind the last sentence speaks the first (extract-quote-of-two-sentences): %s',
  (text, name) => {
    expect(new Set(quotedBy(text))).toEqual(new Set([name]))
    const content = claimsIn(text).filter(({ reason }) => reason.startsWith('A sentence that'))
    expect(new Set(content.map(({ claimant }) => claimant ?? name))).toEqual(new Set([name]))
  },
)

test.each([
  ['Holt: “We built 300 homes.” Reed: “It was 200.”', ['Holt', 'Reed']],
  ['Nora Holt: “We built 300 homes.”\nReed: “It was 200.”', ['Nora Holt', 'Reed']],
  ['Greta Vance, Daily Courier: "We spent 40 minutes on it. It was dull."', ['Greta Vance']],
  ['Judge Marsh: "You left in May?"', ['Judge Marsh']],
])('a name and a colon say who speaks (extract-colon-dialogue): %s', (text, names) => {
  expect(quotedBy(text)).toEqual(names)
})

test.each([
  '“The mill closed in May. We lost 40 jobs.” Nora Berg said that rents rose.',
  '“The mill closed in May?” The council met on Monday.',
  'Note: “We built 300 homes.”',
])('whoever is named beside it otherwise speaks nothing: %s', (text) => {
  expect(quotedBy(text)).toEqual([null])
})

const lastOf = (text: string) => claimsIn(text).at(-1)?.statement

test.each([
  'Anna Berg leads the union. Jordan Orr leads the mill. She sold 40 ships.',
  'Anna Berg leads the union. Sam Orr leads the mill. She sold 40 ships.',
  'Carl Berg leads the union. Kelly Orr leads the mill. He sold 40 ships.',
  'Anna Berg and Lena Fors own the mill. She sold 40 ships.',
  'Carl Berg and Tom Fors run the mill. He sold 40 ships.',
])('of two whom “she” or “he” may mean it is neither: %s', (text) => {
  expect(lastOf(text)).toMatch(/^(?:She|He) sold 40 ships\.$/u)
})

test.each([
  ['Anna Berg and Carl Fors own the mill. She sold 40 ships.', 'Anna Berg sold 40 ships.'],
  [
    'Anna Berg and Lena Fors own it. Anna Berg left in May. She sold 40 ships.',
    'Anna Berg sold 40 ships.',
  ],
  ['Terry Orr opened the mill. He sold 40 ships.', 'Terry Orr sold 40 ships.'],
  ['Mrs Virginia Orr opened the mill. She sold 40 ships.', 'Virginia Orr sold 40 ships.'],
])('and the one where only one can be: %s', (text, expected) => {
  expect(lastOf(text)).toBe(expected)
})

test.each([
  'Georgia Power lost 40 jobs. She sold 40 ships.',
  'Virginia Tech fired 40 men. She sold 40 ships.',
  'Victoria Line trains stopped. She sold 40 ships.',
  'Tim Hortons opened 40 shops. He sold 40 ships.',
  'John Deere fired 40 men. He sold 40 ships.',
  'Charlotte Orr fired 40 men. She sold 40 ships.',
  'Jack Holm closed its mills. He sold 40 ships.',
])('what may be a place or a house is nobody’s “he”: %s', (text) => {
  expect(lastOf(text)).toMatch(/^(?:She|He) sold 40 ships\.$/u)
})
