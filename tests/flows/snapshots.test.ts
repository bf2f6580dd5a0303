import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { checkAll } from '@/lib/cli/verify'
import { blobFolder, getBlob } from '@/lib/core/blobs/blobs'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { sha256 } from '@/lib/core/digest'
import { Conflict, Forbidden, NotFound, Refused } from '@/lib/core/errors'
import { refusal } from '@/lib/intake/page/address'
import { editSource, setReaders, withdrawSource } from '@/lib/sources/commands'
import { addEvidence, editEvidence } from '@/lib/sources/evidence'
import { retrySnapshot, takeSnapshot } from '@/lib/sources/snapshots/commands'
import { getSnapshot, getSnapshotFile, listSnapshots } from '@/lib/sources/snapshots/queries'
import { pageOf, webOf, workOff } from '../support/copies'
import { newsroom, proof, recordHires } from '../support/newsroom'
import { pdfFile, setLines } from '../support/pdf'

const settings = { ...env.snapshots }
afterEach(() => Object.assign(env.snapshots, settings))

const url = 'https://minutes.example/1978'
const minutes = pageOf('The bridge was opened on 3 May 1978.', 'It cost 14 million crowns.')
const web = webOf({ [url]: { body: minutes, headers: { etag: '"7"', 'x-served-by': 'cache 3' } } })

/** Ana's source with an address, on the claim. */
async function sourced(more: { quote?: string; confidential?: boolean } = {}) {
  const room = await newsroom()
  await recordHires()
  const { quote = 'opened on 3 May 1978', confidential = false } = more
  const { data } = await addEvidence(room.ana, {
    ...proof(room.claim.id),
    source: { kind: 'webPage', tier: 'primary', title: 'Minutes', url, confidential },
    quote,
  })
  return { ...room, ...data }
}
const newest = async (sourceId: string) =>
  db.snapshot.findFirst({ where: { sourceId }, orderBy: [{ askedAt: 'desc' }, { id: 'desc' }] })
const passageOf = (evidenceId: string) => db.passage.findUnique({ where: { evidenceId } })
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))

test('a source with an address gets a copy by itself: bytes, time, address, headers, text and its passage', async () => {
  const { ana, sourceId, evidenceId } = await sourced()
  expect(await listSnapshots(ana, sourceId)).toMatchObject([
    { state: 'queued', url, takenAt: null },
  ])
  await workOff(web)
  const [copy] = await listSnapshots(ana, sourceId)
  expect(copy).toMatchObject({
    ...{ state: 'captured', mediaType: 'text/html', size: minutes.length, finalUrl: url },
    ...{ sha256: sha256(minutes), hasText: true, problem: null, takenBy: { name: 'Ana' } },
    headers: { 'content-type': 'text/html', etag: '"7"' },
  })
  expect(Buffer.from((await getBlob(copy?.sha256 ?? '')) ?? []).toString()).toBe(minutes)
  const { text, passages } = await getSnapshot(ana, copy?.id ?? '')
  expect(text).toContain('All rights reserved by the harbour office.')
  // under the title of another source it would be taken for a copy of that
  expect((await getSnapshot(ana, copy?.id ?? '', sourceId)).text).toBe(text)
  await expect(getSnapshot(ana, copy?.id ?? '', 'another')).rejects.toThrow(NotFound)
  expect(passages).toMatchObject([{ evidenceId }])
  expect(text?.slice(passages[0]?.start, passages[0]?.end)).toBe('opened on 3 May 1978')
  expect((await checkAll()).problems).toEqual([])
})

test('whether the quoted passage is in the copy follows what is quoted', async () => {
  const { ana, sourceId, evidenceId, claim } = await sourced({ quote: 'opened on 4 May 1978' })
  await workOff(web)
  expect(await passageOf(evidenceId)).toMatchObject({ found: false })
  await editEvidence(ana, { evidenceId, quote: 'opened … 14 million crowns' })
  expect(await passageOf(evidenceId)).toBeNull()
  await workOff(web)
  expect(await passageOf(evidenceId)).toMatchObject({ found: true })
  const again = { claimId: claim.id, sourceId, stance: 'context', quote: 'crowns' } as const
  const other = await addEvidence(ana, again)
  await workOff(web)
  expect(await passageOf(other.data.evidenceId)).toMatchObject({ found: true })
  await editEvidence(ana, { evidenceId, quote: '' })
  await workOff(web)
  expect(await passageOf(evidenceId)).toBeNull()
})

