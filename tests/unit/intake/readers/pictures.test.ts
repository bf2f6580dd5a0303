import { Socket } from 'node:net'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { Refusal } from '@/lib/core/errors'
import { Engine } from '@/lib/intake/readers/scan/engine'
import { headerOf } from '@/lib/intake/readers/scan/size'
import { trainedData } from '@/lib/intake/readers/scan/trained'
import { chance, damaged } from '@/tests/support/flipped'
import { pictureOf, recallOf } from '@/tests/support/picture'
import { lines, read } from '@/tests/support/read'

const story = [
  'The harbour board of Marlow Bay paid 4.2 million euros for a crane',
  'in March 2019 and again in July 2021, invoices show. An audit found',
  '17 irregularities in 213 contracts; nobody has answered for the pay-',
  'ments so far.',
]
const whole =
  'The harbour board of Marlow Bay paid 4.2 million euros for a crane in March 2019 and again in July 2021, invoices show. An audit found 17 irregularities in 213 contracts; nobody has answered for the payments so far.'

const of = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end))

test('a clean picture comes in as headline and paragraphs, line by line, and nothing is fetched for it', async () => {
  const connect = vi.spyOn(Socket.prototype, 'connect')
  const fetch = vi.spyOn(globalThis, 'fetch')
  const document = await read(
    'page.png',
    pictureOf([
      { words: 'Harbour board paid twice', size: 52 },
      { words: story[0] ?? '', before: 30 },
      ...story.slice(1),
      { words: 'The minister, Anna van der Meer, declined to comment.', before: 30 },
    ]),
  )
  expect(lines(document)).toEqual([
    'headline: Harbour board paid twice',
    `paragraph: ${whole}`,
    'paragraph: The minister, Anna van der Meer, declined to comment.',
  ])
  expect(document.title).toBe('Harbour board paid twice')
  expect(of(document.text, document.recognised)).toEqual([
    'Harbour board paid twice',
    ...story.slice(0, 2),
    '17 irregularities in 213 contracts; nobody has answered for the pay',
    'ments so far.',
    'The minister, Anna van der Meer, declined to comment.',
  ])
  for (const { confidence } of document.recognised) expect(confidence).toBeGreaterThan(0.85)
  expect(document.doubtful).toEqual([])
  expect(document.warnings).toEqual([
    'This was read from a picture by text recognition. No word of it is doubtful; compare names and figures with the picture.',
  ])
  expect([connect.mock.calls, fetch.mock.calls]).toEqual([[], []])
  vi.restoreAllMocks()
})

test('words that can hardly be read are marked, with how sure the recognition is, and counted', async () => {
  const bytes = pictureOf(story, {
    over: (context) => {
      // a smear over two words of the second line
      context.fillStyle = 'rgba(30, 30, 30, 0.85)'
      for (let at = 0; at < 14; at++) context.fillRect(165 + at * 11, 76, 5, 28)
    },
  })
  const { text, doubtful, recognised, warnings } = await read('page.png', bytes)
  expect(doubtful.length).toBeGreaterThan(0)
  for (const { start, end, confidence } of doubtful) {
    expect(text.slice(start, end)).toMatch(/^\S+$/u)
    expect(confidence).toBeLessThan(0.85)
    expect(recognised.some((line) => line.start <= start && end <= line.end)).toBe(true)
  }
  expect(warnings[0]).toMatch(
    /^This was read from a picture by text recognition\. \d+ words? (?:is|are) doubtful and marked\.$/u,
  )
  expect(recallOf(whole, text)).toBeGreaterThan(0.8)
})

test('a photo taken askew, half in shadow and in small print comes in all the same', async () => {
  const shot = pictureOf(
    story.map((words) => ({ words, size: 15 })),
    { width: 560, height: 220, askew: 2, shadow: 0.55, type: 'image/webp' },
  )
  const { text } = await read('photo.webp', shot)
  expect(recallOf(whole, text)).toBeGreaterThanOrEqual(0.95)
})

test('a page that lies on its side is turned', async () => {
  const { text } = await read(
    'page.png',
    pictureOf(story.slice(0, 2), { height: 160, onSide: true }),
  )
  expect(recallOf(story.slice(0, 2).join(' '), text)).toBeGreaterThanOrEqual(0.95)
})

