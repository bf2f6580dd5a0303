import { expect, test } from 'vitest'
import { nearParts, numberIn } from '@/app/(signed-in)/(framed)/articles/[id]/report/near-parts'

test.each([
  [1, 2, [1, 2]],
  [4, 7, [1, 2, 3, 4, 5, 6, 7]],
  [1, 27, [1, 2, 3, null, 27]],
  [12, 27, [1, null, 10, 11, 12, 13, 14, null, 27]],
  [27, 27, [1, null, 25, 26, 27]],
  [5, 27, [1, 2, 3, 4, 5, 6, 7, null, 27]],
])('from part %i of %i one goes to its neighbours, the first and the last', (part, parts, near) => {
  expect(nearParts(part, parts)).toEqual(near)
})

test('a part or a claim is a whole number from 1 on', () => {
  expect(numberIn('3')).toBe(3)
  for (const asked of ['0', '-1', '1.5', 'two', '', '1e3', ' 2', '03', ['1', '2']])
    expect(numberIn(asked), String(asked)).toBeNull()
})
