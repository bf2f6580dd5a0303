import { expect, test } from 'vitest'
import { dismissSentence } from '@/lib/articles/dismissals'
import { signOffArticle } from '@/lib/articles/sign-off'
import { getClaimView } from '@/lib/claims/queries'
import { checkAll } from '@/lib/cli/verify'
import { db, transaction } from '@/lib/core/db'
import { listHistory } from '@/lib/history/queries'
import { describeEvent } from '@/lib/history/describe'
import { refusal } from '@/lib/intake/page/address'
import { performJob } from '@/lib/jobs/perform'
import { takeJob } from '@/lib/jobs/queue'
import { addEvidence } from '@/lib/sources/evidence'
import { takeSnapshot } from '@/lib/sources/snapshots/commands'
import { snapshotJobs } from '@/lib/sources/snapshots/kinds'
import { findPassages } from '@/lib/sources/snapshots/passages'
import { listSnapshots } from '@/lib/sources/snapshots/queries'
import { submitVerdict } from '@/lib/verdicts/commands'
import { pageOf, webOf, workOff } from '../support/copies'
import { addClaim, claimRow, confirmed, newsroom, proof, recordHires } from '../support/newsroom'
import { secondAlike } from '../support/second'

const url = 'https://minutes.example/1978'
const passage = 'The bridge was opened on 3 May 1978.'
const other = 'It cost 14 million crowns.'
const web = (...paragraphs: string[]) => webOf({ [url]: { body: pageOf(...paragraphs) } })

/** The claim, signed off on a passage that stands in a copy of its source. */
async function signedOff(confidential = false) {
  const room = await newsroom()
  await recordHires()
  const { ana, ben, eve, article, claim } = room
  const source = {
    kind: 'webPage',
    tier: 'primary',
    title: 'Minutes of the canary',
    url,
    confidential,
  } as const
  const { data } = await addEvidence(ana, { ...proof(claim.id), source, quote: passage })
  if (confidential) await takeSnapshot(ana, { sourceId: data.sourceId })
  await workOff(web(passage, other))
  await submitVerdict(ana, confirmed(claim.id))
  await secondAlike(ben, { claimId: claim.id })
  for (const sentence of [1, 2])
    await dismissSentence(ana, { articleId: article.id, sentence, reason: 'noClaim' })
  await signOffArticle(eve, { articleId: article.id })
  return { ...room, ...data }
}

const checkAgain = async (
  actor: Parameters<typeof takeSnapshot>[0],
  sourceId: string,
  open = web(),
) => {
  await takeSnapshot(actor, { sourceId })
  await workOff(open)
}
const signOffs = async () => (await db.signOff.findMany()).map(({ voidedReason }) => voidedReason)

test('a passage that no longer stands in its source reopens what leans on it, and ends the sign-off', async () => {
  const { eve, ben, claim, article, sourceId } = await signedOff()
  await checkAgain(eve, sourceId, web('The bridge was opened on 4 May 1978.', other))
  expect(await claimRow(claim.id)).toMatchObject({ status: 'inReview', rating: null })
  const reason =
    'A passage it leans on no longer stands in its source: the newest copy does not have it.'
  expect((await getClaimView(ben, claim.id)).reopenedFor).toBe(reason)
  expect(await signOffs()).toEqual([`C1 was reopened by Eve: ${reason.slice(0, -1)}`])
  const events = (await listHistory(ben, article.id)).items.map((event) =>
    describeEvent(event, 'C1'),
  )
  expect(events.join('\n')).toContain(`Eve reopened C1: ${reason}`)
  const [alarm] = await db.event.findMany({ where: { type: 'snapshot.drifted' } })
  expect(JSON.parse(alarm?.data ?? '')).toMatchObject({ sourceId, reopened: [claim.id] })
  expect((await checkAll()).problems).toEqual([])
})

test('other changes are listed and reopen nothing', async () => {
  const { eve, claim, sourceId } = await signedOff()
  await checkAgain(
    eve,
    sourceId,
    web(
      'News of today.',
      passage.toUpperCase().replace('THE', 'The'),
      'It cost 15 million crowns.',
    ),
  )
  expect((await claimRow(claim.id)).status).toBe('settled')
  const [copy] = await listSnapshots(eve, sourceId)
  expect(copy?.changes?.total).toBeGreaterThan(0)
  expect(JSON.stringify(copy?.changes)).toContain('15 million')
  expect(await signOffs()).toEqual([null])
})

test.each([
  [
    'a failed fetch',
    webOf({ [url]: refusal('There is no page at this address.', 'notThere') }),
    true,
  ],
  [
    'a site that shows something else than text',
    webOf({ [url]: { type: 'image/gif', body: 'GIF89a' } }),
    null,
  ],
])('%s is no change of the source', async (_, open, found) => {
  const { eve, claim, sourceId, evidenceId } = await signedOff()
  await takeSnapshot(eve, {
    sourceId,
    file: { name: 'b.txt', bytes: new Uint8Array(Buffer.from('b')) },
  })
  await checkAgain(eve, sourceId, open)
  expect((await claimRow(claim.id)).status).toBe('settled')
  expect(await db.event.count({ where: { type: 'snapshot.drifted' } })).toBe(0)
  // nobody can tell whether it stands in a newest copy that cannot be read
  const told = await db.passage.findUnique({ where: { evidenceId } })
  expect(told?.found ?? null).toBe(found)
})

