import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashOf, olderHashOf } from '@/lib/history/record'

const event = {
  chainId: 'article 1',
  seq: 7,
  at: new Date('2026-03-01T09:30:00.000Z'),
  actorId: 'ana',
  type: 'verdict.submitted',
  claimId: 'claim 3',
  data: '{"rating":"confirmed"}',
  rowsDigest: '{"claim":"abc"}',
  previousHash: '00ff',
}
const others = {
  chainId: 'article 2',
  seq: 8,
  at: new Date('2026-03-01T09:30:00.001Z'),
  actorId: 'ben',
  type: 'verdict.agreed',
  claimId: null,
  data: '{"rating":"wrong"}',
  rowsDigest: null,
  previousHash: '00fe',
}

/** What is hashed, letter for letter: another order of keys would break every chain there is. */
const content =
  '"actor":"ana","at":"2026-03-01T09:30:00.000Z","chain":"article 1","claim":"claim 3","data":"{\\"rating\\":\\"confirmed\\"}","previousHash":"00ff",'

test('an event of before the key has the SHA-256 of its content, keys in order', () => {
  const text = `{${content}"seq":7,"type":"verdict.submitted"}`
  expect(olderHashOf(event)).toBe(createHash('sha256').update(text).digest('hex'))
})

test('an event has a hash of 64 hexadecimal digits under a key, not the one anybody could compute', () => {
  expect(hashOf(event)).toMatch(/^[0-9a-f]{64}$/)
  const text = `{${content}"rows":"{\\"claim\\":\\"abc\\"}","seq":7,"type":"verdict.submitted"}`
  expect(hashOf(event)).not.toBe(createHash('sha256').update(text).digest('hex'))
})

test.each(Object.keys(others))('who, what, when and what it wrote count: %s', (field) => {
  const altered = { ...event, [field]: others[field as keyof typeof others] }
  expect(hashOf(altered)).not.toBe(hashOf(event))
  if (field !== 'rowsDigest') expect(olderHashOf(altered)).not.toBe(olderHashOf(event))
})
