import { expect, test } from 'vitest'
import { written } from '@/lib/core/shapes'
import { newEvidence } from '@/lib/sources/schema'
import { newNote } from '@/lib/notes/schema'

test.each([
  ['  The minutes.  ', 'The minutes.'],
  ['…', '…'],
  ['👍', '👍'],
  ['\u200FSalam', '\u200FSalam'],
  ['\u200B', ''],
  [' \u2060\u200D \u3164 ', ''],
  ['\u0000\u0007', ''],
])('what was written, of %j', (text, words) => {
  expect(written(text)).toBe(words)
})

test('signs that nobody sees are no passage and no note', () => {
  const evidence = { claimId: 'c', sourceId: 's', stance: 'supports', quote: '\u200B' }
  expect(newEvidence.parse(evidence)).toMatchObject({ quote: null })
  expect(newNote.safeParse({ claimId: 'c', body: '\u200B\u00A0' }).success).toBe(false)
})