test('a file is kept as a copy, read with its pages, and equal bytes once', async () => {
  const { ana, ben, claim } = await newsroom()
  const { sourceId, evidenceId } = (
    await addEvidence(ana, { ...proof(claim.id), quote: 'It stands on the second page.' })
  ).data
  const pdf = pdfFile({
    pages: [
      setLines(['The opening of the bridge was a great day for the whole town.']),
      setLines(['It stands on the second page.', 'Nobody has read it since that year.']),
    ],
  })
  for (const actor of [ana, ben])
    await takeSnapshot(actor, { sourceId, file: { name: 'Minutes.pdf', bytes: pdf } })
  await workOff()
  const copies = await listSnapshots(ana, sourceId)
  expect(copies.map(({ state, mediaType, url: from }) => [state, mediaType, from])).toEqual([
    ['captured', 'application/pdf', null],
    ['captured', 'application/pdf', null],
  ])
  expect(new Set(copies.map((copy) => copy.sha256)).size).toBe(1)
  const { text, places } = await getSnapshot(ana, copies[0]?.id ?? '')
  expect(places.map(({ name }) => name)).toEqual(['p. 1', 'p. 2'])
  expect(text?.slice(places[1]?.at)).toMatch(/^It stands on the second page\./)
  expect(await passageOf(evidenceId)).toMatchObject({ found: true })
  expect(Buffer.from((await getSnapshotFile(ben, copies[0]?.id ?? '')).bytes).equals(pdf)).toBe(
    true,
  )
})

test('what cannot be read is a copy all the same, and says so', async () => {
  const { ana, sourceId } = await sourced()
  await workOff(webOf({ [url]: { type: 'audio/mpeg', body: 'ID3' } }))
  expect(await listSnapshots(ana, sourceId)).toMatchObject([
    {
      ...{ state: 'captured', mediaType: 'audio/mpeg', hasText: false },
      unreadable: 'Galley reads no text of this kind of file (audio/mpeg).',
    },
  ])
})

test.each([
  [
    'notThere',
    refusal('There is no page at this address.', 'notThere'),
    /does not say that it was taken down/,
  ],
  [
    'noAnswer',
    refusal('This site does not answer. Paste the text, or send its file.', 'noAnswer'),
    /^This site does not answer\.$/,
  ],
  [
    'siteFailed',
    refusal(
      'This site has a failure of its own (it answered 503). Paste the text, or send its file.',
      'siteFailed',
    ),
    /503\)\.$/,
  ],
  [
    'refused',
    refusal('This site does not show the page to Galley (it answered 403).', 'refused'),
    /403/,
  ],
  ['notAllowed', refusal('This address is on a private network.'), /private network/],
] as const)('a copy fails as %s, in words, and can be tried again', async (code, error, words) => {
  const { ana, ben, vic, sourceId } = await sourced()
  await workOff(webOf({ [url]: error }))
  const [failed] = await listSnapshots(ana, sourceId)
  expect(failed).toMatchObject({ state: 'failed', takenAt: null, problem: { code } })
  expect(failed?.problem?.detail).toMatch(words)
  const snapshotId = failed?.id ?? ''
  await expect(retrySnapshot(vic, { snapshotId })).rejects.toThrow(Forbidden)
  await retrySnapshot(ben, { snapshotId })
  await expect(retrySnapshot(ben, { snapshotId })).rejects.toThrow(Conflict)
  await workOff(web)
  expect(await listSnapshots(ana, sourceId)).toMatchObject([{ state: 'captured', problem: null }])
  expect((await checkAll()).problems).toEqual([])
})

