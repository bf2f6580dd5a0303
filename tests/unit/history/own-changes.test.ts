import { expect, test } from 'vitest'
import { ChangedSince } from '@/lib/core/errors'
import { ownChanges } from '@/lib/history/own-changes'

const row = { title: 'Minutes', tier: 'primary', note: null, dueAt: new Date('2026-11-29T10:00Z') }
const refusal = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return error
  }
  return null
}

test.each([
  ['what was left as it was shown', { title: 'Draft' }, { title: 'Draft' }, {}],
  ['what was changed, where nobody else did', { title: 'B' }, { title: 'Minutes' }, { title: 'B' }],
  ['what both made the same', { title: 'Minutes' }, { title: 'Draft' }, { title: 'Minutes' }],
  ['what was not shown', { title: 'B' }, { tier: 'primary' }, { title: 'B' }],
  [
    'all, where nothing was',
    { title: 'B', tier: 'secondary' },
    undefined,
    { title: 'B', tier: 'secondary' },
  ],
  ['other line ends and spaces are no change', { title: 'A\r\nB ' }, { title: 'A\nB' }, {}],
  ['an empty field is none', { note: '' }, { note: null }, {}],
  [
    'a moment, however it is written',
    { dueAt: new Date('2026-11-30T10:00Z') },
    { dueAt: '2026-11-29T10:00:00.000Z' },
    { dueAt: new Date('2026-11-30T10:00Z') },
  ],
  ['what is not sent', { title: undefined }, { title: 'Draft' }, { title: undefined }],
])('an edit is %s', (_, edited, shown, own) => {
  expect(ownChanges(row, edited, shown)).toEqual(own)
})

test('where both changed one, it is named with what it says now, and nothing is taken', () => {
  const edited = { title: 'B', tier: 'secondary', note: 'Mine.' }
  const refused = refusal(() =>
    ownChanges(row, edited, { title: 'A', tier: 'secondary', note: 'Old.' }),
  )
  expect(refused).toBeInstanceOf(ChangedSince)
  expect(refused).toMatchObject({
    status: 409,
    now: { title: 'Minutes', note: null },
    message:
      'While you wrote, a colleague changed the title, which is now “Minutes” and the note, which is now none. Nothing is saved yet; what you wrote is kept.',
  })
})
