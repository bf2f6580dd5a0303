import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dismissSentence } from '@/lib/articles/dismissals'
import { setFactsAside } from '@/lib/articles/set-aside'
import { signOffArticle } from '@/lib/articles/sign-off'
import { compareHeads } from '@/lib/cli/heads'
import { standingFacts } from '@/lib/claims/count-coverage'
import { checkAll } from '@/lib/cli/verify'
import { putBlob } from '@/lib/core/blobs/blobs'
import { db, isPostgres } from '@/lib/core/db'
import { sha256 } from '@/lib/core/digest'
import { proposeFix, rejectFix } from '@/lib/fixes/commands'
import { olderHashOf } from '@/lib/history/record'
import { sealOlderChains } from '@/lib/history/seal-older'
import { addNote, completeTask } from '@/lib/notes/commands'
import { createToken } from '@/lib/people/account'
import { resetPassword } from '@/lib/people/resetting'
import { inviteUser } from '@/lib/people/commands'
import { setPolicy, setReaders } from '@/lib/sources/commands'
import { textDigest } from '@/lib/sources/snapshots/read-copy'
import { judge, newsroom, recordHires } from '../support/newsroom'
import { secondAlike } from '../support/second'

/*
 * Somebody with the database, and without the secret, changes it by SQL. Every column of every model is either noticed
 * by `galley verify`, or stands here with why not; a column that is added fails until that is decided.
 */

const churn = 'it changes without anything having been done'
const unnoticed: Record<string, string | Record<string, string>> = {
  Session: 'who is signed in is no part of the history',
  Attempt: 'a log of refusals, which no event explains',
  Throttle: churn,
  IdempotentAnswer: 'a copy of an answer, kept for a day',
  Job: 'work that is asked for; what it writes has events of its own',
  Passage: 'found anew from the copy and the evidence, which are on record',
  User: { singleKeys: 'a setting of one browser', timeZone: 'a setting of one browser' },
  ApiToken: { lastUsedAt: churn },
  Article: { updatedAt: churn, searchText: 'only for finding' },
  Claim: {
    updatedAt: churn,
    searchText: 'only for finding',
    essential: 'read from the text, and counted again',
  },
  Source: { searchText: 'only for finding', address: 'only for finding' },
}

type Column = { model: string; name: string; type: string }
const models = [
  ...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/^model (\w+) \{\n([^}]*)\}/gmu),
]
const scalar = /^ {2}(\w+)\s+(String|Int|Boolean|DateTime|Float|BigInt)\b/u
const columns: Column[] = models.flatMap(([, model = '', body = '']) =>
  body.split('\n').flatMap((line) => {
    const [, name = '', type = ''] = scalar.exec(line) ?? []
    return name ? [{ model, name, type }] : []
  }),
)
const reasonOf = ({ model, name }: Column) => {
  const given = unnoticed[model]
  return typeof given === 'string' ? given : given?.[name]
}

/** Something of everything, all of it on record. */
async function fullRoom() {
  const room = await newsroom()
  await recordHires()
  const { ana, ben, eve, ada, article, claim } = room
  await judge(ana, claim.id)
  await secondAlike(ben, { claimId: claim.id })
  for (const sentence of [1, 2])
    await dismissSentence(ana, { articleId: article.id, sentence, reason: 'noClaim' })
  const { currentRevisionId } = await db.article.findFirstOrThrow()
  const [fact] = await db.$transaction((tx) => standingFacts(tx, currentRevisionId ?? ''))
  if (fact)
    await setFactsAside(ana, {
      articleId: article.id,
      facts: [{ start: fact.start, end: fact.end }],
      reason: 'noClaim',
    })
  const task = await addNote(ana, {
    claimId: claim.id,
    body: 'Ring them.',
    task: { assignee: ben.id },
  })
  await completeTask(ben, { noteId: task.data.noteId })
  const fix = await proposeFix(ana, {
    claimId: claim.id,
    replacement: 'opened in 1979',
    reason: 'A typo.',
  })
  await rejectFix(eve, { fixId: fix.data.fixId, reason: 'It is not.' })
  await setPolicy(eve, { default: { primary: 1, secondary: 2 } })
  await inviteUser(ada, { email: 'new@galley.test', name: 'New', role: 'viewer' })
  await createToken(ana, { name: 'CMS', scopes: 'read' })
  await resetPassword(ada, { userId: ben.id })
  const { sourceId } = await db.evidence.findFirstOrThrow()
  await db.snapshot.create({
    data: {
      id: 's',
      sourceId,
      ...(await putBlob(Buffer.from('The minutes.'))),
      mediaType: 'text/plain',
      text: 'The minutes.',
      textSha256: textDigest('The minutes.', null),
      state: 'captured',
      askedAt: new Date(),
      takenAt: new Date(),
      takenById: ana.id,
    },
  })
  await setReaders(eve, { sourceId, userIds: [ben.id] })
  await signOffArticle(eve, { articleId: article.id })
  return room
}

