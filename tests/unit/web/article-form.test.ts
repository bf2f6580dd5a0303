import { expect, test } from 'vitest'
import { articleIn } from '@/lib/web/article-form'

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
const whose = { byline: 'Ana', desk: '', deadline: '2030-01-01T12:00' }

test('a form tells of an article the same on its import and later, times by the clocks of who sends it', () => {
  const all = formOf({ ...whose, title: 'The bridge', depth: 'spot' })
  expect(articleIn(all, 'Europe/Vienna')).toEqual({
    title: 'The bridge',
    depth: 'spot',
    byline: 'Ana',
    desk: '',
    deadline: '2030-01-01T11:00:00.000Z',
  })
})

test('headline and depth that were not asked stay as they are', () => {
  const given = articleIn(formOf(whose), 'UTC')
  expect(Object.keys(given).sort()).toEqual(['byline', 'deadline', 'desk'])
})
