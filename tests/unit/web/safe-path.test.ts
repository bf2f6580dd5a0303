import { expect, test } from 'vitest'
import { safePath } from '@/app/(door)/safe-path'

test.each([
  ['/articles/a?x=1', '/articles/a?x=1'],
  [undefined, '/'],
  ['', '/'],
  ['https://elsewhere.example', '/'],
  ['//elsewhere.example/a', '/'],
  ['/\\elsewhere.example', '/'],
  ['/a/..//elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
])('after signing in, %s leads to %s', (asked, path) => {
  expect(safePath(asked)).toBe(path)
})
