import { expect, test } from 'vitest'
import { editOf } from '@/lib/history/changes'

test('an edit keeps what became something else, and nothing of what was not sent or stayed', () => {
  const at = new Date('2026-03-01T09:30:00Z')
  const row = { title: 'A', byline: 'Ana', dueAt: at, desk: null }
  const edited = { title: 'B', byline: undefined, dueAt: new Date(at), desk: null }
  expect(editOf(row, edited)).toEqual({
    fields: ['title'],
    changes: [{ field: 'title', from: 'A', to: 'B' }],
  })
  expect(editOf(row, { dueAt: null }).changes).toEqual([
    { field: 'dueAt', from: '2026-03-01T09:30:00.000Z', to: null },
  ])
})
