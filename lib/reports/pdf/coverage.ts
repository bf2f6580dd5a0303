/** Which characters a typeface can draw, read from its table of characters (OpenType `cmap`, formats 4 and 12). */
export class Coverage {
  private readonly bits = new Uint8Array(0x110000 >> 3)

  constructor(font: Buffer) {
    for (const [first, last] of rangesOf(font))
      for (let code = first; code <= last; code++) this.add(code)
  }

  private add(code: number) {
    this.bits[code >> 3] = (this.bits[code >> 3] ?? 0) | (1 << (code & 7))
  }

  has = (code: number): boolean => ((this.bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0
}

type Range = [first: number, last: number]

function* rangesOf(font: Buffer): Generator<Range> {
  const cmap = tableOf(font, 'cmap')
  if (cmap === null) return
  const count = font.readUInt16BE(cmap + 2)
  for (let at = 0; at < count; at++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + at * 8 + 4)
    const format = font.readUInt16BE(table)
    if (format === 4) yield* segments(font, table)
    if (format === 12) yield* groups(font, table)
  }
}

function tableOf(font: Buffer, name: string): number | null {
  const count = font.readUInt16BE(4)
  for (let at = 12; at < 12 + count * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8)
  return null
}

function* groups(font: Buffer, table: number): Generator<Range> {
  const count = font.readUInt32BE(table + 12)
  for (let at = table + 16; at < table + 16 + count * 12; at += 12)
    yield [font.readUInt32BE(at), font.readUInt32BE(at + 4)]
}

/** Ends, starts, deltas and offsets lie in four lists; a character that leads to glyph 0 is none. */
function* segments(font: Buffer, table: number): Generator<Range> {
  const bytes = font.readUInt16BE(table + 6)
  const [ends, starts] = [table + 14, table + 16 + bytes]
  for (let at = 0; at < bytes; at += 2) {
    const [first, last] = [font.readUInt16BE(starts + at), font.readUInt16BE(ends + at)]
    const delta = font.readUInt16BE(starts + bytes + at)
    const place = starts + 2 * bytes + at
    const offset = font.readUInt16BE(place)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = offset === 0 ? code : font.readUInt16BE(place + offset + (code - first) * 2)
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) yield [code, code]
    }
  }
}