test('a passage that is gone from its page is told once, whatever file of the source has it', async () => {
  const { ana, eve, claim, sourceId, evidenceId } = await signedOff()
  const file = { name: 'minutes.txt', bytes: new Uint8Array(Buffer.from(passage)) }
  await takeSnapshot(eve, { sourceId, file })
  await workOff()
  await checkAgain(eve, sourceId, webOf({ [url]: { type: 'image/gif', body: 'GIF89a' } }))
  expect((await claimRow(claim.id)).status).toBe('settled')
  await checkAgain(eve, sourceId, web('Nothing of it.'))
  expect((await claimRow(claim.id)).status).toBe('inReview')
  await submitVerdict(ana, confirmed(claim.id))
  await checkAgain(eve, sourceId, web('Nothing of it today either.'))
  await addEvidence(ana, { claimId: claim.id, sourceId, stance: 'context', quote: 'today' })
  await workOff()
  expect((await claimRow(claim.id)).status).toBe('awaitingSecond')
  expect(await db.event.count({ where: { type: 'snapshot.drifted' } })).toBe(1)
  // the file still has it, and that is told as well
  expect(await db.passage.findUnique({ where: { evidenceId } })).toMatchObject({ found: true })
})

test('what was found in older copies writes over nothing that was found in newer ones', async () => {
  const { eve, claim, sourceId, evidenceId } = await signedOff()
  const late = await findPassages.run({ sourceId }, () => Promise.resolve())
  await checkAgain(eve, sourceId, web('Nothing of it.'))
  await transaction((tx) => late(tx, new Date()))
  await workOff()
  expect(await db.passage.findUnique({ where: { evidenceId } })).toMatchObject({ found: false })
  expect((await claimRow(claim.id)).status).toBe('inReview')
  expect(await db.event.count({ where: { type: 'snapshot.drifted' } })).toBe(1)
})

test('a look that came too late is made again, and still tells what its copy lost', async () => {
  const { eve, claim, sourceId } = await signedOff()
  await takeSnapshot(eve, { sourceId })
  const page = await takeJob(60_000)
  if (page) await performJob(snapshotJobs(web('Nothing of it.')), page)
  const made = await db.snapshot.findFirstOrThrow({ orderBy: { askedAt: 'desc' } })
  const late = await findPassages.run({ sourceId, made: made.id }, () => Promise.resolve())
  await db.job.deleteMany({ where: { kind: 'passages', state: 'queued' } })
  const file = { name: 'minutes.txt', bytes: new Uint8Array(Buffer.from(passage)) }
  await takeSnapshot(eve, { sourceId, file })
  await workOff()
  expect((await claimRow(claim.id)).status).toBe('settled')
  await transaction((tx) => late(tx, new Date()))
  await workOff()
  expect((await claimRow(claim.id)).status).toBe('inReview')
})

test('what was only context, or never stood there, reopens nothing', async () => {
  const { ana, eve, article, claim } = await newsroom()
  const source = { kind: 'webPage', tier: 'primary', title: 'Minutes', url } as const
  const { data } = await addEvidence(ana, {
    ...proof(claim.id),
    source,
    quote: 'It was never said.',
  })
  await workOff(web(passage))
  await submitVerdict(ana, confirmed(claim.id))
  const second = await addClaim(ana, article.id, '14 million')
  const use = { sourceId: data.sourceId, stance: 'context', quote: passage } as const
  await addEvidence(ana, { claimId: second, ...use })
  await addEvidence(ana, proof(second))
  await submitVerdict(ana, confirmed(second))
  await workOff()
  await checkAgain(eve, data.sourceId, web('Something else.'))
  for (const id of [claim.id, second]) expect((await claimRow(id)).status).toBe('awaitingSecond')
  expect(await db.event.count({ where: { type: 'snapshot.drifted' } })).toBe(1)
})

test('of a confidential source nothing is told by what it reopens', async () => {
  const { ana, ben, eve, claim, article, sourceId } = await signedOff(true)
  await checkAgain(ana, sourceId, web('Nothing of it.'))
  expect((await claimRow(claim.id)).status).toBe('inReview')
  const events = (await listHistory(ben, article.id)).items
  const told = JSON.stringify([
    await getClaimView(ben, claim.id),
    events,
    events.map((event) => describeEvent(event, 'C1')),
  ])
  expect(told).not.toMatch(/canary|minutes\.example|opened on 3 May/)
  expect(told).not.toContain(sourceId)
  const reopened = events.find(({ type }) => type === 'claim.reopened')
  expect(reopened).toMatchObject({ withheld: 'source', actor: { name: 'A colleague' } })
  expect(await signOffs()).toMatchObject([expect.not.stringContaining('Ana') as string])
  expect(
    (await listHistory(eve, article.id)).items.some((event) =>
      describeEvent(event).includes('Ana reopened'),
    ),
  ).toBe(true)
  expect((await checkAll()).problems).toEqual([])
})
