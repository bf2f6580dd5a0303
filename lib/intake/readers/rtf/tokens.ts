/** `word`: its name and number; `sign`: one that is no letter, as `~`; `byte`: of a text, in some code page. */
export type Token =
  | { is: 'open' }
  | { is: 'close' }
  | { is: 'word'; name: string; value: number | null }
  | { is: 'sign'; sign: string }
  | { is: 'byte'; byte: number }

const [backslash, open, close, quote] = [0x5c, 0x7b, 0x7d, 0x27]
const isLetter = (byte: number) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39
const hex = (byte: number | undefined) => Number.parseInt(String.fromCharCode(byte ?? 0), 16)

/** The parts of an RTF file, one by one; bytes of pictures that stand in it raw are passed over. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte === open || byte === close) {
      yield { is: byte === open ? 'open' : 'close' }
      at++
    } else if (byte === backslash) {
      const { token, end } = commandAt(bytes, at + 1)
      at = end
      if (token) yield token
    } else {
      at++
      if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield { is: 'byte', byte }
    }
  }
}

function commandAt(bytes: Uint8Array, start: number): { token: Token | null; end: number } {
  const first = bytes[start]
  if (first === undefined) return { token: null, end: start }
  if (isLetter(first)) return wordAt(bytes, start)
  if (first === quote) {
    const byte = hex(bytes[start + 1]) * 16 + hex(bytes[start + 2])
    return Number.isNaN(byte)
      ? { token: null, end: start + 1 }
      : { token: { is: 'byte', byte }, end: start + 3 }
  }
  if (first === open || first === close || first === backslash)
    return { token: { is: 'byte', byte: first }, end: start + 1 }
  return { token: { is: 'sign', sign: String.fromCharCode(first) }, end: start + 1 }
}

const longestName = 32

function wordAt(bytes: Uint8Array, start: number): { token: Token; end: number } {
  let at = start
  while (isLetter(bytes[at] ?? 0) && at - start < longestName) at++
  const name = Buffer.from(bytes.subarray(start, at)).toString('latin1')
  const digits = at
  if (bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0)) at++
  while (isDigit(bytes[at] ?? 0) && at - digits < 11) at++
  const value =
    at > digits ? Number(Buffer.from(bytes.subarray(digits, at)).toString('latin1')) : null
  if (bytes[at] === 0x20) at++
  if (name === 'bin' && value !== null && value > 0) at += value
  return { token: { is: 'word', name, value }, end: at }
}
