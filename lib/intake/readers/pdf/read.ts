import { Refusal, TooLarge } from '@/lib/core/errors'
import { documentOf } from '../document'
import type { More, ReadDocument } from '../reader'
import { refusedFile } from '../refusal'
import { type Run, writtenOf } from '../scan/write'
import { factsIn } from './facts'
import { holdingLooseEnds } from './loose-ends'
import { marginsLeft } from '../left-words'
import { type Page, withoutMargins } from './margins'
import { openPdf, type Proxy, unreadable } from './open'
import { inReadingOrder } from './order'
import { recognisePages, type Scans } from './recognised'
import { type Scanned, scannedPage } from './scanned'
import { lettersOf, textLayer } from './text-layer'
import { warningsOf } from './warnings'

const mostPages = 500
const mostBytes = 50 * 1024 * 1024
/** Letters a page has at least, one with another, where it is not a picture of a page. */
const fewestLetters = 25
/** And where there is no such picture: a page may say no more than "Hello world". */
const fewestAlone = 3

type Held = { pages: Page[]; scanned: Scanned[]; facts: ReturnType<typeof factsIn> }

/** The text of a PDF as paragraphs; pages that are pictures are read by text recognition. Throws Refused and TooLarge. */
export async function readPdf(
  bytes: Uint8Array,
  { onPage, signal }: Pick<More, 'onPage' | 'signal'>,
): Promise<ReadDocument> {
  if (bytes.length > mostBytes)
    throw new TooLarge('A PDF may have 50 MB. Save it smaller, or in parts.')
  const held = await holdingLooseEnds(() => readAll(bytes)).catch((error: unknown) => {
    throw error instanceof Refusal ? error : unreadable(error)
  })
  const scans = await recognisePages(bytes, held.scanned, { onPage, signal })
  return documentIn(held, scans)
}

async function readAll(bytes: Uint8Array): Promise<Held> {
  const proxy = await openPdf(bytes)
  try {
    return await read(proxy)
  } finally {
    await proxy.loadingTask.destroy()
  }
}

async function read(proxy: Proxy): Promise<Held> {
  if (proxy.numPages > mostPages)
    throw new TooLarge(
      `This PDF has ${proxy.numPages} pages; ${mostPages} is the most. Import it in parts.`,
    )
  const pages: Page[] = []
  const scanned: Scanned[] = []
  for (let number = 1; number <= proxy.numPages; number++) {
    const page = await textLayer(proxy, number)
    pages.push(page)
    const scan = await scannedPage(proxy, number, lettersOf(page))
    if (scan) scanned.push(scan)
  }
  const { info } = await proxy.getMetadata().catch(() => ({ info: {} }))
  return { pages, scanned, facts: factsIn(info) }
}

function documentIn({ pages, scanned, facts }: Held, scans: Scans): ReadDocument {
  const all = pages.map((page, at) => scans.pages.get(at + 1) ?? page)
  const letters = all.reduce((sum, page) => sum + lettersOf(page), 0)
  const fewest = scanned.length > 0 ? fewestLetters : fewestAlone
  if (letters < Math.min(fewest * pages.length, 2000) && scans.pages.size === 0)
    throw noText(scanned.length > 0, scans)
  const body = withoutMargins(all)
  const written = writtenOf(runsOf(body.pages, scans))
  if (!written.text) throw noText(false, scans)
  return documentOf({
    ...facts,
    ...written,
    leftOut: marginsLeft(body.margins),
    warnings: warningsOf({ pages: all, scans, doubtful: written.doubtful.length }),
  })
}

/** Pages that follow each other, pictures apart from text. */
function runsOf(pages: readonly Page['lines'][], scans: Scans): Run[] {
  const runs: { isRecognised: boolean; lines: Page['lines'][] }[] = []
  pages.forEach((lines, at) => {
    const isRecognised = scans.pages.has(at + 1)
    const ordered = (isRecognised ? lines : inReadingOrder(lines)).map((line) => ({
      ...line,
      page: at + 1,
    }))
    const last = runs.at(-1)
    if (last?.isRecognised === isRecognised) last.lines.push(ordered)
    else runs.push({ isRecognised, lines: [ordered] })
  })
  return runs.map(({ lines }) => lines)
}

function noText(isScan: boolean, { canDraw, lost, failed }: Scans) {
  if (isScan && !canDraw)
    return refusedFile(
      'This PDF is a scan: it holds pictures of pages and no text. Galley cannot draw them on this machine, for the package @napi-rs/canvas is not there. Save the pages as pictures (PNG or JPEG) and bring these in.',
    )
  if (lost.length > 0)
    return refusedFile(
      'This PDF is a scan whose pictures are too large to be read, or damaged. Scan it again at 600 dots an inch or fewer, or paste the text.',
    )
  if (isScan && failed.length > 0)
    return refusedFile(
      'This PDF is a scan, and text recognition did not come to an end with its pages. Scan it again, straight and sharp, or paste the text.',
    )
  return refusedFile('There is no text in this PDF, and no words can be read on its pictures.')
}
