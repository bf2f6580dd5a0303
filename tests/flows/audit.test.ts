import { expect, test } from 'vitest'
import { auditCsv } from '@/lib/audit/csv'
import { listAudit } from '@/lib/audit/queries'
import { actionInWords } from '@/lib/audit/action-words'
import { familyNames } from '@/lib/audit/types'
import { noteAttempt } from '@/lib/auth/attempts'
import { hashPassword } from '@/lib/auth/password'
import { db } from '@/lib/core/db'
import { permissions } from '@/lib/auth/permissions'
import { Forbidden, NotFound, Refused } from '@/lib/core/errors'
import { createToken } from '@/lib/people/account'
import { editUser } from '@/lib/people/commands'
import { resetPassword } from '@/lib/people/resetting'
import { signIn } from '@/lib/people/sign-in'
import { handOutReport } from '@/lib/reports/hand-out'
import { editSource, setPolicy, withdrawSource } from '@/lib/sources/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { newsroom, primary, proof } from '../support/newsroom'

const from = { address: '192.0.2.1', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }
const password = 'a few words in a row'
const at = (text: string) => new Date(text)

async function office() {
  const room = await newsroom()
  await db.user.updateMany({ data: { passwordHash: await hashPassword(password) } })
  return room
}

type Filter = Parameters<typeof listAudit>[1]
const typesFor = async (room: Awaited<ReturnType<typeof newsroom>>, filter: Filter = {}) =>
  (await listAudit(room.ada, filter)).items.map(({ type }) => type)

test('the log tells who came in, who did not, what was refused, and what was changed by whom', async () => {
  const room = await office()
  const { ada, ana, ben } = room
  await signIn({ email: ana.email, password: 'not it', keep: false }, from)
  await signIn({ email: ana.email, password, keep: false }, from)
  await editUser(ada, { userId: ben.id, role: 'editor' })
  await resetPassword(ada, { userId: ben.id })
  await createToken(ana, { name: 'CMS' })
  await expect(setPolicy(ana, { default: { primary: 2, secondary: 3 } })).rejects.toThrow(Forbidden)
  const { items } = await listAudit(ada)
  expect(items.map(({ text }) => text)).toEqual([
    'Ana was refused: may not put a sourcing policy in force.',
    'Ana made the token “CMS”.',
    'Ada made a link to a new password for Ben.',
    'Ada changed Ben’s role from reviewer to editor.',
    'Ana signed in with Firefox on Linux from 192.0.2.1.',
    'Somebody gave a wrong password for Ana.',
  ])
  expect(items.at(-1)).toMatchObject({
    actor: null,
    about: { id: ana.id, name: 'Ana' },
    address: '192.0.2.1',
  })
})

test('it is for admins alone', async () => {
  const { ana, ben, eve, vic } = await newsroom()
  for (const person of [ana, ben, eve, vic])
    await expect(listAudit(person)).rejects.toThrow(Forbidden)
})

test('it is narrowed by kind, by family and by who did it or whom it was about', async () => {
  const room = await office()
  const { ada, ana, ben } = room
  await signIn({ email: ana.email, password: 'not it', keep: false }, from)
  await signIn({ email: ana.email, password, keep: false }, from)
  await editUser(ada, { userId: ana.id, name: 'Anna' })
  await createToken(ben, { name: 'CMS' })
  expect(await typesFor(room, { type: 'signIns' })).toEqual(['session.opened', 'signIn.failed'])
  expect(await typesFor(room, { type: 'signIn.failed' })).toEqual(['signIn.failed'])
  expect(await typesFor(room, { actor: ana.id })).toEqual([
    'user.edited',
    'session.opened',
    'signIn.failed',
  ])
  expect(await typesFor(room, { actor: 'BEN@galley.test' })).toEqual(['token.created'])
  for (const family of familyNames) expect(await typesFor(room, { type: family })).toBeDefined()
  await expect(listAudit(ada, { actor: 'nobody' })).rejects.toThrow(Refused)
  await expect(listAudit(ada, { type: 'bogus' as 'people' })).rejects.toThrow()
})

test('days are those of who asks, both included, also where the clocks change', async () => {
  const room = await newsroom()
  await db.user.update({ where: { id: room.ada.id }, data: { timeZone: 'America/New_York' } })
  // 8 March 2026 begins at 05:00 UTC and ends at 04:00 UTC, an hour shorter
  const moments = [
    '2026-03-08T04:59:59.999Z',
    '2026-03-08T05:00:00Z',
    '2026-03-09T03:59:59.999Z',
    '2026-03-09T04:00:00Z',
  ]
  for (const moment of moments)
    await editUser(room.ada, { userId: room.ben.id, name: moment }, at(moment))
  const found = async (filter: Filter) =>
    (await listAudit(room.ada, filter)).items.map((entry) => entry.at)
  expect(await found({ from: '2026-03-08', to: '2026-03-08' })).toEqual([
    moments[2],
    '2026-03-08T05:00:00.000Z',
  ])
  expect(await found({ from: '2026-03-08T05:00:00Z', to: '2026-03-08T05:00:00Z' })).toHaveLength(1)
  expect(await found({ from: '2026-03-09' })).toHaveLength(1)
  await expect(listAudit(room.ada, { from: '2026-03-09', to: '2026-03-08' })).rejects.toThrow(
    Refused,
  )
  await expect(listAudit(room.ada, { from: 'yesterday' })).rejects.toThrow()
})

