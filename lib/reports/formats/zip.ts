import { createHash } from 'node:crypto'
import { Refused, UnsupportedMedia } from '@/lib/core/errors'
import { type Format, partsOf } from '../format'
import { pack, type Part } from '../word/pack'

async function fileIn(made: Awaited<ReturnType<Format['render']>>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of partsOf(made)) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/** As `sha256sum -c SHA256SUMS` reads it. */
const sums = (parts: readonly Part[]): Part => ({
  name: 'SHA256SUMS',
  bytes: parts.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join(''),
})

/** What this machine cannot make, or not of so long a report, is said, and the rest is made all the same. */
async function made(format: Format, ...given: Parameters<Format['render']>): Promise<Part> {
  const name = `report.${format.extension}`
  try {
    return { name, bytes: await fileIn(await format.render(...given)) }
  } catch (error) {
    if (!(error instanceof UnsupportedMedia || error instanceof Refused)) throw error
    return { name: `${name}.not-made.txt`, bytes: `${error.message}\n` }
  }
}

/** Every other format in one file, with what tells whether one of them was changed since. */
export const zipOf = (formats: readonly Format[]): Format => ({
  id: 'zip',
  label: 'All in one .zip',
  mediaType: 'application/zip',
  extension: 'zip',
  takesLong: true,
  wantsBackground: true,
  async render(report, background) {
    const parts: Part[] = []
    for (const format of formats) parts.push(await made(format, report, background))
    return pack([...parts, sums(parts)])
  },
})