/** The header of a picture with these sides and nothing behind it. */
const bombs = (width: number, height: number): Record<string, Buffer> => {
  const bytes = (length: number, fill: (buffer: Buffer) => void) => {
    const buffer = Buffer.alloc(length)
    fill(buffer)
    return buffer
  }
  return {
    'a.png': bytes(64, (file) => {
      file.write('89504e470d0a1a0a0000000d49484452', 'hex')
      file.writeUInt32BE(width, 16)
      file.writeUInt32BE(height, 20)
    }),
    'a.jpg': bytes(64, (file) => {
      file.write('ffd8ffe000020000ffc0001108', 'hex')
      file.write('ffd8ffe00004aaaaffc2001108', 'hex')
      file.writeUInt16BE(height, 13)
      file.writeUInt16BE(width, 15)
    }),
    'a.webp': bytes(64, (file) => {
      file.write('RIFF\0\0\0\0WEBPVP8X', 'latin1')
      file.writeUIntLE(width - 1, 24, 3)
      file.writeUIntLE(height - 1, 27, 3)
    }),
    'a.tif': bytes(64, (file) => {
      file.write('49492a00080000000200000104000100000000000000010104000100000000000000', 'hex')
      file.writeUInt32LE(width, 18)
      file.writeUInt32LE(height, 30)
      file.writeUInt32LE(200, 34)
    }),
  }
}

describe('a picture made to fill the memory', () => {
  test.each(Object.entries(bombs(60_000, 60_000)))(
    '%s is refused before anything is unpacked',
    async (name, bytes) => {
      const start = vi.spyOn(Engine, 'start')
      await expect(read(name, bytes)).rejects.toThrow(/60,000 × 60,000 points/u)
      expect(start).not.toHaveBeenCalled()
      vi.restoreAllMocks()
    },
  )

  test.each(Object.entries(bombs(1240, 1754)))('%s of a usual size is not', (_, bytes) => {
    expect(headerOf(bytes)).toMatchObject({ width: 1240, height: 1754, turned: 1 })
  })

  test('a file that holds more pages says so', () => {
    expect(headerOf(bombs(10, 10)['a.tif'] as Buffer).more).toBe(true)
    expect(headerOf(bombs(10, 10)['a.png'] as Buffer).more).toBe(false)
  })
})

test('how the camera was held is read from what it wrote', () => {
  const exif = '4578696600004d4d002a0000000800010112000300000001000600000000'
  const jpeg = Buffer.from(`ffd8ffe10020${exif}ffc0001108006400c8`, 'hex')
  expect(headerOf(jpeg)).toMatchObject({ width: 200, height: 100, turned: 6 })
})

test.each([
  ['begins beyond its end', '4578696600004d4d002a00ff00080001'],
  ['says of more than there is', '4578696600004d4d002a00000008ffff'],
  ['ends at once', '457869660000'],
  ['is of another kind', '4578696600004142002a00000008'],
])('a good picture whose EXIF %s is upright', (_, exif) => {
  const length = (exif.length / 2 + 2).toString(16).padStart(4, '0')
  const frame = 'ffc0001108006400c80000000000'
  const jpeg = Buffer.from(`ffd8ffe1${length}${exif}${frame}`, 'hex')
  expect(headerOf(jpeg)).toMatchObject({ width: 200, height: 100, turned: 1 })
})

test('what EXIF says is looked for in EXIF alone', () => {
  // its directory would begin in the comment behind it
  const exif = '4578696600004d4d002a0000000c'
  const comment = 'fffe001200010112000300000001000600000000'
  const jpeg = Buffer.from(`ffd8ffe10010${exif}${comment}ffc0001108006400c8`, 'hex')
  expect(headerOf(jpeg)).toMatchObject({ width: 200, height: 100, turned: 1 })
})

test('what is no picture, or a damaged one, is refused in words', async () => {
  await expect(read('a.png', Buffer.from('The bridge opened.'))).rejects.toThrow(/no picture/u)
  await expect(read('a.png', Buffer.alloc(0))).rejects.toThrow(/no picture/u)
  const next = chance(1978)
  const jpeg = pictureOf(story, { width: 300, height: 100, type: 'image/jpeg' })
  for (const file of [jpeg, pictureOf(['It opened.'], { width: 200, height: 80 })])
    for (let at = 0; at < 2; at++)
      await read('a.png', damaged(file, next)).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
      })
  await expect(read('a.png', pictureOf([]))).rejects.toThrow(/No words can be read/u)
})

test('a language that is set and not there is named, with what to do; one in a folder is found', async () => {
  await expect(trainedData({ languages: ['eng', 'ukr'], folder: null })).rejects.toThrow(
    /language “ukr” is not installed.*npm install @tesseract\.js-data\/ukr.*GALLEY_OCR_FOLDER/u,
  )
  const folder = mkdtempSync(join(tmpdir(), 'galley-languages-'))
  writeFileSync(join(folder, 'ukr.traineddata'), 'what is known')
  const [found] = await trainedData({ languages: ['ukr'], folder })
  expect(Buffer.from(found?.data ?? []).toString()).toBe('what is known')
  rmSync(folder, { recursive: true })
})
