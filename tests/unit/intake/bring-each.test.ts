import { expect, test, vi } from 'vitest'
import { Busy, Conflict, Forbidden, Refused, TooMany, Unauthorized } from '@/lib/core/errors'
import type { Packed } from '@/lib/intake/archive'
import { bringOne } from '@/lib/intake/bring-each'
import { remarksOf } from '@/lib/intake/remarks-of'

const made = { articleId: 'id', title: 'The dam', claims: 2, remarks: [] }
const packed = (also: Partial<Packed> = {}): Packed => ({
  ...{ name: 'north/dam.txt', problem: null, bytes: () => Promise.resolve(new Uint8Array([65])) },
  ...also,
})

test('a file comes in under its own name, and is told of by the name it has in the archive', async () => {
  const bring = vi.fn(() => Promise.resolve(made))
  expect(await bringOne(packed(), bring)).toEqual({ name: 'north/dam.txt', ...made })
  expect(bring).toHaveBeenCalledWith({ name: 'dam.txt', bytes: new Uint8Array([65]) })
})

test('what is refused of a file is its outcome, also where it cannot be unpacked', async () => {
  const refused = new Refused([{ message: 'There is no text.' }])
  const told = { name: 'north/dam.txt', problem: 'There is no text.' }
  expect(await bringOne(packed(), () => Promise.reject(refused))).toEqual(told)
  const bring = vi.fn(() => Promise.resolve(made))
  expect(await bringOne(packed({ bytes: () => Promise.reject(refused) }), bring)).toEqual(told)
  const known = packed({ problem: 'It has a password.' })
  expect(await bringOne(known, bring)).toMatchObject({ problem: 'It has a password.' })
  expect(bring).not.toHaveBeenCalled()
  const conflict = () => Promise.reject(new Conflict('Look again.'))
  expect(await bringOne(packed(), conflict)).toMatchObject({ problem: 'Look again.' })
})

test.each([
  new Forbidden(),
  new Unauthorized(),
  new Busy('Later.'),
  new TooMany(9),
  new Error('x'),
])('what is refused to who brings it, and a bug, is no fault of the file: %s', async (error) => {
  await expect(bringOne(packed(), () => Promise.reject(error))).rejects.toBe(error)
})

test('what to know of it: warnings, doubtful words with how sure they are, what was left out', () => {
  const text = 'one '.repeat(30)
  const spans = Array.from({ length: 22 }, (_, at) => ({
    start: at * 4,
    end: at * 4 + 3,
    confidence: 0.62,
  }))
  const out = [{ at: 0, text: 'No.', unit: 'words', why: 'deleted' }] as const
  const read = { text, warnings: ['Of 2 files one was read.'], doubtful: spans, leftOut: [...out] }
  expect(remarksOf({ ...read, doubtful: spans.slice(0, 2) })).toEqual([
    'Of 2 files one was read.',
    'Doubtful: one (62 %), one (62 %).',
    'Left out: 1 struck passage.',
  ])
  expect(remarksOf(read)[1]).toMatch(/, one \(62 %\) and 2 more\.$/)
  expect(remarksOf({ text, warnings: [], doubtful: [], leftOut: [] })).toEqual([])
})