/** As somebody at the database would: no rule of the tables stands in the way. */
async function bySql(...statements: string[]) {
  if (isPostgres) {
    const all = ['SET LOCAL session_replication_role = replica', ...statements]
    await db.$transaction(all.map((statement) => db.$executeRawUnsafe(statement)))
    return
  }
  await db.$executeRawUnsafe('PRAGMA foreign_keys = OFF')
  for (const statement of statements) await db.$executeRawUnsafe(statement)
  await db.$executeRawUnsafe('PRAGMA foreign_keys = ON')
}
const problems = async () => (await checkAll()).problems

/** Which row is changed, where not any will do: no event at either end, no count of nothing. */
const orders: Record<string, string> = {
  Event: 'ORDER BY "id" LIMIT 1 OFFSET 1',
  Tally: 'WHERE "n" > 0 LIMIT 1',
}

const otherValue = ({ name, type }: Column) => {
  const column = `"${name}"`
  if (type === 'Boolean') return `NOT ${column}`
  if (type === 'DateTime')
    return isPostgres ? `'2001-02-03T04:05:06'` : `'2001-02-03T04:05:06.000+00:00'`
  return type === 'String' ? `COALESCE(${column}, '') || 'x'` : `COALESCE(${column}, 0) + 1000`
}

test('what was only worked on holds, in every table', async () => {
  await fullRoom()
  expect(await problems()).toEqual([])
  const empty: string[] = []
  for (const model of new Set(columns.map((one) => one.model))) {
    if (typeof unnoticed[model] === 'string') continue
    const [row] = await db.$queryRawUnsafe<{ n: number | bigint }[]>(
      `SELECT COUNT(*) AS "n" FROM "${model}"`,
    )
    if (Number(row?.n) === 0) empty.push(model)
  }
  expect(empty).toEqual([])
})

for (const [, model = ''] of models) {
  if (typeof unnoticed[model] === 'string') continue
  test(
    `every column of ${model} that is changed by SQL is noticed, and so is a row that is gone`,
    { timeout: 60_000 },
    async () => {
      await fullRoom()
      const order = orders[model] ?? 'LIMIT 1'
      const place = isPostgres ? 'ctid' : 'rowid'
      const which = `WHERE ${place} = (SELECT ${place} FROM "${model}" ${order})`
      const passed: string[] = []
      for (const column of columns.filter((one) => one.model === model && !reasonOf(one))) {
        await db.$executeRawUnsafe(`CREATE TABLE "kept" AS SELECT * FROM "${model}"`)
        await bySql(`UPDATE "${model}" SET "${column.name}" = ${otherValue(column)} ${which}`)
        if ((await problems()).length === 0) passed.push(column.name)
        await bySql(
          `DELETE FROM "${model}"`,
          `INSERT INTO "${model}" SELECT * FROM "kept"`,
          'DROP TABLE "kept"',
        )
      }
      expect(passed).toEqual([])
      expect(await problems()).toEqual([])
      await bySql(`DELETE FROM "${model}" ${which}`)
      expect(await problems()).not.toEqual([])
    },
  )
}

test('rows that no event wrote are noticed', async () => {
  const { ana, claim } = await fullRoom()
  const at = new Date()
  await db.note.create({
    data: { id: 'n', claimId: claim.id, authorId: ana.id, body: 'Forged.', createdAt: at },
  })
  expect(await problems()).toEqual([
    expect.stringMatching(/C1: it is not as its last event left it/),
  ])
  await db.note.delete({ where: { id: 'n' } })
  await db.user.create({
    data: { id: 'mole', email: 'm@galley.test', name: 'M', role: 'admin', createdAt: at },
  })
  expect(await problems()).toEqual(['person mole: no event explains it.'])
})

