import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { ChangedSince, Conflict, NotFound } from '@/lib/core/errors'
import { getClaimView } from '@/lib/claims/queries'
import { withdrawSource } from '@/lib/sources/commands'
import { addEvidence, editEvidence } from '@/lib/sources/evidence'
import { suggestPassages } from '@/lib/sources/finder/find'
import { takePassage } from '@/lib/sources/finder/take'
import { takeSnapshot } from '@/lib/sources/snapshots/commands'
import { pageOf, webOf, workOff } from '../support/copies'
import { addClaim, judge, newsroom } from '../support/newsroom'
import { pdfFile, setLines } from '../support/pdf'

const url = 'https://minutes.example/1978'
const web = webOf({
  [url]: {
    body: pageOf(
      'The council met in the town hall.',
      'The bridge was opened on 3 May 1978 by the mayor.',
      'It cost 15 million crowns.',
    ),
  },
})

type Room = Awaited<ReturnType<typeof newsroom>>
const attach = async (person: Room['ana'], claimId: string, more: object = {}) =>
  (
    await addEvidence(person, {
      claimId,
      stance: 'supports',
      source: { kind: 'webPage', tier: 'primary', title: 'Minutes', url, ...more },
    })
  ).data

test('the sentence of a source that says what the claim says comes first, and one press quotes it', async () => {
  const { ana, claim } = await newsroom()
  const { evidenceId } = await attach(ana, claim.id)
  expect(await suggestPassages(ana, claim.id)).toMatchObject({ passages: [], read: 0, waiting: 1 })
  await workOff(web)
  const { passages, ...rest } = await suggestPassages(ana, claim.id)
  expect(rest).toEqual({ absent: [], withoutText: [], read: 1, waiting: 0, unread: 0, beyond: 0 })
  const [first] = passages
  expect(first).toMatchObject({
    ...{ evidenceId, title: 'Minutes', taken: false },
    text: 'The bridge was opened on 3 May 1978 by the mayor.',
    before: expect.stringContaining('town hall') as string,
  })
  const bold = first?.shared.map(({ start, end }) => first.text.slice(start, end))
  expect(bold).toEqual(expect.arrayContaining(['bridge', 'opened', '1978']))
  if (!first) return
  await takePassage(ana, { ...first, evidenceId })
  expect((await getClaimView(ana, claim.id)).evidence).toMatchObject([{ quote: first.text }])
  expect((await suggestPassages(ana, claim.id)).passages[0]).toMatchObject({
    ...{ taken: true, stands: { quote: first.text } },
  })
})

test('a passage a colleague quoted meanwhile is not written over unseen', async () => {
  const { ana, ben, claim } = await newsroom()
  const { evidenceId } = await attach(ana, claim.id)
  await workOff(web)
  const [first] = (await suggestPassages(ana, claim.id)).passages
  if (!first) throw new Error('Nothing was found.')
  await editEvidence(ben, { evidenceId, quote: 'on 3 May 1978' })
  const pressed = { ...first, evidenceId, shown: { quote: null } }
  await expect(takePassage(ana, pressed)).rejects.toThrow(ChangedSince)
  await takePassage(ana, { ...pressed, shown: { quote: 'on 3 May 1978' } })
})

test('a text that is too long to be taken apart is left unread, and the others are searched', async () => {
  const { ana, claim } = await newsroom()
  const long = await attach(ana, claim.id, { title: 'Log', url: null })
  await attach(ana, claim.id)
  const bytes = new Uint8Array(
    Buffer.from(`The bridge opened in 1978.\n${'a b c d. '.repeat(500_000)}`),
  )
  await takeSnapshot(ana, {
    sourceId: long.sourceId,
    file: { name: 'l.txt', mediaType: 'text/plain', bytes },
  })
  await workOff(web)
  expect(await db.job.findMany({ where: { state: { not: 'done' } } })).toEqual([])
  expect(await suggestPassages(ana, claim.id)).toMatchObject({
    ...{ read: 1, unread: 1 },
    passages: [{ title: 'Minutes' }, { title: 'Minutes' }],
  })
})

