/** `windows-1252` is what the web means by latin1, and what pages that say nothing and are no UTF-8 are written in. */
const otherwise = 'windows-1252'

/** The letters of a page: as its answer says, else its first bytes, else its own head, else UTF-8 where it is that. */
export function decodePage(bytes: Uint8Array, charset: string | null): string {
  const marked = markOf(bytes)
  const said = marked ?? decoderFor(charset) ?? decoderFor(saidInside(bytes))
  if (said) return wholly(said, bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return wholly(new TextDecoder(otherwise), bytes)
  }
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
  const said = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i
    .exec(head)
    ?.slice(1)
    .find(Boolean)
  return said && /^utf-?16/i.test(said) ? 'utf-8' : said
}
