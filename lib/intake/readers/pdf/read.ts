import { resolve, sep } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { Refusal, TooLarge } from '@/lib/core/errors'
import { BlockWriter } from '../block-writer'
import { documentOf, withHeadline } from '../document'
import type { ReadDocument } from '../reader'
import { refusedFile } from '../refusal'
import { withDescriptors } from './descriptors'
import { linesOf, type Piece } from './lines'
import { holdingLooseEnds, wrongWithFile } from './loose-ends'
import { type Page, withoutMargins } from './margins'
import { inReadingOrder } from './order'
import { paragraphsOf } from './paragraphs'

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>

const mostPages = 500
/** Of one page: what has more is a drawing made of letters. */
const mostPieces = 20_000
/** Letters a page has at least, one with another, where it is not a picture of a page. */
const fewestLetters = 25

/** The text layer of a PDF as paragraphs. Throws Refused for a scan, which has none. */
export const readPdf = (bytes: Uint8Array): Promise<ReadDocument> =>
  holdingLooseEnds(() => readAll(bytes)).catch((error: unknown) => {
    throw error instanceof Refusal ? error : unreadable(error)
  })

async function readAll(bytes: Uint8Array): Promise<ReadDocument> {
  const proxy = await open(bytes)
  try {
    return await read(proxy)
  } finally {
    await proxy.loadingTask.destroy()
  }
}

function unreadable(error: unknown) {
  if (error instanceof Error && wrongWithFile.test(error.name))
    return refusedFile(
      'This PDF is damaged: it cannot be read. Export it again, or paste its text.',
    )
  console.error('A PDF could not be read:', error)
  return refusedFile(
    'Galley could not read this PDF, which may be whole all the same; the cause is in the log. Export it again, or paste its text.',
  )
}

/** How fonts of many signs number them (Japanese, Chinese, Korean), and the fonts every reader has; pdf.js has both apart. */
const folder = (name: string) => resolve('node_modules/pdfjs-dist', name) + sep
const tables = {
  cMapUrl: folder('cmaps'),
  cMapPacked: true,
  standardFontDataUrl: folder('standard_fonts'),
}

async function open(bytes: Uint8Array): Promise<Proxy> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (!head.includes('%PDF-')) throw refusedFile('This file is no PDF, whatever its name says.')
  try {
    // the reader keeps what it is given, and wants no Buffer; the caller's bytes stay the caller's
    return await getDocumentProxy(Uint8Array.from(withDescriptors(bytes)), {
      ...tables,
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
    })
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException'
      ? refusedFile('This PDF has a password. Save it without one.')
      : unreadable(error)
  }
}

async function read(proxy: Proxy): Promise<ReadDocument> {
  if (proxy.numPages > mostPages)
    throw new TooLarge(
      `This PDF has ${proxy.numPages} pages; ${mostPages} is the most. Import it in parts.`,
    )
  const pages: Page[] = []
  for (let number = 1; number <= proxy.numPages; number++) pages.push(await pageOf(proxy, number))
  const letters = pages.reduce((sum, page) => sum + lettersOf(page), 0)
  const empty = pages.filter((page) => lettersOf(page) === 0).length
  if (letters < Math.min(fewestLetters * pages.length, 2000))
    throw isScan(empty, pages.length, letters)
  const writer = new BlockWriter()
  for (const { kind, words } of paragraphsOf(withoutMargins(pages).map(inReadingOrder))) {
    writer.begin(kind)
    writer.write(words)
  }
  const { info } = await proxy.getMetadata().catch(() => ({ info: {} }))
  const facts = factsIn(info)
  return documentOf({
    ...facts,
    ...withHeadline(writer.finish()),
    warnings: [...emptyPages(empty, pages.length), ...unreadSigns(pages)],
  })
}

/** As many as the same would take in an alphabet: one sign of Chinese or Japanese, a syllable of Korean, is a few. */
const lettersOf = ({ lines }: Page) =>
  lines.reduce((sum, { words }) => sum + words.length + 2 * (words.match(wide)?.length ?? 0), 0)
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

const isScan = (empty: number, all: number, letters: number) =>
  refusedFile(
    letters === 0 || empty < all
      ? 'This PDF is a scan: it holds pictures of pages and no text. Run text recognition (OCR) over it first, or paste the text.'
      : 'There is no text in this PDF.',
  )

const emptyPages = (empty: number, all: number) =>
  empty === 0
    ? []
    : [
        `${empty} of ${all} pages ${empty === 1 ? 'has' : 'have'} no text and may be scanned; look whether words are missing.`,
      ]

function unreadSigns(pages: readonly Page[]): string[] {
  const words = pages.flatMap(({ lines }) => lines.map((line) => line.words)).join('')
  const count = words.split('\uFFFD').length - 1
  if (count === 0) return []
  const signs = count === 1 ? 'One sign' : `${count} signs`
  return [
    `${signs} of this PDF could not be read and ${count === 1 ? 'is' : 'are'} shown as \uFFFD. Put in what stands there.`,
  ]
}

async function pageOf(proxy: Proxy, number: number): Promise<Page> {
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

/** Names that programs give a file by themselves. */
const madeUp =
  /^(?:microsoft word|untitled|unbenannt|sans titre|document\d*|print)\b|\.(?:docx?|odt|indd|qxd|pages|rtf|tmp)$/iu

function factsIn(info: object) {
  const said = info as Partial<Record<string, unknown>>
  const fact = (name: string) => {
    const value = said[name]
    return typeof value === 'string'
      ? value
          .replace(/[\s\0]+/gu, ' ')
          .trim()
          .slice(0, 300) || null
      : null
  }
  const title = fact('Title')
  return {
    title: title && madeUp.test(title) ? null : title,
    byline: fact('Author'),
  }
}
