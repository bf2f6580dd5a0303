import { inflateRawSync } from 'node:zlib'
import { refusedFile } from '../refusal'

/** A file of a zip as its directory has it; the size said there is not to be believed. */
export type Entry = {
  name: string
  method: number
  encrypted: boolean
  crc: number
  packed: number
  size: number
  at: number
}

/** The parts of an office file, each unpacked when it is asked for. */
export type Parts = { read: (name: string) => Uint8Array | null; names: () => string[] }

/** The upper half of the letters of old systems, in which names stand that are not UTF-8. */
const oldLetters =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0'

/** Programs do not always say that a name is UTF-8, so its bytes tell. */
function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Array.from(bytes, (byte) =>
      byte < 128 ? String.fromCharCode(byte) : (oldLetters[byte - 128] ?? ''),
    ).join('')
  }
}

/** A novel's worth of marked-up text; what unpacks to more is not an article. */
const largestPart = 40 * 1024 * 1024
const mostEntries = 20_000
/** Of all parts that are read of a file, for thousands of them may be one packed block. */
const largestWhole = 200 * 1024 * 1024

const broken = (label: string) =>
  refusedFile(`This ${label} is damaged: its parts cannot be read. Open it and save it again.`)

const tooLarge = (label: string, most: number) =>
  refusedFile(
    `This ${label} unpacks to more than ${most / 1024 / 1024} MB of text. Import it in parts.`,
  )

/**
 * Reads the directory at the end of a zip file. Sizes said there are not believed: unpacking stops at the limit. (A
 * library that unpacks into a buffer of the size said would go on to the end of a bomb.)
 */
export function openZip(bytes: Uint8Array, label: string): Parts {
  const entries = new Map<string, Entry>()
  for (const entry of entriesOf(bytes, label))
    if (!entries.has(entry.name)) entries.set(entry.name, entry)
  const known = new Set<string>()
  let whole = 0
  const read = (name: string) => {
    const entry = entries.get(name)
    if (!entry) return null
    if (entry.encrypted) throw refusedFile(`This ${label} has a password. Save it without one.`)
    const part = unpack(bytes, entry, label)
    if (!known.has(name)) whole += part.length
    known.add(name)
    if (whole > largestWhole) throw tooLarge(label, largestWhole)
    return part
  }
  return { read, names: () => [...entries.keys()] }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** All files of a zip, in the order of its directory; two may have one name. Throws Refused where it has none to read. */
export function entriesOf(bytes: Uint8Array, label: string): Entry[] {
  try {
    return directoryOf(viewOf(bytes), bytes)
  } catch {
    throw broken(label)
  }
}

function directoryOf(view: DataView, bytes: Uint8Array): Entry[] {
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  const count = Math.min(view.getUint16(end + 10, true), mostEntries)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError('no entry')
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    entries.push({
      name: nameIn(bytes.subarray(at + 46, at + 46 + (name ?? 0))),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

/** The bytes of a file as they lie in the zip. Throws RangeError where they lie outside. */
export function packedBytes(bytes: Uint8Array, { at, packed }: Entry): Uint8Array {
  const view = viewOf(bytes)
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + packed > bytes.length) throw new RangeError('cut off')
  return bytes.subarray(from, from + packed)
}

function unpack(bytes: Uint8Array, entry: Entry, label: string): Uint8Array {
  try {
    const packed = packedBytes(bytes, entry)
    if (entry.method === 0) return packed
    if (entry.method === 8) return inflateRawSync(packed, { maxOutputLength: largestPart })
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(label, largestPart)
  }
  throw broken(label)
}
