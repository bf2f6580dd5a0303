import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { Refused, UnsupportedMedia } from '@/lib/core/errors'
import { json } from '@/lib/reports/formats/json'
import { md } from '@/lib/reports/formats/md'
import { zipOf } from '@/lib/reports/formats/zip'
import { findFormat, formats } from '@/lib/reports/registry'
import { fileOf, reportClaim, reportOn } from '@/tests/support/report'

const report = reportOn('The bridge opened in 1978.', [reportClaim()])
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()

test('it holds every other format as it is made alone, and the sums of all', async () => {
  const files = unzipSync(await fileOf(findFormat('zip')!, report))
  const others = formats.filter(({ id }) => id !== 'zip')
  expect(Object.keys(files).sort()).toEqual(
    ['SHA256SUMS', ...others.map(({ extension }) => `report.${extension}`)].sort(),
  )
  for (const format of others)
    expect(Buffer.from(files[`report.${format.extension}`] ?? [])).toEqual(
      await fileOf(format, report),
    )
  const lines = text(files.SHA256SUMS).trim().split('\n')
  expect(lines).toHaveLength(others.length)
  for (const line of lines) {
    const [sum, name = ''] = line.split('  ')
    expect(
      createHash('sha256')
        .update(files[name] ?? '')
        .digest('hex'),
    ).toBe(sum)
  }
})

test.each([
  ['this machine cannot make', new UnsupportedMedia('Not here.')],
  ['is refused of this report', new Refused([{ message: 'Not here.' }])],
])('what %s is said in it, and a mistake is not hidden', async (_, refusal) => {
  const render = vi.fn<typeof md.render>().mockRejectedValueOnce(refusal)
  const files = unzipSync(await fileOf(zipOf([{ ...md, render }, json]), report))
  expect(Object.keys(files)).toEqual(['report.md.not-made.txt', 'report.json', 'SHA256SUMS'])
  expect(text(files['report.md.not-made.txt'])).toBe('Not here.\n')
  render.mockRejectedValueOnce(new Error('a bug'))
  await expect(fileOf(zipOf([{ ...md, render }]), report)).rejects.toThrow('a bug')
})

test('the same report is the same bytes', async () => {
  const zip = findFormat('zip')!
  expect(await fileOf(zip, report)).toEqual(await fileOf(zip, structuredClone(report)))
})
