import { BadRequest, Refused } from '@/lib/core/errors'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Deeper, and more in one object, than anything that is asked for. */
const deepest = 12
const mostFields = 200
/** An article of many short lines, each with its place and kind. */
const mostValues = 400_000

/**
 * JSON as an object. What is nested too deeply or made of too many parts is refused before it is taken apart: it would
 * cost a thousand times what the words of an article do.
 */
export function parseJson(bytes: Uint8Array): unknown {
  checkParts(bytes)
  try {
    return JSON.parse(utf8.decode(bytes))
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : 'It is not UTF-8.'
    throw new BadRequest(`The body is not JSON. ${why}`)
  }
}

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a]
const opens = (byte: number | undefined) => byte === 0x7b || byte === 0x5b
const closes = (byte: number | undefined) => byte === 0x7d || byte === 0x5d

/** One walk over what stands outside strings. What is no JSON at all is left to the parser. */
function checkParts(bytes: Uint8Array) {
  // of the objects around, the fields before this one
  const around: number[] = []
  let [fields, values] = [0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === quote) at = endOfString(bytes, at)
    else if (byte === colon) fields++
    else if (byte === comma) values++
    else if (closes(byte)) fields = around.pop() ?? 0
    else if (opens(byte)) {
      around.push(fields)
      fields = 0
    }
    if (around.length > deepest) throw new BadRequest('The body is nested too deeply.')
    if (fields > mostFields || values > mostValues) throw tooMany()
  }
}

/** Where a string ends that begins here. */
function endOfString(bytes: Uint8Array, start: number): number {
  for (let end = bytes.indexOf(quote, start + 1); end >= 0; end = bytes.indexOf(quote, end + 1)) {
    let slashes = 0
    while (bytes[end - 1 - slashes] === backslash) slashes++
    if (slashes % 2 === 0) return end
  }
  return bytes.length
}

const tooMany = () =>
  new Refused([
    {
      message: `Send no more than ${mostFields} fields in one object and ${mostValues.toLocaleString('en')} values in all.`,
    },
  ])
