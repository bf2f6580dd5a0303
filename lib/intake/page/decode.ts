/** `windows-1252` is what the web means by latin1, and what pages that say nothing and are no UTF-8 are written in. */
const otherwise = 'windows-1252'

/**
 * The letters of a page: as its first bytes say, else UTF-8 where it is that whatever is said of it, else as its answer
 * or its own head says. Other encodings come out as UTF-8 only by a chance that a few letters rule out.
 */
export function decodePage(bytes: Uint8Array, charset: string | null): string {
  const marked = markOf(bytes)
  if (marked) return wholly(marked, bytes)
  const said = decoderFor(charset) ?? decoderFor(saidInside(bytes))
  const { letters, broken } = lettersIn(bytes)
  const least = said && !isOneByte(said) ? 4 : 1
  if (broken === 0 && letters >= least) return wholly(new TextDecoder(), bytes)
  if (said && said.encoding !== 'utf-8') return wholly(said, bytes)
  // one byte that went wrong makes no other encoding of a page that is UTF-8 all over
  return wholly(letters >= broken ? new TextDecoder() : new TextDecoder(otherwise), bytes)
}

const isOneByte = ({ encoding }: TextDecoder) =>
  /^(?:windows|iso-8859|koi8|macintosh|x-mac|ibm)/.test(encoding)

/** Letters past ASCII as UTF-8 writes them, and bytes that are no part of one. */
function lettersIn(bytes: Uint8Array): { letters: number; broken: number } {
  let [letters, broken] = [0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const more =
      byte >= 0xf0 && byte < 0xf5
        ? 3
        : byte >= 0xe0 && byte < 0xf0
          ? 2
          : byte >= 0xc2 && byte < 0xe0
            ? 1
            : 0
    let follow = 0
    while (follow < more && ((bytes[at + follow + 1] ?? 0) & 0xc0) === 0x80) follow++
    const cut = at + follow + 1 >= bytes.length
    if (more > 0 && follow === more) letters++
    else if (!cut || more === 0) broken++
    at += follow
  }
  return { letters, broken }
}

/** Asked for the whole at once, Node 20 takes windows-1252 for ISO 8859-1, and its quotation marks are lost. */
const wholly = (decoder: TextDecoder, bytes: Uint8Array) =>
  decoder.decode(bytes, { stream: true }) + decoder.decode()

function markOf(bytes: Uint8Array): TextDecoder | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be')
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? new TextDecoder() : undefined
}

/** An encoding nobody knows is as if none were named. */
function decoderFor(label: string | null | undefined): TextDecoder | undefined {
  if (!label) return undefined
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}

/** `<meta charset>` or `<?xml encoding>`, which stand in the first 1024 bytes; what could be read so is not UTF-16. */
function saidInside(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const said =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i
      .exec(head)
      ?.slice(1)
      .find(Boolean)
  return said && /^utf-?16/i.test(said) ? 'utf-8' : said
}
