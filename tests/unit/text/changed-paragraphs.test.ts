import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedParagraphs } from '@/lib/text/changed-paragraphs'

const one = 'The bridge over the river opened in 1978 after nine years of work.'
const two = 'It cost fourteen million crowns, twice what the council had voted for.'
const three = 'Nobody has counted the boats that pass below since the ferry stopped.'
const four = 'In spring the water stands so high that the lower path is closed for weeks.'
const kinds = (before: string[], after: string[]) =>
  changedParagraphs(before.join('\n'), after.join('\n')).map(({ kind }) => kind)

test('a paragraph that only stands elsewhere is told as moved, where it was and where it is', () => {
  expect(kinds([one, two, three], [three, one, two])).toEqual([
    'movedHere',
    'same',
    'same',
    'movedAway',
  ])
})

test('what is new is added, what is gone is removed, and what is in between is changed', () => {
  expect(kinds([one, two], [one, three, two])).toEqual(['same', 'added', 'same'])
  expect(kinds([one, three, two], [one, two])).toEqual(['same', 'removed', 'same'])
  expect(kinds([one, two], [one.replace('1978', '1979'), two])).toEqual(['changed', 'same'])
})

test('of two paragraphs alike that go, only as many are moved as come', () => {
  const found = kinds([one, one, two], [two, one])
  expect(found.filter((kind) => kind === 'movedHere').length).toBe(
    found.filter((kind) => kind === 'movedAway').length,
  )
})

test('a paragraph that is edited while another moves is shown beside what it was', () => {
  const next = [four, one.replace('nine', 'ten'), two, three]
  expect(kinds([one, two, three, four], next)).toEqual([
    'movedHere',
    'changed',
    'same',
    'same',
    'movedAway',
  ])
})

const paragraphs = fc.array(
  fc.constantFrom(one, two, three, `${one} More.`, 'Why?', two.replace('twice', 'once')),
  {
    maxLength: 8,
  },
)

test('whatever changes, the words of both drafts can be made again from the difference', () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, (old, fresh) => {
      const told = changedParagraphs(old.join('\n'), fresh.join('\n'))
      const words = (keep: string) =>
        told
          .map(({ changes }) =>
            changes
              .filter(({ kind }) => kind === 'same' || kind === keep)
              .map(({ text }) => text)
              .join(''),
          )
          .join('')
      expect(words('added')).toBe(fresh.join(''))
      // what moved away stands before the rest of its place, so only its length is compared
      expect(words('removed')).toHaveLength(old.join('').length)
    }),
  )
})
