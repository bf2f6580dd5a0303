import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { assignClaim, clearClaim, createClaim, editClaim, reopenClaim } from '@/lib/claims/commands'
import { selectClaims } from '@/lib/claims/queries'
import { claim, evidence, fix, note, source, verdict } from '@/lib/claims/views'
import { db } from '@/lib/core/db'
import { Prisma } from '@/lib/core/prisma-sqlite/client'
import { sql } from '@/lib/core/sql'
import { acceptFix, proposeFix, rejectFix } from '@/lib/fixes/commands'
import { addNote, completeTask } from '@/lib/notes/commands'
import { handedOver } from '@/lib/reports/report-claim'
import { buildReport } from '@/lib/reports/report'
import { setPolicy, withdrawSource } from '@/lib/sources/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { firstPolicy } from '@/lib/sources/policy'
import { submitVerdict } from '@/lib/verdicts/commands'
import { concede } from '@/lib/verdicts/dispute'
import { secondVerdict, sendBackVerdict } from '@/lib/verdicts/second'
import { pageOf, webOf, workOff } from '../support/copies'
import { confirmed, judge, newsroom, placeOf, primary, proof, wrong } from '../support/newsroom'
import type { Room } from '../support/samples'

let room: Room
beforeEach(async () => {
  room = await newsroom()
  await setPolicy(room.eve, { ...firstPolicy, hideStance: true })
})

const whole = {
  ...primary,
  url: 'https://example.org/minutes',
  publisher: 'The city',
  publishedAt: '1978-05',
  origin: 'City archive',
}

async function addClaim(words: string, more: object = {}) {
  const place = { articleId: room.article.id, ...placeOf(words) }
  return (await createClaim(room.ana, { ...place, ...more })).claimId
}

/** Two who differed, one of whom gave way; a source withdrawn from it, and a second one nobody else may know. */
async function conceded() {
  const { ana, ben, eve, claim } = room
  const { data } = await addEvidence(ana, {
    ...{ claimId: claim.id, source: whole, stance: 'supports' },
    ...{ locator: 'p. 4', quote: 'opened in 1978', note: 'Found by phone.' },
  })
  const hidden = { ...primary, confidential: true }
  const secret = await addEvidence(ana, { claimId: claim.id, source: hidden, stance: 'context' })
  await workOff(webOf({ [whole.url]: { body: pageOf('The bridge was opened in 1978.') } }))
  await submitVerdict(ana, confirmed(claim.id))
  await secondVerdict(ben, wrong(claim.id))
  await concede(ben, { claimId: claim.id, reason: 'Ana is right.' })
  for (const sourceId of [data.sourceId, secret.data.sourceId])
    await withdrawSource(eve, { sourceId, reason: 'Forged.' })
}

/** Given to somebody, with a task done and one open, and a correction refused and one in the text. */
async function corrected() {
  const { ana, ben } = room
  const claimId = await addClaim('14 million crowns', { claimant: 'The city' })
  await assignClaim(ana, { claimId, userId: ben.id })
  await editClaim(ana, { claimId, dueAt: '2030-01-01' })
  const task = { assignee: ben.id, dueAt: '2030-01-01' }
  const { data } = await addNote(ana, { claimId, body: 'Call them.', task })
  await addNote(ana, { claimId, body: 'Or write.', task: {} })
  await addNote(ben, { claimId, body: 'I did.', parentId: data.noteId })
  await completeTask(ben, { noteId: data.noteId })
  const first = await proposeFix(ana, { claimId, replacement: '13 million', reason: 'Budget.' })
  await rejectFix(ben, { fixId: first.data.fixId, reason: 'No.' })
  const next = await proposeFix(ana, { claimId, replacement: '15 million crowns', reason: 'Bill.' })
  await acceptFix(ben, { fixId: next.data.fixId })
}

/** Past the policy, let stand, and both its sentence and its words changed since. */
async function letStand() {
  const { ben, eve } = room
  const claimId = await addClaim('Nobody')
  await submitVerdict(eve, { ...wrong(claimId), revision: 1, override: 'Everybody knows.' })
  await secondVerdict(ben, wrong(claimId))
  await clearClaim(eve, { claimId, reason: 'A saying.' })
  const stale = { staleStatement: '1978', staleClaimant: 'the city' }
  const context = { contextBefore: 'Nobody knows.', contextAfter: 'Nobody knows why.' }
  await db.claim.update({ where: { id: claimId }, data: { ...stale, ...context } })
}

/** One that waits for its second, one that was sent back, and one that was reopened. */
async function waiting() {
  const { ana, ben } = room
  await judge(ana, await addClaim('bridge'))
  const [back, again] = [await addClaim('cost'), await addClaim('why')]
  for (const claimId of [back, again]) await judge(ana, claimId)
  await sendBackVerdict(ben, { claimId: back, reason: 'Which?' })
  await reopenClaim(ana, { claimId: again, reason: 'Look again.' })
  await addEvidence(ana, proof(back))
}

