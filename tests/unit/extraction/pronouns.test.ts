import { expect, test } from 'vitest'
import { claimsIn } from './reading-aids'

const statements = (text: string) => claimsIn(text).map(({ statement }) => statement)

test.each([
  [
    '"she" passes over a man named since',
    'Anna Berg leads the union. John Holm attended the strike. She was born in Cork.',
    'Anna Berg was born in Cork.',
  ],
  [
    '"he" passes over a woman named since',
    'John Holm leads the union. Anna Berg attended the strike. He was born in Cork.',
    'John Holm was born in Cork.',
  ],
  [
    'a title tells',
    'Mrs Ilse Quade runs the mill. She bought it in 1999.',
    'Ilse Quade bought it in 1999.',
  ],
  [
    '"his" is whose it is',
    'Peter Holm owns the mill. His brother sold it.',
    'Peter Holm’s brother sold it.',
  ],
  [
    '"it" is one thing',
    'The bridge spans the Drava. It was built in 1931.',
    'The bridge was built in 1931.',
  ],
  [
    '"they" are several',
    'The miners left the pit. They blocked the road.',
    'The miners blocked the road.',
  ],
  [
    '"the company" is the one named last',
    'Norlight Instruments makes sensors. The company employs 900 people.',
    'Norlight Instruments employs 900 people.',
  ],
  [
    'in its sentence, an earlier subject comes first',
    'The council closed the pool because it had lost money.',
    'The council had lost money.',
  ],
])('%s', (_, text, expected) => {
  expect(statements(text)).toContain(expected)
})

test.each(['It is clear that the dam was cracked.', 'It took years to build the dam.'])(
  'an "it" that stands for nothing stays: %s',
  (text) => {
    expect(
      statements(`The council owns the dam. ${text}`).some((one) =>
        one.startsWith('The council is'),
      ),
    ).toBe(false)
  },
)

test('nobody who is only named later is meant by "he"', () => {
  expect(statements('He left the post to lead the First Army under George Marsh.')).toContain(
    'He left the post to lead the First Army under George Marsh.',
  )
})

test('advice to the reader and notes about the text are no claims', () => {
  expect(claimsIn('You can visit the museum on Sundays.')).toEqual([])
  expect(statements('It is important to note that the dam was built in 1931.')).toEqual([
    'The dam was built in 1931.',
  ])
})

test('a belief that nobody is named for is one claim, with its hedge', () => {
  expect(statements('It is widely believed that the dam was cracked.')).toEqual([
    'It is widely believed that the dam was cracked.',
  ])
})

test.each([
  ['Eurostat said prices rose 4% in May. They fell 2% in June.', 'They fell 2% in June.'],
  ['Maas Corp sold 40 ships in May. They cost 2 million in all.', 'They cost 2 million in all.'],
  [
    'The miners left the pit. The ministry said wages rose 4% in May. They fell 2% in June.',
    'They fell 2% in June.',
  ],
])('a "they" that may mean others stays: %s', (text, expected) => {
  expect(statements(text)).toContain(expected)
})

test.each([
  [
    'Maas Corp won in four years. They lost 4 million in June.',
    'Maas Corp lost 4 million in June.',
  ],
  ['Rents rose in nine towns. They fell 2% in June.', 'Rents fell 2% in June.'],
])('a "they" that can mean one alone is told: %s', (text, expected) => {
  expect(statements(text)).toContain(expected)
})

const crane = 'She denied that the new crane cost $5 million.'

test.each([
  'The port of Marrow Bay handled 312,000 containers. Karl Fors, the port director, spoke.',
  'Marrow Bay handled 312,000 containers in 2017.',
  'The ferries of Ostra Glinn sank in 2017.',
  'Virginia Beach closed 40 schools.',
  'Norlight Instruments sold 40 ships.',
  'Ostbay Council closed 40 schools.',
  'The council of Hope Valley closed 40 schools.',
  'Oluwaseun Adeyemi sold 40 ships in May.',
  'Anna Berg leads the union. Norlight Quade sold 40 ships.',
])('a place, a firm, or what may be one, is no “she”: %s', (text) => {
  const claim = claimsIn(`${text} ${crane}`).find(({ quote }) => quote.startsWith('She'))
  expect(claim).toMatchObject({ statement: crane, claimant: null })
})

test.each([
  ['Anna Berg leads the union. Marrow Bay closed 40 schools.', 'Anna Berg'],
  ['Anna Berg leads the union. The port of Ostra Glinn closed in May.', 'Anna Berg'],
  ['Yejide Okafor, 54, sold 40 ships.', 'Yejide Okafor'],
  ['Yejide Okafor, the head of the port, sold 40 ships.', 'Yejide Okafor'],
  ['Yejide Okafor is an economist in Lagos.', 'Yejide Okafor'],
  ['Yejide Okafor was born in Lagos.', 'Yejide Okafor'],
  ['Prof Yejide Okafor sold 40 ships.', 'Yejide Okafor'],
  ['Yejide Okafor sold her ships in May.', 'Yejide Okafor'],
  ['Lena Fors runs the port. Karl Fors runs the mill.', 'Lena Fors'],
])('who is surely a person can be: %s', (text, name) => {
  const claim = claimsIn(`${text} ${crane}`).find(({ quote }) => quote.startsWith('She'))
  expect(claim).toMatchObject({ statement: crane.replace('She', name), claimant: name })
})

test('of two with one surname each is called by their own name, and the surname alone is neither', () => {
  const told = statements(
    'Lena Fors runs the port. Karl Fors runs the mill. He sold 30 ships. Fors sold 20 boats.',
  )
  expect(told).toContain('Karl Fors sold 30 ships.')
  expect(told).toContain('Fors sold 20 boats.')
})
