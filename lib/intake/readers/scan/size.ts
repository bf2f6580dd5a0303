import { TooLarge } from '@/lib/core/errors'
import { refusedFile } from '../refusal'

export type Header = {
  width: number
  height: number
  /** how the camera was held, 1 to 8 as in EXIF; 1 = upright */
  turned: number
  /** it holds more pages, which are not read */
  more: boolean
}

/** A page of A4 at 600 dots an inch has 35 million. */
export const mostPixels = 40_000_000
const mostBytes = 50 * 1024 * 1024

/**
 * What a picture says of itself in its first bytes, so that one made to fill the memory is refused before anything is
 * unpacked. Throws Refused where it is none of the kinds that are read, TooLarge where it is too large.
 */
export function headerOf(bytes: Uint8Array): Header {
  if (bytes.length > mostBytes)
    throw new TooLarge('A picture may have 50 MB. Save it smaller, or in parts.')
  const header = read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!header || header.width < 1 || header.height < 1)
    throw refusedFile('This file is no picture that Galley can read, whatever its name says.')
  refuseLarger(header)
  return header
}

/** Throws TooLarge. */
export function refuseLarger({ width, height }: Pick<Header, 'width' | 'height'>) {
  if (width * height > mostPixels)
    throw new TooLarge(
      `This picture has ${width.toLocaleString('en')} × ${height.toLocaleString('en')} points; ${mostPixels / 1e6} million in all is the most. Save it smaller, or in parts.`,
    )
}

/** Null where a header ends before it has said how large the picture is. */
const read = (file: Buffer) =>
  unlessEnds(() => pngSize(file) ?? jpegSize(file) ?? webpSize(file) ?? tiffSize(file))

function unlessEnds<T>(look: () => T): T | null {
  try {
    return look()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const upright = (width: number, height: number): Header => ({
  ...{ width, height },
  turned: 1,
  more: false,
})

const pngSize = (file: Buffer) =>
  file.readUInt32BE(0) === 0x89504e47 ? upright(file.readUInt32BE(16), file.readUInt32BE(20)) : null

/** All kinds of frames but the tables among their numbers. */
const isFrame = (kind: number) => kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind)
/** Marks that stand alone, with no length behind them. */
const isBare = (kind: number) => kind === 0x01 || (kind >= 0xd0 && kind <= 0xd7)
/** What else may stand before the frame, each with its length: tables, what programs write, comments. */
const isSegment = (kind: number) =>
  [0xc4, 0xcc, 0xdb, 0xdc, 0xdd, 0xfe].includes(kind) || (kind >= 0xe0 && kind <= 0xef)

/**
 * The frame is behind other segments, of which one may say how the camera was held. They are walked through as the
 * decoder does: who counts otherwise finds another frame, in a comment.
 */
function jpegSize(file: Buffer): Header | null {
  if (file.readUInt16BE(0) !== 0xffd8) return null
  let turned = 1
  for (let at = 2; at < file.length;) {
    while (file[at] === 0xff && file[at + 1] === 0xff) at++
    const [mark, kind = 0] = file.subarray(at, at + 2)
    if (mark !== 0xff) return null
    if (isFrame(kind))
      return { ...upright(file.readUInt16BE(at + 7), file.readUInt16BE(at + 5)), turned }
    if (!isBare(kind) && !isSegment(kind)) return null
    const next = isBare(kind) ? at + 2 : at + 2 + file.readUInt16BE(at + 2)
    if (kind === 0xe1 && file.toString('latin1', at + 4, at + 10) === 'Exif\0\0')
      turned = orientationIn(file.subarray(at + 10, next)) ?? turned
    at = next
  }
  return null
}

function webpSize(file: Buffer): Header | null {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WEBP')
    return null
  const kind = file.toString('latin1', 12, 16)
  if (kind === 'VP8X') return upright(file.readUIntLE(24, 3) + 1, file.readUIntLE(27, 3) + 1)
  if (kind === 'VP8 ')
    return upright(file.readUInt16LE(26) & 0x3fff, file.readUInt16LE(28) & 0x3fff)
  const bits = file.readUInt32LE(21)
  return kind === 'VP8L' ? upright((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1) : null
}

/** Of its first page, which is the one that is read. */
function tiffSize(file: Buffer): Header | null {
  const { fields, more } = tiffFields(file) ?? { more: false }
  const [width, height] = [fields?.get(256), fields?.get(257)]
  return width && height ? { ...upright(width, height), more } : null
}

/** Null where it does not say it, or ends before: many programs write that part badly, and the picture is good. */
function orientationIn(exif: Buffer): number | null {
  const turned = unlessEnds(() => tiffFields(exif)?.fields.get(274)) ?? 1
  return turned >= 1 && turned <= 8 ? turned : null
}

/**
 * The numbers of the first directory: TIFF 6.0, section 2. EXIF is written the same way. Of a field that stands twice the
 * first counts, as for the decoder; null where it is no plain number.
 */
function tiffFields(file: Buffer): { fields: Map<number, number | null>; more: boolean } | null {
  const order = file.toString('latin1', 0, 2)
  if (order !== 'II' && order !== 'MM') return null
  const short = (at: number) => (order === 'II' ? file.readUInt16LE(at) : file.readUInt16BE(at))
  const long = (at: number) => (order === 'II' ? file.readUInt32LE(at) : file.readUInt32BE(at))
  if (short(2) !== 42) return null
  const start = long(4)
  const count = Math.min(short(start), 200)
  const number = (type: number, at: number) =>
    type === 3 ? short(at) : type === 4 ? long(at) : null
  const fields = new Map<number, number | null>()
  for (let entry = 0; entry < count; entry++) {
    const at = start + 2 + 12 * entry
    if (!fields.has(short(at))) fields.set(short(at), number(short(at + 2), at + 8))
  }
  const next = start + 2 + 12 * count
  return { fields, more: next + 4 <= file.length && long(next) !== 0 }
}
