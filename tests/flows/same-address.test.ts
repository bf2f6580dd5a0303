import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { checkAll } from '@/lib/cli/verify'
import { editSource } from '@/lib/sources/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { fillAddresses } from '@/lib/sources/findable'
import { listSources } from '@/lib/sources/queries'
import { newsroom, recordHires } from '../support/newsroom'

const report = {
  kind: 'document',
  tier: 'primary',
  title: 'Report on the dam',
  url: 'https://www.example.org/dam/?utm_source=feed',
} as const
const at = async (actor: Parameters<typeof listSources>[0], address: string) =>
  (await listSources(actor, { address })).items.map(({ title }) => title)

async function reported(more: object = {}) {
  const room = await newsroom()
  await recordHires()
  const evidence = { claimId: room.claim.id, stance: 'supports', locator: 'p. 2' } as const
  const { data } = await addEvidence(room.ana, { ...evidence, source: { ...report, ...more } })
  return { ...room, sourceId: data.sourceId }
}

test('a source is found by its address, however that is spelt, and by the new one once it is changed', async () => {
  const { ana, sourceId } = await reported()
  expect(await at(ana, 'http://example.org/dam#tables')).toEqual([report.title])
  expect(await at(ana, 'http://example.org/dam/tables')).toEqual([])
  await editSource(ana, { sourceId, url: 'https://example.org/dam/tables' })
  expect(await at(ana, 'http://example.org/dam')).toEqual([])
  expect(await at(ana, 'http://amp.example.org/dam/tables')).toEqual([report.title])
  await editSource(ana, { sourceId, url: '' })
  expect(await at(ana, 'http://example.org/dam/tables')).toEqual([])
})

test('by its address nobody finds a source they may not know', async () => {
  const { ana, ben } = await reported({ confidential: true })
  expect(await at(ana, report.url)).toEqual([report.title])
  expect(await at(ben, report.url)).toEqual([])
})

test('what is no address of the web is refused', async () => {
  const { ana } = await reported()
  await expect(listSources(ana, { address: 'the dam' })).rejects.toThrow(/begins with http/)
})

test('sources of an older Galley are found by their address after the next start', async () => {
  const { ana, sourceId } = await reported()
  await db.source.updateMany({ data: { address: null } })
  expect(await at(ana, report.url)).toEqual([])
  await fillAddresses()
  expect(await at(ana, report.url)).toEqual([report.title])
  expect(await db.source.count({ where: { address: null } })).toBe(0)
  const { address } = await db.source.findUniqueOrThrow({ where: { id: sourceId } })
  expect(address).toBe('example.org/dam')
  expect((await checkAll()).problems).toEqual([])
})
