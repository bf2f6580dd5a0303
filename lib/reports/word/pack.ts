import { type Zippable, zipSync } from 'fflate'

const packed = /\.(?:jpe?g|png|gif|zip|docx|xlsx|mp4|woff2?)$/iu
/** The first moment a zip can name: what is the same is then the same to the last byte. */
const moment = new Date(1980, 0, 1)

export type Part = { name: string; bytes: Uint8Array | string }

/** Parts as one file, in their order; the time of making is not in it. */
export function pack(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const files: Zippable = {}
  for (const { name, bytes } of parts) {
    const level = packed.test(name) ? 0 : 6
    files[name] = [typeof bytes === 'string' ? encoder.encode(bytes) : bytes, { level }]
  }
  return new Uint8Array(zipSync(files, { mtime: moment }))
}