test('a passage is taken with its page, and only as it stands in a copy of that very source', async () => {
  const { ana, claim } = await newsroom()
  const { sourceId, evidenceId } = await attach(ana, claim.id, { url: null })
  const other = await attach(ana, claim.id, { title: 'Other minutes' })
  const bytes = pdfFile({
    pages: [
      setLines(['The council met in the town hall for the whole of that day.']),
      setLines(['The bridge opened in 1978.', 'Nobody has read the minutes since that year.']),
    ],
  })
  await takeSnapshot(ana, {
    sourceId,
    file: { name: 'a.pdf', mediaType: 'application/pdf', bytes },
  })
  await workOff(web)
  const [first] = (await suggestPassages(ana, claim.id)).passages.filter(
    (passage) => passage.sourceId === sourceId,
  )
  expect(first).toMatchObject({ place: 'p. 2' })
  if (!first) return
  const wrong = { ...first, evidenceId: other.evidenceId }
  await expect(takePassage(ana, wrong)).rejects.toThrow(NotFound)
  const nowhere = { ...first, evidenceId, start: 5000, end: 5010 }
  await expect(takePassage(ana, nowhere)).rejects.toThrow(Conflict)
  await takePassage(ana, { ...first, evidenceId })
  const view = await getClaimView(ana, claim.id)
  expect(view.evidence.find(({ id }) => id === evidenceId)).toMatchObject({
    ...{ locator: 'p. 2', quote: 'The bridge opened in 1978.' },
  })
  await judge(ana, claim.id)
  await expect(takePassage(ana, { ...first, evidenceId })).rejects.toThrow(Conflict)
})

test('what no attached source says is told, and whether another of the article has it', async () => {
  const { ana, article, claim } = await newsroom()
  const cost = await addClaim(ana, article.id, 'cost 14 million crowns')
  await attach(ana, cost)
  const report = 'The bridge cost 14 million crowns, says the report.'
  const bytes = new Uint8Array(Buffer.from(report))
  const { sourceId } = await attach(ana, claim.id, { title: 'Report', url: null })
  await takeSnapshot(ana, { sourceId, file: { name: 'r.txt', mediaType: 'text/plain', bytes } })
  await workOff(web)
  const near = await suggestPassages(ana, cost)
  expect(near.absent).toMatchObject([{ words: '14 million crowns', kind: 'number', elsewhere: [] }])
  expect(near.passages.every((passage) => passage.evidenceId !== null)).toBe(true)
  const far = await suggestPassages(ana, cost, { beyond: true })
  expect(far.absent).toMatchObject([{ words: '14 million crowns', elsewhere: ['Report'] }])
  expect(far.passages[0]).toMatchObject({ title: 'Report', evidenceId: null, text: report })
  expect(far.beyond).toBe(1)
})

test('a source that somebody may not know adds nothing to what they are told, not even a count', async () => {
  const { ana, ben, article, claim } = await newsroom()
  const secret = await attach(ana, claim.id, { confidential: true, url: null })
  const file = {
    ...{ name: 'leak.txt', mediaType: 'text/plain' },
    bytes: new Uint8Array(Buffer.from('The bridge opened in 1978.')),
  }
  await takeSnapshot(ana, { sourceId: secret.sourceId, file })
  const none = { passages: [], absent: [], withoutText: [] }
  const nothing = { ...none, read: 0, waiting: 0, unread: 0, beyond: 0 }
  expect(await suggestPassages(ben, claim.id)).toEqual(nothing)
  await workOff(web)
  const other = await addClaim(ana, article.id, '14 million crowns')
  for (const claimId of [claim.id, other])
    expect(await suggestPassages(ben, claimId, { beyond: true })).toEqual(nothing)
  const [own] = (await suggestPassages(ana, claim.id)).passages
  expect(own?.text).toBe('The bridge opened in 1978.')
  if (own)
    await expect(takePassage(ben, { ...own, evidenceId: secret.evidenceId })).rejects.toThrow(
      NotFound,
    )
})

test('a withdrawn source is not searched', async () => {
  const { ana, eve, claim } = await newsroom()
  const { sourceId } = await attach(ana, claim.id)
  await workOff(web)
  await withdrawSource(eve, { sourceId, reason: 'Forged.' })
  expect(await suggestPassages(ana, claim.id)).toMatchObject({ passages: [], read: 0, unread: 0 })
})

test('of a source that could not be copied, or whose copy cannot be read, it is told why', async () => {
  const { ana, ben, claim } = await newsroom()
  const gone = await attach(ana, claim.id, { title: 'Gone', url: 'https://gone.example/minutes' })
  const picture = await attach(ana, claim.id, { title: 'Picture', url: null, confidential: true })
  await attach(ana, claim.id, { title: 'A talk', url: null })
  const told = async (person = ana) => (await suggestPassages(person, claim.id)).withoutText
  expect(await told()).toEqual([])
  const file = { name: 'a.bin', mediaType: 'application/zip', bytes: new Uint8Array([80, 75, 5]) }
  await takeSnapshot(ana, { sourceId: picture.sourceId, file })
  await workOff(web)
  const failed = {
    ...{ sourceId: gone.sourceId, title: 'Gone', copied: false },
    why: expect.stringContaining('is not there') as string,
  }
  const unreadable = {
    ...{ sourceId: picture.sourceId, title: 'Picture', copied: true },
    why: expect.stringMatching(/./) as string,
  }
  expect(await told()).toEqual([failed, unreadable])
  // of a confidential source nobody else learns
  expect(await told(ben)).toEqual([failed])
})
