import { expect, test } from 'vitest'
import { reworded } from '@/lib/claims/reworded'

const ship = 'The MV Ingrid has never left Pier 7, documents show.'

test.each([
  ['it is the quote with a capital', 'Sold 3 cars.', 'sold 3 cars', 'sold 4 cars', 'Sold 4 cars.'],
  ['it is the quote as it stands', 'sold 3 cars', 'sold 3 cars', 'sold 4 cars', 'sold 4 cars'],
  [
    'the quote stands in it',
    ship,
    'has never left Pier 7, documents show',
    'left Pier 7 twice, documents show',
    'The MV Ingrid left Pier 7 twice, documents show.',
  ],
  [
    'signs at its ends differ',
    ship,
    'has never left Pier 7,',
    'left Pier 7 twice,',
    'The MV Ingrid left Pier 7 twice, documents show.',
  ],
  [
    'it has a subject of its own',
    'The MV Ingrid has never left Pier 7.',
    'It has never left Pier 7',
    'It left Pier 7 twice',
    'The MV Ingrid left Pier 7 twice.',
  ],
  [
    'it begins with the quote',
    'Built 312 homes in 2019.',
    'built 312 homes',
    'sold 213 homes',
    'Sold 213 homes in 2019.',
  ],
  ['it is the quote', 'It cost 312.', 'it cost 312', 'It cost 213', 'It cost 213.'],
  [
    'a day in it is resolved',
    'The council met on Tuesday (4 March 2025) in Orre.',
    'met on Tuesday in Orre',
    'met on Tuesday in Lund',
    'The council met on Tuesday (4 March 2025) in Lund.',
  ],
  [
    'a negation came in',
    'The bridge of Orre was built in 1978.',
    'It was built in 1978',
    'It was not built in 1978',
    'The bridge of Orre was not built in 1978.',
  ],
  [
    'a word was taken out',
    'The bridge of Orre was not built in 1978.',
    'It was not built in 1978',
    'It was built in 1978',
    'The bridge of Orre was built in 1978.',
  ],
  [
    'a word came before all others',
    'The fire of 1978 killed 312 people.',
    '312 people',
    'about 312 people',
    'The fire of 1978 killed about 312 people.',
  ],
])('a statement takes the new words where %s', (_, statement, before, after, retold) => {
  expect(reworded(statement, before, after)).toBe(retold)
})

test.each([
  ['holds none of them', 'The town is old.', 'has nine schools', 'has ten schools'],
  ['holds them twice', 'Of 312 homes 312 were sold.', 'sold 312', 'sold 213'],
  ['has the subject they bring', ship, 'has never left Pier 7', 'the MV Ingrid sank'],
  ['holds them within others', 'It cost 1312 crowns.', 'cost it 312', 'cost it 213'],
])('none is made up where it %s', (_, statement, before, after) => {
  expect(reworded(statement, before, after)).toBeNull()
})
