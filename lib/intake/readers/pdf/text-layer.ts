import { refusedFile } from '../refusal'
import { linesOf, type Piece } from './lines'
import type { Page } from './margins'
import type { Proxy } from './open'

/** Of one page: what has more is a drawing made of letters. */
const mostPieces = 20_000

/** What a page says of itself as text. */
export async function textLayer(proxy: Proxy, number: number): Promise<Page> {
  const page = await proxy.getPage(number)
  const [, bottom = 0, , top = 792] = page.view
  const pieces: Piece[] = []
  const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<{
    items: object[]
  }>
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of part.value.items) if (isText(item)) pieces.push(pieceOf(item))
    if (pieces.length > mostPieces)
      throw refusedFile(
        `Page ${number} of this PDF is a drawing and no text. Paste the words that count.`,
      )
  }
  page.cleanup()
  return { lines: linesOf(pieces), bottom, height: top - bottom }
}

const unread = /[\u0001-\u0008\u000E-\u001F\u007F-\u009F]/gu

type Text = { str: string; dir: string; width: number; transform: number[]; fontName: string }
const isText = (item: object): item is Text => 'str' in item

function pieceOf({ str, dir, width, transform, fontName }: Text): Piece {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform
  const size = Math.round(Math.hypot(a, b) * 10) / 10
  // a sign whose font does not say what it is comes as a control character: it is shown, never left out
  const words = str.replaceAll('\0', '').replace(unread, '\uFFFD')
  return { words, x, y, width, size, font: fontName, rtl: dir === 'rtl' }
}

/** As many as the same would take in an alphabet: one sign of Chinese or Japanese, a syllable of Korean, is a few. */
export const lettersOf = ({ lines }: Page) =>
  lines.reduce((sum, { words }) => sum + words.length + 2 * (words.match(wide)?.length ?? 0), 0)
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
