import { inflateRawSync } from 'node:zlib'
import { refusedFile } from '../refusal'

type Entry = { method: number; encrypted: boolean; packed: number; size: number; at: number }

/** The parts of an office file, each unpacked when it is asked for. */
export type Parts = { read: (name: string) => Uint8Array | null; names: () => string[] }

/** A novel's worth of marked-up text; what unpacks to more is not an article. */
const largestPart = 40 * 1024 * 1024
const mostEntries = 20_000

const broken = (label: string) =>
  refusedFile(`This ${label} is damaged: its parts cannot be read. Open it and save it again.`)

/**
 * Reads the directory at the end of a zip file. Sizes said there are not believed: unpacking stops at the limit. (A
 * library that unpacks into a buffer of the size said would go on to the end of a bomb.)
 */
export function openZip(bytes: Uint8Array, label: string): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let entries: Map<string, Entry>
  try {
    entries = directoryOf(view, bytes)
  } catch {
    throw broken(label)
  }
  const read = (name: string) => {
    const entry = entries.get(name)
    if (!entry) return null
    if (entry.encrypted) throw refusedFile(`This ${label} has a password. Save it without one.`)
    return unpack(view, bytes, entry, label)
  }
  return { read, names: () => [...entries.keys()] }
}

function directoryOf(view: DataView, bytes: Uint8Array): Map<string, Entry> {
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  const count = Math.min(view.getUint16(end + 10, true), mostEntries)
  let at = view.getUint32(end + 16, true)
  const entries = new Map<string, Entry>()
  const names = new TextDecoder()
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError('no entry')
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    const called = names.decode(bytes.subarray(at + 46, at + 46 + (name ?? 0)))
    const entry = {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    if (!entries.has(called)) entries.set(called, entry)
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

function unpack(view: DataView, bytes: Uint8Array, entry: Entry, label: string): Uint8Array {
  try {
    const from =
      entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
    const packed = bytes.subarray(from, from + entry.packed)
    if (entry.method === 0) return packed
    if (entry.method === 8) return inflateRawSync(packed, { maxOutputLength: largestPart })
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw refusedFile(
        `This ${label} unpacks to more than ${largestPart / 1024 / 1024} MB of text. Import it in parts.`,
      )
  }
  throw broken(label)
}
