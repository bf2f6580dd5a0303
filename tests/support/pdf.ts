export type Set = { words: string; x?: number; y: number; size?: number; bold?: boolean }

/** Lines of running text from a height downwards, as a typesetter sets them. */
export const setLines = (
  lines: readonly string[],
  { x = 72, y = 700, size = 12, lead = 14, bold = false } = {},
): Set[] => lines.map((words, at) => ({ words, x, y: y - at * lead, size, bold }))

const escaped = (words: string) =>
  words
    .replace(/[\\()]/g, '\\$&')
    .replaceAll('–', '\\226')
    .replaceAll('•', '\\225')
    .replace(/[\u00A0-\u00FF]/g, (letter) => `\\${letter.charCodeAt(0).toString(8)}`)

type Pdf = { pages: readonly (readonly Set[])[]; info?: string; encrypted?: boolean }

/** A PDF with a text layer, in Helvetica, of Letter pages. */
export function pdfFile({ pages, info, encrypted = false }: Pdf): Uint8Array {
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ')}] >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
  ]
  for (const [at, page] of pages.entries()) {
    const content = page
      .map(
        ({ words, x = 72, y, size = 12, bold = false }) =>
          `BT /${bold ? 'B' : 'F'} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(words)}) Tj ET`,
      )
      .join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${6 + at * 2} 0 R /Resources << /Font << /F 3 0 R /B 4 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  }
  const trailer = [`/Size ${objects.length + 3} /Root 1 0 R`]
  if (info) trailer.push(`/Info ${objects.push(`<< ${info} >>`)} 0 R`)
  if (encrypted) {
    const lock = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'61'.repeat(32)}> /U <${'62'.repeat(32)}> >>`
    trailer.push(`/Encrypt ${objects.push(lock)} 0 R /ID [<0123> <0123>]`)
  }
  return new Uint8Array(Buffer.from(assembled(objects, trailer.join(' ')), 'latin1'))
}

function assembled(objects: readonly string[], trailer: string): string {
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
}

type WideFont = { encoding: string; ordering: string; descriptor?: boolean }

/** A PDF in a font of many signs that is not in the file; `lines` are its bytes in hexadecimal. */
export function widePdf(
  lines: readonly string[],
  { encoding, ordering, descriptor = false }: WideFont,
): Uint8Array {
  const content = lines
    .map((hex, at) => `BT /F 14 Tf 1 0 0 1 60 ${760 - at * 16} Tm <${hex}> Tj ET`)
    .join('\n')
  const described = descriptor
    ? '/FontDescriptor << /Type /FontDescriptor /FontName /Any /Flags 4 >>'
    : ''
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /DW 1000 ${described} >>`,
  ]
  return new Uint8Array(
    Buffer.from(assembled(objects, `/Size ${objects.length + 1} /Root 1 0 R`), 'latin1'),
  )
}

/** A PDF as a scanner makes it: of each page a JPEG, or words as text; both where the scanner sets a stamp. */
export function scannedPdf(
  pages: readonly {
    jpeg?: Uint8Array
    wide?: number
    high?: number
    text?: readonly Set[]
    box?: string
  }[],
): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${4 + at * 3} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  for (const [
    at,
    { jpeg, wide = 0, high = 0, text = [], box = '0 0 612 792' },
  ] of pages.entries()) {
    const [content, picture] = [5 + at * 3, 6 + at * 3]
    const drawn = jpeg ? 'q 612 0 0 792 0 0 cm /I Do Q\n' : ''
    const words = text
      .map(
        ({ words, x = 72, y, size = 12 }) =>
          `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(words)}) Tj ET`,
      )
      .join('\n')
    const stream = drawn + words
    const bytes = Buffer.from(jpeg ?? []).toString('latin1')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents ${content} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /I ${picture} 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      `<< /Type /XObject /Subtype /Image /Width ${wide} /Height ${high} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`,
    )
  }
  const file = assembled(objects, `/Size ${objects.length + 1} /Root 1 0 R`)
  return new Uint8Array(Buffer.from(file, 'latin1'))
}