const attacks: Record<string, () => Promise<unknown>> = {
  'the tail of a chain is cut, count and all': async () => {
    const { chainId, seq } = await db.event.findFirstOrThrow({
      where: { chainId: { not: 'newsroom' } },
      orderBy: { seq: 'desc' },
    })
    await db.event.deleteMany({ where: { chainId, seq } })
    await db.chain.update({ where: { id: chainId }, data: { count: seq - 1 } })
  },
  'all events are gone': async () => {
    await db.event.deleteMany()
    await db.chain.deleteMany()
  },
  'a role is raised': () => db.user.update({ where: { id: 'id-vic' }, data: { role: 'admin' } }),
  'the text is changed together with its digest': () =>
    db.revision.updateMany({ data: { text: 'Another.', sha256: sha256('Another.') } }),
  'a sign-off is forged': async () => {
    const { articleId, digest } = await db.signOff.findFirstOrThrow()
    await db.signOff.create({
      data: {
        id: 'f',
        articleId,
        digest,
        revision: 1,
        byId: 'id-eve',
        at: new Date(),
        policyVersion: 1,
      },
    })
  },
  'an article is marked as published': () =>
    db.article.updateMany({ data: { stage: 'published' } }),
  'the policy is made milder': () =>
    db.policy.updateMany({ data: { data: '{"default":{"primary":0,"secondary":0}}' } }),
  'the chain is hashed anew without the key': async () => {
    await db.verdict.updateMany({ data: { rationale: 'Forged.' } })
    const { chainId } = await db.event.findFirstOrThrow({ where: { chainId: { not: 'newsroom' } } })
    let previousHash = ''
    for (const event of await db.event.findMany({ where: { chainId }, orderBy: { seq: 'asc' } })) {
      const hash = olderHashOf({ ...event, rowsDigest: null, previousHash })
      await db.event.update({
        where: { id: event.id },
        data: { rowsDigest: null, previousHash, hash },
      })
      previousHash = hash
    }
  },
}
for (const [what, attack] of Object.entries(attacks)) {
  test(`verify notices that ${what}`, async () => {
    await fullRoom()
    await attack()
    expect(await problems()).not.toEqual([])
  })
}

test('a head that was printed earlier tells a tail that was cut with all it wrote, and a history that was emptied', async () => {
  const { article, claim, ana } = await fullRoom()
  const before = await checkAll()
  const kept = await db.claim.findMany()
  await addNote(ana, { claimId: claim.id, body: 'A remark.' })
  const later = await checkAll()
  const since = (heads: typeof later.heads) => compareHeads(heads, undefined)
  expect(await since(before.heads)).toEqual([])
  expect(await since(later.heads)).toEqual([])
  // back to how it was, rows and all: nothing within the database can tell
  const { seq } = await db.event.findFirstOrThrow({
    where: { chainId: article.id },
    orderBy: { seq: 'desc' },
  })
  await db.event.deleteMany({ where: { chainId: article.id, seq } })
  await db.chain.update({ where: { id: article.id }, data: { count: seq - 1 } })
  await db.note.deleteMany({ where: { body: 'A remark.' } })
  expect(await db.claim.findMany()).toEqual(kept)
  expect(await problems()).toEqual([])
  expect(await since(later.heads)).toEqual([expect.stringContaining(`event ${seq} is gone`)])
  const [head] = later.heads.filter(({ chainId }) => chainId === article.id)
  expect(await compareHeads([{ hash: head?.hash ?? '' }], undefined)).toHaveLength(1)
})

test('a history of before the key is sealed once, and is then held to it', async () => {
  await fullRoom()
  for (const { id: chainId } of await db.chain.findMany()) {
    let previousHash = ''
    for (const event of await db.event.findMany({ where: { chainId }, orderBy: { seq: 'asc' } })) {
      const hash = olderHashOf({ ...event, previousHash })
      await db.event.update({
        where: { id: event.id },
        data: { rowsDigest: null, previousHash, hash },
      })
      previousHash = hash
    }
  }
  expect(await problems()).toContainEqual(
    expect.stringMatching(/without a key, and nothing seals it/),
  )
  expect(await sealOlderChains()).toBe(2)
  expect(await problems()).toEqual([])
  await db.verdict.updateMany({ data: { rationale: 'Forged.' } })
  expect(await problems()).not.toEqual([])
})