test('a page of more than 2 MB, and what has no room any more, is not kept', async () => {
  const { ana, sourceId, claim } = await sourced()
  await workOff(webOf({ [url]: { body: pageOf('x'.repeat(2_100_000)) } }))
  expect(await listSnapshots(ana, sourceId)).toMatchObject([{ problem: { code: 'tooLarge' } }])
  env.snapshots.mostBytes = minutes.length + 10
  await retrySnapshot(ana, { snapshotId: (await newest(sourceId))?.id ?? '' })
  await workOff(web)
  const { text } = await getSnapshot(ana, (await newest(sourceId))?.id ?? '')
  env.snapshots.mostBytes += Buffer.byteLength(text ?? '')
  const file = { name: 'a.txt', bytes: bytesOf('More than ten bytes.') }
  await expect(takeSnapshot(ana, { sourceId, file })).rejects.toThrow('is used up')
  const other = {
    ...proof(claim.id),
    source: { kind: 'webPage', tier: 'primary', title: 'B', url: `${url}/b` },
  } as const
  const { data } = await addEvidence(ana, other)
  const more = `${minutes} and more`
  await workOff(webOf({ [`${url}/b`]: { body: more } }))
  expect(await listSnapshots(ana, data.sourceId)).toMatchObject([{ problem: { code: 'noRoom' } }])
  // what is refused is not kept either
  for (const bytes of [file.bytes, more]) expect(await getBlob(sha256(bytes))).toBeNull()
  // the same bytes take no room, but the text of each copy does
  await takeSnapshot(ana, { sourceId })
  await workOff(web)
  expect(await newest(sourceId)).toMatchObject({ state: 'captured' })
  await takeSnapshot(ana, { sourceId })
  await workOff(web)
  expect(await newest(sourceId)).toMatchObject({ state: 'failed', problem: 'noRoom' })
})

test('no address is opened where that is switched off, and by itself none of a confidential or withdrawn source', async () => {
  env.snapshots.fetch = 'off'
  const { ana, sourceId } = await sourced()
  expect(await listSnapshots(ana, sourceId)).toEqual([])
  await expect(takeSnapshot(ana, { sourceId })).rejects.toThrow('GALLEY_SNAPSHOTS=off')
  await takeSnapshot(ana, { sourceId, file: { name: 'a.txt', bytes: bytesOf('A letter.') } })
  env.snapshots.fetch = 'asked'
  await editSource(ana, { sourceId, url: `${url}/2` })
  expect(await db.snapshot.count({ where: { url: { not: null } } })).toBe(0)
  env.snapshots.fetch = 'added'
  await editSource(ana, { sourceId, url: `${url}/2?utm_source=x` })
  expect(await db.snapshot.count({ where: { url: { not: null } } })).toBe(0)
  await editSource(ana, { sourceId, url: `${url}/3` })
  expect(await db.snapshot.count({ where: { url: { not: null } } })).toBe(1)
  await editSource(ana, { sourceId, url: `${url}/4`, confidential: true })
  expect(await db.snapshot.count({ where: { url: { not: null } } })).toBe(1)
})

test('one copy is asked for at a time, of a source that has an address', async () => {
  const { ana, sourceId, claim } = await sourced()
  await expect(takeSnapshot(ana, { sourceId })).rejects.toThrow(Conflict)
  const { data } = await addEvidence(ana, proof(claim.id))
  await expect(takeSnapshot(ana, { sourceId: data.sourceId })).rejects.toThrow(Refused)
})

const changedMeanwhile = { state: 'failed', problem: 'notAllowed', sha256: null }

