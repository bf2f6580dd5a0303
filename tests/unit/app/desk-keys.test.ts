import { expect, test } from 'vitest'
import { isOutdated } from '@/app/(signed-in)/(full)/articles/[id]/inspector/claim'
import { keysFor } from '@/app/(signed-in)/(full)/articles/[id]/keys'
import type { Actor } from '@/lib/auth/permissions'
import type { ClaimView } from '@/lib/claims/views'

const as = (role: Actor['role']): Actor => ({ id: 'p', name: 'P', email: 'p@galley.test', role })
const keysOf = (role: Actor['role']) => keysFor(as(role)).all.flatMap(({ keys }) => keys)

test('a viewer is told no key that does nothing for them', () => {
  expect(keysOf('viewer')).toEqual(['j', 'k', 'a', 'u', 'U', 'o', '↑', '↓', '/', 'Esc', '?'])
  expect(keysFor(as('viewer')).inLine).toEqual([{ keys: ['j', 'k'], does: 'next, previous claim' }])
  expect(keysOf('reviewer')).toEqual(expect.arrayContaining(['1–6', 's', 'c', 'x', 'd', 'Ctrl']))
})

test('every key that is listed and finds nothing to do says so', () => {
  const { nothing } = keysFor(as('reviewer'))
  expect(nothing['8']).toBe('Not possible here now: quote a passage that was found in a source.')
  for (const key of ['1', '6', '7', '9', 's', 'S', 'a', 'n', 'c', 'x', '['])
    expect(nothing[key]).toMatch(/^Not possible here now: [a-z]/)
  // these go on, or say themselves that nothing is left
  for (const key of ['j', 'o', 'u', '/', '?']) expect(nothing[key]).toBeUndefined()
  expect(keysFor(as('viewer')).nothing).not.toHaveProperty('s')
})

test('a correction written for other words than stand there is out of date', () => {
  const claim = { quote: 'in 1979', anchor: 'changed' } as ClaimView
  expect(isOutdated({ exact: 'in 1978' }, claim)).toBe(true)
  expect(isOutdated({ exact: 'in 1979' }, claim)).toBe(false)
  expect(isOutdated({ exact: 'in 1979' }, { ...claim, anchor: 'gone' })).toBe(true)
})
