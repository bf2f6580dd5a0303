import { expect, test } from 'vitest'
import { momentOf } from '@/lib/web/read-form'

function formOf(values: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}

test('deadline-on-dst-day: a deadline in a form is by the person’s own clocks', () => {
  const form = formOf({ deadline: '2026-03-08T09:00' })
  expect(momentOf(form, 'deadline', 'America/Los_Angeles')).toBe('2026-03-08T16:00:00.000Z')
})

test('a deadline in the hour that comes twice stays as it is while the form is saved for something else', () => {
  const second = '2026-11-01T09:30:00.000Z'
  const form = formOf({ deadline: '2026-11-01T01:30', 'deadline.shown': second })
  expect(momentOf(form, 'deadline', 'America/Los_Angeles')).toBe(second)
})

test('a deadline that was set to the second keeps its seconds until another is typed', () => {
  const shown = '2026-06-01T09:30:45.000Z'
  expect(
    momentOf(formOf({ dueAt: '2026-06-01T09:30', 'dueAt.shown': shown }), 'dueAt', 'UTC'),
  ).toBe(shown)
  const other = formOf({ dueAt: '2026-06-01T09:31', 'dueAt.shown': shown })
  expect(momentOf(other, 'dueAt', 'UTC')).toBe('2026-06-01T09:31:00.000Z')
})

test('an emptied field is no deadline, and what is none is handed on to be refused', () => {
  expect(
    momentOf(formOf({ dueAt: '', 'dueAt.shown': '2026-06-01T09:30:00Z' }), 'dueAt', 'UTC'),
  ).toBeNull()
  expect(momentOf(formOf({ dueAt: 'soon' }), 'dueAt', 'UTC')).toBe('soon')
})
