import { expect, test } from 'vitest'
import { reopenClaim, startClaim } from '@/lib/claims/commands'
import { db } from '@/lib/core/db'
import { countEvents } from '@/lib/history/queries'
import { formats } from '@/lib/reports/registry'
import { buildReport } from '@/lib/reports/report'
import { setPolicy } from '@/lib/sources/commands'
import { addEvidence, editEvidence } from '@/lib/sources/evidence'
import { firstPolicy } from '@/lib/sources/policy'
import { addNote } from '@/lib/notes/commands'
import { proposeFix } from '@/lib/fixes/commands'
import { addRevision } from '@/lib/drafts/commands'
import { submitVerdict } from '@/lib/verdicts/commands'
import { secondVerdict, sendBackVerdict } from '@/lib/verdicts/second'
import { client, bearer, tokensOf } from '../support/door'
import { newsroom, proof, text } from '../support/newsroom'
import { rendered, wholeFormats } from '../support/report'
import { type Ids, readEverything } from '../support/walk'

/** Words that stand nowhere else. The rating is one that no other claim has. */
const canaries = [
  'zeppelinrationale',
  'quokkanote',
  'narwhalfix',
  'axolotlreason',
  'okapiremark',
  'tapirbefore',
]
const tells = (text: string) => canaries.filter((word) => text.toLowerCase().includes(word))

/** Each place where the rating is named, with the figures that follow it. */
const namings = (text: string) =>
  text.replace(/<[^>]*>/gu, ' ').match(/cannot ?verify[^a-z]{0,12}/giu) ?? []

type Room = Awaited<ReturnType<typeof newsroom>>

async function begun(room: Room) {
  const { ana, article, claim } = room
  await addRevision(ana, { articleId: article.id, text: `${text} More.`, baseNumber: 1 })
  await startClaim(ana, { claimId: claim.id })
  const { data } = await addEvidence(ana, { ...proof(claim.id), note: 'okapiremark' })
  const { evidenceId } = data
  for (const stance of ['refutes', 'supports'] as const)
    await editEvidence(ana, { evidenceId, stance })
  return { article: article.id, claim: claim.id, source: data.sourceId, revision: '2' }
}

async function judged({ ana, claim }: Room) {
  const claimId = claim.id
  await addNote(ana, { claimId, body: 'tapirbefore: I will not confirm this.' })
  await proposeFix(ana, { claimId, replacement: 'opened in narwhalfix', reason: 'axolotlreason' })
  await submitVerdict(ana, {
    claimId,
    rating: 'cannotVerify',
    rationale: 'zeppelinrationale',
    revision: 2,
  })
  await addNote(ana, { claimId, body: 'quokkanote' })
}

const walk = async (token: string, ids: Ids) =>
  readEverything(token, ids, await countEvents(ids.article))

/** Who reads, what they were told of the verdict, and where the rating was named that was not before. */
async function traces(token: string, ids: Ids, before: ReadonlyMap<string, string>) {
  const answers = [...(await walk(token, ids))]
  return answers.flatMap(([path, answer]) => {
    const words = tells(answer)
    const named =
      JSON.stringify(namings(answer)) !== JSON.stringify(namings(before.get(path) ?? ''))
    return words.length > 0 || (named && path !== '/scales')
      ? [[path, ...words, ...(named ? ['rating'] : [])]]
      : []
  })
}

test('who may still answer a verdict finds no trace of it through any door; who may not, does', async () => {
  const room = await newsroom()
  const ids = await begun(room)
  const people = [room.ben, room.eve, room.ada, room.vic, room.ana]
  const tokens = await tokensOf(people)
  // the remark on the source was there before anybody judged; it goes with the rest once its writer has
  const before = new Map([...(await walk(tokens[0] ?? '', ids))])
  await judged(room)
  for (const at of [0, 1, 2])
    expect([people[at]?.name, await traces(tokens[at] ?? '', ids, before)]).toEqual([
      people[at]?.name,
      [],
    ])
  for (const at of [3, 4]) {
    const found = await traces(tokens[at] ?? '', ids, before)
    const doors = found.map(([path]) => path)
    for (const door of [
      '/dashboard',
      '/articles',
      `/articles/${ids.article}`,
      `/articles/${ids.article}/claims`,
      `/claims/${ids.claim}`,
      '/search',
      'stream',
      ...wholeFormats.map(({ id }) => `/articles/${ids.article}/report?format=${id}`),
    ])
      expect(doors).toContain(door)
    expect(new Set(found.flatMap(([, ...words]) => words))).toEqual(
      new Set([...canaries, 'rating']),
    )
  }
  await secondVerdict(room.ben, { claimId: ids.claim, rating: 'wrong', rationale: 'It was 1987.' })
  expect((await traces(tokens[0] ?? '', ids, before)).length).toBeGreaterThan(5)
  expect((await traces(tokens[1] ?? '', ids, before)).length).toBeGreaterThan(5)
})

