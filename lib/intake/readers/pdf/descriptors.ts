/** Bytes of one object that are looked at; a font's own fields take a few hundred. */
const reach = 8_000
/** Fonts that are looked at: a file that names more is made to keep us busy. */
const mostFonts = 2_000

type Font = { id: string; fields: string }

/**
 * A PDF whose fonts of many signs all have a descriptor: those without get a bare one, in an update at the end of the
 * file (ISO 32000-1, 7.5.6). pdf.js takes a font that has none for one of single bytes, and Japanese for Latin letters.
 * Fonts inside compressed object streams stay as they are.
 */
export function withDescriptors(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const bare = fontsOf(file).filter(({ fields }) => !fields.includes('/FontDescriptor'))
  const trailer = trailerOf(file)
  if (bare.length === 0 || !trailer) return bytes
  let update = '\n'
  const places = bare.map(({ id, fields }) => {
    const at = file.length + update.length
    update += `${id} obj\n<<${fields} /FontDescriptor << /Type /FontDescriptor /Flags 4 >> >>\nendobj\n`
    const [number, generation = '0'] = id.split(' ')
    return `${number} 1\n${String(at).padStart(10, '0')} ${generation.padStart(5, '0')} n \n`
  })
  const start = file.length + update.length
  update += `xref\n${places.join('')}trailer\n<< ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([bytes, Buffer.from(update, 'latin1')])
}

/** The descendant fonts that stand in the file as they are, each with what lies between << and >>. */
function fontsOf(file: string): Font[] {
  const fonts = new Map<string, Font>()
  const named = /\/CIDFontType[02]\b/gu
  let looks = 0
  for (let hit = named.exec(file); hit && looks < mostFonts; hit = named.exec(file)) {
    looks++
    const before = file.slice(Math.max(0, hit.index - reach), hit.index)
    const own = before.slice(before.lastIndexOf('endobj') + 1)
    const head = /(\d{1,10} \d{1,5})\s+obj\s*<<([^]*)$/u.exec(own)
    const rest = file.slice(hit.index, hit.index + reach)
    const end = rest.search(/>>\s*endobj\b/u)
    if (head?.[1] && end >= 0)
      fonts.set(head[1], { id: head[1], fields: (head[2] ?? '') + rest.slice(0, end) })
  }
  return [...fonts.values()]
}

/** What the newest trailer says, for one that follows it; null where the file has none. */
function trailerOf(file: string): string | null {
  const last = (pattern: RegExp) => [...file.matchAll(pattern)].at(-1)?.[0]
  const before = /\d+/u.exec(last(/startxref\s+\d+/gu) ?? '')?.[0]
  const [root, size] = [last(/\/Root\s+\d+\s+\d+\s+R/gu), last(/\/Size\s+\d+/gu)]
  if (!before || !root || !size) return null
  const others = [
    /\/Info\s+\d+\s+\d+\s+R/gu,
    /\/Encrypt\s+\d+\s+\d+\s+R/gu,
    /\/ID\s*\[[^\]]{0,300}\]/gu,
  ]
  return [root, size, ...others.flatMap((other) => last(other) ?? []), `/Prev ${before}`].join(' ')
}
