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
