import { expect, test } from 'vitest'
import { lines } from '@/tests/support/read'
import { readFile } from '@/lib/intake/readers/registry'
import { scannedPdf, setLines } from '@/tests/support/pdf'
import { pictureOf } from '@/tests/support/picture'

const jpeg = pictureOf(
  ['An audit by the ministry found 17 irregularities in 213', 'contracts of the harbour board.'],
  { width: 850, height: 1100, type: 'image/jpeg' },
)
const scan = { jpeg, wide: 850, high: 1100 }
const story = [
  'The harbour board of Marlow Bay paid 4.2 million euros for a crane in March 2019,',
  'and again in July 2021, as invoices show that this newspaper has seen this year.',
  'Nobody has answered for it so far, and nobody has been asked to, the minister says.',
]

test('of a PDF with text and scans each page comes in as it can be read, in its place', async () => {
  const pages: [number, number][] = []
  const document = await readFile(
    {
      name: 'a.pdf',
      bytes: scannedPdf([
        { text: setLines(story) },
        // the mark of who scanned it is no text of the page
        { ...scan, text: [{ words: 'Archive copy 7, for members only', y: 30, x: 72 }] },
        {},
        { text: setLines(['It was the end.', ...story]) },
      ]),
    },
    { onPage: (page, of) => pages.push([page, of]) },
  )
  const { text, recognised, warnings } = document
  expect(lines(document).slice(0, 2)).toEqual([
    `paragraph: ${story.join(' ')}`,
    'paragraph: An audit by the ministry found 17 irregularities in 213 contracts of the harbour board.',
  ])
  expect(text.indexOf('It was the end.')).toBeGreaterThan(text.indexOf('harbour board.'))
  expect(recognised.map(({ start, end }) => text.slice(start, end)).slice(0, 2)).toEqual([
    'An audit by the ministry found 17 irregularities in 213',
    'contracts of the harbour board.',
  ])
  expect(warnings[0]).toMatch(
    /^1 of 4 pages was read from a picture by text recognition\. .*doubtful/u,
  )
  expect(warnings[1]).toBe('1 of 4 pages has no text; look whether words are missing.')
  expect(pages).toEqual([[1, 1]])
})

const large = { jpeg, wide: 8000, high: 6000 }

test('a picture too large to be a page is not unpacked, and its page is named', async () => {
  const bytes = scannedPdf([{ text: setLines(story) }, large, { text: setLines(story) }])
  const { recognised, warnings } = await readFile({ name: 'a.pdf', bytes })
  expect(recognised).toEqual([])
  expect(warnings).toEqual([
    'Page 2 is a picture too large to be read, or damaged. Scan it again at 600 dots an inch or fewer, or type what stands there.',
  ])
})

test('a scan of nothing but such pictures is refused, and the cause said', async () => {
  const reading = readFile({ name: 'a.pdf', bytes: scannedPdf([large]) })
  await expect(reading).rejects.toThrow(/is a scan whose pictures are too large to be read/u)
})
