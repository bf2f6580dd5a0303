import { expect, test } from 'vitest'
import { endsWords } from '@/app/(signed-in)/(framed)/sources/[id]/ends-words'

test('what a change of a source ends is said only where a sign-off stands', () => {
  expect(endsWords(0)).toBeNull()
  expect(endsWords(1)).toBe('ends the sign-off of an article that uses this source')
  expect(endsWords(2)).toMatch(/^ends the sign-offs of \S+ articles that use this source$/)
})
