import { expect, test } from 'vitest'
import { attemptInWords } from '@/lib/audit/attempt-words'

const refused = (action: string, count = 1) =>
  attemptInWords({ type: 'access.refused', action, count }, 'Vic')

test('what somebody was refused is told in words, also where it was a page', () => {
  expect(refused('audit.read')).toBe('Vic was refused: may not see the audit log.')
  expect(refused('/audit')).toBe('Vic was refused: may not open the audit page.')
  expect(refused('/people/abc', 3)).toBe('Vic was refused: may not open the people page, 3 times.')
})
