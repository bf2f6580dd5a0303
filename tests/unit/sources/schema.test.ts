import { expect, test } from 'vitest'
import { newNote } from '@/lib/notes/schema'
import { newSource, policyShape } from '@/lib/sources/schema'

const source = { kind: 'document', tier: 'primary', title: 'Minutes' }

test.each([
  ['2025', true],
  ['2025-02', true],
  ['2025-02-28', true],
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-02-31', false],
  ['2025-13', false],
  ['0099-01-01', true],
])('a source of %s is taken, or not', (publishedAt, taken) => {
  expect(newSource.safeParse({ ...source, publishedAt }).success).toBe(taken)
})

const rule = { primary: 1, secondary: 3 }
test.each([
  ['a rule', policyShape, { default: { ...rule, x: 1 } }],
  ['a rule of one kind', policyShape, { default: rule, byKind: { date: { ...rule, Primary: 2 } } }],
  ['a task', newNote, { claimId: 'c', body: 'Ask her.', task: { asignee: 'x' } }],
])('a name that %s does not have is refused, not passed over', (_, shape, given) => {
  expect(shape.safeParse(given).success).toBe(false)
})
