import { expect, test } from 'vitest'
import { noteAttempt } from '@/lib/auth/attempts'
import { editUser, inviteUser } from '@/lib/people/commands'
import { door } from '../support/door'

test('the log comes as a list for admins, and what others ask of it is in it', async () => {
  const { ada, eve, room } = await door()
  await inviteUser(room.ada, { email: 'new@galley.test', name: 'New', role: 'reviewer' })
  expect((await eve.get('/audit')).status).toBe(403)
  const { json } = await ada.get('/audit?limit=1')
  expect(json.items).toMatchObject([
    {
      type: 'access.refused',
      actor: { id: room.eve.id },
      about: null,
      data: { action: 'audit.read' },
    },
  ])
  const next = await ada.get(`/audit?cursor=${String(json.nextCursor)}`)
  expect(next.json).toMatchObject({ items: [{ type: 'user.invited' }], nextCursor: null })
})

test.each([
  'type=bogus',
  'actor=nobody',
  'from=yesterday',
  'from=2026-02-02&to=2026-02-01',
  'format=pdf',
  'kind=x',
])('?%s is refused', async (query) => {
  const { ada } = await door()
  expect((await ada.get(`/audit?${query}`)).status).toBe(422)
})

test('as a spreadsheet it is whole, narrowed alike, and no cell is a formula', async () => {
  const { ada, room } = await door()
  for (const name of ['=1+1', 'a;=1+1', '"quoted"'])
    await editUser(room.ada, { userId: room.ben.id, name })
  await noteAttempt({ type: 'signIn.failed' }, { address: '192.0.2.1', userAgent: '=HYPERLINK(1)' })
  const { text, headers } = await ada.get('/audit?format=csv&limit=1')
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(headers.get('content-disposition')).toContain('attachment; filename="galley-audit.csv"')
  expect(text.trim().split('\r\n')).toHaveLength(5)
  expect(text).not.toMatch(/(^|[,;"])=/m)
  const narrowed = await ada.get('/audit?format=csv&type=signIns')
  expect(narrowed.text.trim().split('\r\n')).toHaveLength(2)
})