test('page by page every entry comes once, newest first, whatever happened at the same moment', async () => {
  const room = await newsroom()
  const moment = at('2026-03-08T12:00:00Z')
  for (let n = 0; n < 7; n++) {
    await editUser(room.ada, { userId: room.ben.id, name: `Ben ${n}` }, moment)
    await noteAttempt(
      { type: 'signIn.failed' },
      { address: `192.0.2.${n}`, userAgent: null },
      moment,
    )
    await editUser(
      room.ada,
      { userId: room.ben.id, name: `Ben ${n}` },
      new Date(moment.getTime() + n),
    )
  }
  const all = (await listAudit(room.ada, { limit: 200 })).items
  const paged: typeof all = []
  let cursor: string | undefined
  do {
    const page = await listAudit(room.ada, { limit: 3, cursor })
    paged.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(all).toHaveLength(21)
  expect(paged).toEqual(all)
  expect(all.map((entry) => entry.at)).toEqual(
    all
      .map((entry) => entry.at)
      .sort()
      .reverse(),
  )
})

test('of a confidential source it tells that something was done, by whom, and nothing that says which', async () => {
  const room = await newsroom()
  const secret = { ...primary, title: 'The whistleblower of Mill Street', confidential: true }
  const { data } = await addEvidence(room.ana, {
    claimId: room.claim.id,
    source: secret,
    stance: 'supports',
    locator: 'p. 4',
  })
  await editSource(room.ana, { sourceId: data.sourceId, publisher: 'Mill Street office' })
  await withdrawSource(room.ana, { sourceId: data.sourceId, reason: 'Mill Street burnt down.' })
  const { items } = await listAudit(room.ada, { type: 'sources' })
  expect(items.map(({ text }) => text)).toEqual([
    'Ana withdrew a confidential source.',
    'Ana changed a confidential source.',
  ])
  expect(JSON.stringify(items)).not.toMatch(/Mill Street|whistleblower/)
  expect(JSON.stringify(items)).not.toContain(data.sourceId)
})

test('it says which source was changed, and what in the policy', async () => {
  const { ada, ana, eve, claim } = await newsroom()
  const { data } = await addEvidence(ana, proof(claim.id))
  await editSource(ana, { sourceId: data.sourceId, publisher: 'Town council' })
  const rules = { default: { primary: 2, secondary: 3 } }
  await setPolicy(eve, rules)
  await setPolicy(eve, { ...rules, byKind: { date: { primary: 1, secondary: 0 } } })
  const { items } = await listAudit(ada)
  expect(items.slice(0, 3).map(({ text }) => text)).toEqual([
    'Eve set version 2 of the sourcing policy: claims of the kind “date” from “as every claim” to “1 primary source”.',
    'Eve set version 1 of the sourcing policy: every claim from “1 primary source, or 3 sources of different origin” to “2 primary sources, or 3 sources of different origin”.',
    `Ana changed the publisher of the source “${primary.title}” from none to “Town council”.`,
  ])
  expect(items[2]?.source).toEqual({ id: data.sourceId, title: primary.title })
  const lines = []
  for await (const part of auditCsv(ada, { type: 'sources' })) lines.push(part)
  expect(lines.join('')).toContain(`"Ana","${primary.title}",`)
})

test('a report that goes out as a file is in the log: who, which article and draft, which format', async () => {
  const { ada, vic, article } = await newsroom()
  await handOutReport(
    article.id,
    { ...vic, scopes: ['read'] },
    { id: 'csv', label: 'Spreadsheet' },
    at('2026-03-08T12:00:00Z'),
  )
  await handOutReport(article.id, null, { id: 'md', label: 'Markdown' })
  await expect(handOutReport('nothing', vic, { id: 'csv', label: 'Spreadsheet' })).rejects.toThrow(
    NotFound,
  )
  const { items } = await listAudit(ada, { type: 'reports' })
  expect(items.map(({ text }) => text)).toEqual([
    'Galley exported the report of “The bridge”, draft 1, as “Markdown”.',
    'Vic exported the report of “The bridge”, draft 1, as “Spreadsheet”.',
  ])
  expect(items[1]).toMatchObject({
    at: '2026-03-08T12:00:00.000Z',
    type: 'report.exported',
    data: { article: article.id },
  })
})

test('every permission that is refused is told in words', () => {
  for (const action of Object.keys(permissions)) {
    expect(actionInWords(action)).toMatch(/^[a-z]/)
    expect(actionInWords(action)).not.toContain('.')
  }
})
