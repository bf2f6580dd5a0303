import { expect, test, vi } from 'vitest'
import { UnsupportedMedia } from '@/lib/core/errors'
import { formats } from '@/lib/reports/registry'
import { fileOf, reportOn } from '@/tests/support/report'

vi.mock('@myriaddreamin/typst-ts-node-compiler', () => {
  throw new Error('Cannot find native binding.')
})

test('where the typesetter is not installed a PDF is refused in words, and all else is made', async () => {
  const report = reportOn('Nothing.')
  for (const format of formats) {
    const file = fileOf(format, report)
    if (format.id !== 'pdf') expect((await file).length).toBeGreaterThan(0)
    else {
      await expect(file).rejects.toThrow(UnsupportedMedia)
      await expect(file).rejects.toThrow(/All other formats work/)
    }
  }
})