async function everything() {
  await letStand()
  await waiting()
  await conceded()
  await corrected()
}

/** Every place of a value, as "verdicts.answer.by", with whether something ever stood there. */
function placesOf(value: unknown, path: string, known: Map<string, Set<boolean>>) {
  if (Array.isArray(value)) for (const item of value) placesOf(item, path, known)
  else {
    known.set(path, (known.get(path) ?? new Set()).add(value !== null))
    if (typeof value === 'object' && value !== null)
      for (const [name, item] of Object.entries(value)) placesOf(item, `${path}.${name}`, known)
  }
  return known
}

test('what the database makes of a claim is what is said of one, whoever asks', async () => {
  await everything()
  const { ana, ben, eve, ada, vic, article } = room
  const where = [sql`c."articleId" = ${article.id}`]
  const known = new Map<string, Set<boolean>>()
  for (const reader of [ana, ben, eve, ada, vic, null]) {
    const claims = await selectClaims(reader, where, { order: sql`c."number"`, limit: 100 })
    expect(z.array(claim).parse(claims)).toEqual(claims)
    expect(claims).toHaveLength(6)
    placesOf(claims, 'claim', known)
    const report = await buildReport(article.id, reader)
    expect(z.array(handedOver).parse(report.claims)).toEqual(report.claims)
  }
  const never = [...known].filter(([, stood]) => !stood.has(true)).map(([path]) => path)
  expect(never).toEqual([])
})

/*
 * Each column of the tables a claim is made of is told under its own name, or stands here: in which field it is told, or
 * null where it is not. A column that is added fails until that is decided.
 */
const elsewhere: Record<string, Record<string, string | null>> = {
  Claim: {
    assigneeId: 'assignee',
    createdById: null,
    since: null,
    thin: null,
    openTasks: null,
    essential: null,
    openFixes: null,
    corrected: 'corrected',
    clearedById: 'cleared',
    clearedAt: 'cleared',
    clearedReason: 'cleared',
    deletedAt: null,
    deletedReason: null,
    searchText: null,
    claimantEdited: null,
    staleStatement: 'stale',
    staleClaimant: 'stale',
    contextBefore: 'context',
    contextAfter: 'context',
  },
  Verdict: {
    claimId: null,
    articleId: null,
    authorId: 'author',
    answer: 'answer',
    answerReason: 'answer',
    answeredById: 'answer',
    answeredAt: 'answer',
    concededAt: 'conceded',
    concededReason: 'conceded',
    supersededAt: 'superseded',
  },
  Evidence: {
    claimId: null,
    sourceId: 'source',
    addedById: 'addedBy',
    createdAt: null,
    removedAt: null,
    removedReason: null,
  },
  Source: {
    createdById: null,
    createdAt: null,
    withdrawnAt: 'withdrawn',
    withdrawnById: null,
    withdrawnReason: 'withdrawn',
    searchText: null,
    address: null,
  },
  Note: {
    claimId: null,
    authorId: 'author',
    isTask: 'task',
    assigneeId: 'task',
    dueAt: 'task',
    doneAt: 'task',
    doneById: 'task',
  },
  Fix: {
    claimId: null,
    articleId: null,
    proposedById: 'proposedBy',
    decidedById: 'decidedBy',
  },
}

const tables = {
  Claim: { shape: claim, read: () => db.claim.findMany() },
  Verdict: { shape: verdict, read: () => db.verdict.findMany() },
  Evidence: { shape: evidence, read: () => db.evidence.findMany() },
  Source: { shape: source, read: () => db.source.findMany() },
  Note: { shape: note, read: () => db.note.findMany() },
  Fix: { shape: fix, read: () => db.fix.findMany() },
} as const

describe('a row of', () => {
  test.each(Object.entries(tables))(
    '%s holds what is told of it',
    async (table, { shape, read }) => {
      await everything()
      const rows: Record<string, unknown>[] = await read()
      const fields: Record<string, z.ZodType> = shape.shape
      const columns = Object.keys(Prisma[`${table as keyof typeof tables}ScalarFieldEnum`])
      for (const column of columns) {
        const told = elsewhere[table]?.[column]
        if (told === null) continue
        expect([column, Object.keys(fields)]).toEqual([
          column,
          expect.arrayContaining([told ?? column]),
        ])
        if (told !== undefined) continue
        for (const row of rows) {
          const value = row[column]
          const seen = value instanceof Date ? value.toISOString() : value
          expect([column, fields[column]?.safeParse(seen).error]).toEqual([column, undefined])
        }
      }
      expect(rows.length).toBeGreaterThan(1)
    },
  )
})
