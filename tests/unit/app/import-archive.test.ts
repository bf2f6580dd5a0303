import { expect, test } from 'vitest'
import {
  archiveOf,
  comingOf,
  isArchive,
  keyed,
  madeOf,
  savedFrom,
  settled,
  ticked,
  tickedAll,
  unreadableOf,
} from '@/app/(signed-in)/(framed)/import/archive/archive'

const listed = (name: string, also = {}) => ({
  ...{ name, size: 10, problem: null, isPicture: false },
  ...also,
})
const archive = archiveOf(new File(['x'], 'all.zip'), {
  files: [
    listed('a.txt'),
    listed('b.md'),
    listed('c.jpg', { isPicture: true }),
    listed('d.mp3', { problem: 'Galley does not read .mp3 files.' }),
  ],
  passedOver: 2,
})
const names = (files: readonly { name: string }[]) => files.map(({ name }) => name)
const article = { articleId: 'id', title: 'A', claims: 2, remarks: [] }

test('what may be an article is ticked, but for pictures; what cannot be read never comes in', () => {
  expect(names(comingOf(archive))).toEqual(['a.txt', 'b.md'])
  expect(names(comingOf(tickedAll(archive, true)))).toEqual(['a.txt', 'b.md', 'c.jpg'])
  expect(names(comingOf(tickedAll(archive, false)))).toEqual([])
  expect(names(comingOf(ticked(archive, 'a.txt')))).toEqual(['b.md'])
  expect(names(unreadableOf(archive))).toEqual(['d.mp3'])
})

test('what is in does not come in again; what was refused can be ticked and tried again', () => {
  const after = settled(settled(archive, 'a.txt', article), 'b.md', { problem: 'No text.' })
  expect([names(madeOf(after)), names(comingOf(after))]).toEqual([['a.txt'], []])
  expect(names(comingOf(tickedAll(after, true)))).toEqual(['b.md', 'c.jpg'])
  expect(ticked(after, 'a.txt')).toBe(after)
})

test('the file that was saved from its preview is in', () => {
  expect(savedFrom(archive)).toBe(archive)
  expect(names(madeOf(savedFrom({ ...archive, looked: 'b.md' })))).toEqual(['b.md'])
})

test('what goes on after it was stopped goes under its key; what says something else under a new one', () => {
  let made = 0
  const newKey = () => `key ${++made}`
  const one = keyed(archive, 'desk North', newKey)
  const other = keyed(one.archive, 'desk South', newKey)
  expect([one.key, other.key, keyed(other.archive, 'desk North', newKey).key]).toEqual([
    'key 1',
    'key 2',
    'key 1',
  ])
})

test.each([
  ['all.zip', true],
  ['ALL.ZIP', true],
  ['all.tar', true],
  ['zip', false],
  ['all.zip.txt', false],
])('by its ending %s is an archive: %s', (name, is) => {
  expect(isArchive({ name }, '.zip,.tar')).toBe(is)
})