test('a rating that is withheld is not found by it, nor counted', async () => {
  const room = await newsroom()
  const ids = await begun(room)
  await judged(room)
  const [ben = '', vic = ''] = await tokensOf([room.ben, room.vic])
  const found = async (token: string, path: string) =>
    ((await client(bearer(token)).get(path)).json.items as unknown[]).length
  for (const path of [
    `/articles/${ids.article}/claims?rating=cannotVerify`,
    '/search?rating=cannotVerify',
  ])
    expect([await found(ben, path), await found(vic, path)]).toEqual([0, 1])
  const article = await client(bearer(ben)).get(`/articles/${ids.article}`)
  expect(article.json).toMatchObject({ ratings: {}, counts: { awaitingSecond: 1 } })
  expect(article.json.blockers).not.toContainEqual(expect.objectContaining({ code: 'fixOpen' }))
})

test.each(['sendBack', 'reopen'] as const)('%s is no way to look at a verdict', async (look) => {
  const room = await newsroom()
  const ids = await begun(room)
  await judged(room)
  const reference = { claimId: ids.claim, reason: 'Which page?' }
  await (look === 'sendBack'
    ? sendBackVerdict(room.ben, reference)
    : reopenClaim(room.ben, reference))
  const [ben = '', ana = ''] = await tokensOf([room.ben, room.ana])
  expect(tells((await client(bearer(ben)).get(`/claims/${ids.claim}`)).text)).toEqual([])
  expect(tells((await client(bearer(ana)).get(`/claims/${ids.claim}`)).text)).toContain(
    'zeppelinrationale',
  )
})

test('what is refused tells nothing of the verdict either, and what came with it is not there', async () => {
  const room = await newsroom()
  const ids = await begun(room)
  await judged(room)
  const [token = ''] = await tokensOf([room.eve])
  const eve = client(bearer(token))
  const fix = await db.fix.findFirstOrThrow()
  const claim = `/claims/${ids.claim}`
  const answers = await Promise.all([
    eve.post(`${claim}/second`, {}),
    eve.post(`${claim}/second`, { answer: 'agree' }),
    eve.post(`${claim}/second`, { rating: 'wrong' }),
    eve.post(`${claim}/adjudicate`, { rating: 'wrong', rationale: 'No.' }),
    eve.post(`${claim}/concede`, { reason: 'No.' }),
    eve.post(`${claim}/clear`, { reason: 'It may stay.' }),
    eve.post(`${claim}/start`),
    eve.post(`${claim}/verdicts`, { rating: 'wrong', rationale: 'No.', revision: 2 }),
    eve.post(`/articles/${ids.article}/sign-off`),
    eve.post(`/fixes/${fix.id}/accept`),
    eve.post(`/fixes/${fix.id}/reject`, { reason: 'No.' }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([
    422, 422, 422, 409, 403, 409, 409, 409, 422, 404, 404,
  ])
  for (const { text: answer } of answers) expect([tells(answer), namings(answer)]).toEqual([[], []])
})

test('the policy may show the first verdict, or hide also what sources were found to say', async () => {
  const room = await newsroom()
  const ids = await begun(room)
  await judged(room)
  const [token = ''] = await tokensOf([room.ben])
  const claim = async () => (await client(bearer(token)).get(`/claims/${ids.claim}`)).json
  expect(await claim()).toMatchObject({
    pending: { blind: true },
    evidence: [{ stance: 'supports', locator: 'p. 4' }],
  })
  await setPolicy(room.eve, { ...firstPolicy, hideStance: true })
  expect(await claim()).toMatchObject({
    rating: null,
    evidence: [{ stance: null, locator: 'p. 4' }],
  })
  const history = await client(bearer(token)).get(`/claims/${ids.claim}/history`)
  expect(history.text).not.toContain('supports')
  await setPolicy(room.eve, { ...firstPolicy, blindSecond: false, hideStance: true })
  expect(await claim()).toMatchObject({
    rating: 'cannotVerify',
    pending: { blind: false },
    evidence: [{ stance: 'supports' }],
  })
})

test('a report for nobody in particular has no verdict that still waits, in any format', async () => {
  const room = await newsroom()
  const ids = await begun(room)
  await judged(room)
  for (const format of formats) {
    expect(tells(await rendered(format, await buildReport(ids.article, null)))).toEqual([])
    if (!wholeFormats.includes(format)) continue
    expect(tells(await rendered(format, await buildReport(ids.article, room.vic)))).toContain(
      'zeppelinrationale',
    )
  }
})