test('what waits is not opened by itself once it may not be; what a person asks for then is', async () => {
  const { ana, sourceId, claim } = await sourced()
  await editSource(ana, { sourceId, confidential: true })
  await workOff(web)
  expect(await newest(sourceId)).toMatchObject(changedMeanwhile)
  await takeSnapshot(ana, { sourceId })
  await withdrawSource(ana, { sourceId, reason: 'Forged.' })
  await workOff(web)
  expect(await newest(sourceId)).toMatchObject({ state: 'captured' })

  const source = { kind: 'webPage', tier: 'primary', title: 'B', url: `${url}/b` } as const
  const added = async () => (await addEvidence(ana, { ...proof(claim.id), source })).data.sourceId
  const states = async (id: string) =>
    (await listSnapshots(ana, id)).map(({ state, problem }) => problem?.code ?? state)
  const withdrawn = await added()
  await withdrawSource(ana, { sourceId: withdrawn, reason: 'Forged.' })
  const open = webOf({ [`${url}/b`]: { body: minutes } })
  await workOff(open)
  expect(await states(withdrawn)).toEqual(['notAllowed'])
  const late = await added()
  env.snapshots.fetch = 'asked'
  await workOff(open)
  expect(await states(late)).toEqual(['notAllowed'])
})

test('of an address that was mended only the new one is opened, and none once that is switched off', async () => {
  const { ana, sourceId } = await sourced()
  await editSource(ana, { sourceId, url: `${url}?utm_source=x` })
  await workOff(web)
  expect(await newest(sourceId)).toMatchObject({ state: 'captured' })
  await editSource(ana, { sourceId, url: `${url}/2` })
  await editSource(ana, { sourceId, url: `${url}/3` })
  await workOff(webOf({ [`${url}/2`]: { body: minutes }, [`${url}/3`]: { body: minutes } }))
  const states = (await listSnapshots(ana, sourceId)).map((copy) => [copy.url, copy.state])
  expect(states.slice(0, 2)).toEqual([
    [`${url}/3`, 'captured'],
    [`${url}/2`, 'failed'],
  ])
  await takeSnapshot(ana, { sourceId })
  env.snapshots.fetch = 'off'
  await workOff(web)
  expect(await newest(sourceId)).toMatchObject(changedMeanwhile)
})

test('a copy of a confidential source is as confidential as the source, its text too', async () => {
  const { ana, ben, eve, vic, sourceId, evidenceId } = await sourced({ confidential: true })
  expect(await listSnapshots(ana, sourceId)).toEqual([])
  await takeSnapshot(ana, { sourceId })
  await workOff(
    webOf({ [url]: { body: pageOf('The canary sings of it, and it was opened on 3 May 1978.') } }),
  )
  const [copy] = await listSnapshots(eve, sourceId)
  const snapshotId = copy?.id ?? ''
  expect((await getSnapshot(eve, snapshotId)).text).toContain('canary')
  expect(await passageOf(evidenceId)).toMatchObject({ found: true })
  for (const actor of [ben, vic]) {
    await expect(listSnapshots(actor, sourceId)).rejects.toThrow(NotFound)
    await expect(getSnapshot(actor, snapshotId)).rejects.toThrow(NotFound)
    await expect(getSnapshotFile(actor, snapshotId)).rejects.toThrow(NotFound)
  }
  await expect(takeSnapshot(ben, { sourceId })).rejects.toThrow(NotFound)
  await expect(retrySnapshot(ben, { snapshotId })).rejects.toThrow(NotFound)
  await expect(
    takeSnapshot(ben, { sourceId, file: { name: 'guess.html', bytes: bytesOf('canary') } }),
  ).rejects.toThrow(NotFound)
  await setReaders(ana, { sourceId, userIds: [ben.id] })
  expect((await getSnapshot(ben, snapshotId)).text).toContain('canary')
})

test('a copy whose file was changed or is gone does not hold', async () => {
  const { sourceId } = await sourced()
  await workOff(web)
  const copy = await newest(sourceId)
  const name = copy?.sha256 ?? ''
  writeFileSync(join(blobFolder, name.slice(0, 2), name), 'something else')
  expect((await checkAll()).problems).toEqual([`copy ${copy?.id}: its file is not what it was.`])
  rmSync(blobFolder, { recursive: true })
  expect((await checkAll()).problems).toEqual([`copy ${copy?.id}: its file is missing.`])
})
