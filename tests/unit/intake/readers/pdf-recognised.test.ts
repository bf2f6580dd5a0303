import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { recognisePages } from '@/lib/intake/readers/pdf/recognised'
import { Drawing } from '@/lib/intake/readers/pdf/drawn'
import type { Scanned } from '@/lib/intake/readers/pdf/scanned'
import { warningsOf } from '@/lib/intake/readers/pdf/warnings'
import { readFile } from '@/lib/intake/readers/registry'
import { Engine, GivenUp } from '@/lib/intake/readers/scan/engine'
import { recognise as recogniseOn } from '@/lib/intake/readers/scan/recognise'
import { scannedPdf } from '@/tests/support/pdf'
import { pictureOf } from '@/tests/support/picture'

const bytes = new Uint8Array()
const none = { onPage: () => undefined, signal: undefined }
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
const scansOf = (numbers: readonly number[]): Scanned[] =>
  numbers.map((number) => ({ number, fineness: null }))
const page = { width: 1, height: 1, pixels: new Uint8Array(1) }
/** Which pages were drawn, by an engine that finds nothing on them. */
let drawn: number[]
let recognise: () => never[]
/** Engines and drawings that were begun, and those of them that were ended. */
let ends: string[]
let engines: { isSpent: boolean }[]

beforeEach(() => {
  drawn = []
  ends = []
  engines = []
  recognise = () => []
  vi.spyOn(Drawing, 'open').mockResolvedValue({
    draw: ({ number }: Scanned) => Promise.resolve((drawn.push(number), page)),
    end: () => Promise.resolve(ends.push('drawing')),
  } as unknown as Drawing)
  vi.spyOn(Engine, 'start').mockImplementation(() => {
    const engine = {
      isSpent: false,
      begin: () => undefined,
      take: () => true,
      layout: () => ({ blocks: [], slope: 0 }),
      recognise: () => recognise(),
      end: () => ends.push('engine'),
    }
    engines.push(engine)
    return Promise.resolve(engine as unknown as Engine)
  })
})
afterEach(() => vi.restoreAllMocks())

test('fifty pages are read at a time, and it is said which were not', async () => {
  const told: [number, number][] = []
  const scans = await recognisePages(bytes, scansOf(upTo(53)), {
    ...none,
    onPage: (at, of) => told.push([at, of]),
  })
  expect(drawn).toEqual(upTo(50))
  expect(told.slice(0, 2)).toEqual([
    [1, 50],
    [2, 50],
  ])
  const pages = upTo(53).map(() => ({ lines: [], bottom: 0, height: 792 }))
  expect(warningsOf({ pages, scans, doubtful: 3 })).toEqual(
    expect.arrayContaining([
      '50 of 53 pages were read from pictures by text recognition. 3 words are doubtful and marked.',
      'Pages 51 to 53 are pictures too and were not read, for 50 pages at a time are. Import them as a file of their own.',
    ]),
  )
})

test('called off, it goes on to no other page', async () => {
  const call = new AbortController()
  const reading = recognisePages(bytes, scansOf(upTo(12)), {
    onPage: (at) => {
      if (at === 3) call.abort(new Error('Called off'))
    },
    signal: call.signal,
  })
  await expect(reading).rejects.toThrow('Called off')
  expect(drawn).toEqual([1, 2, 3])
  expect(ends).toEqual(['engine', 'drawing'])
})

test('a page that takes too long is given up and named, and the others are read', async () => {
  recognise = () => {
    if (drawn.at(-1) !== 7) return []
    for (const engine of engines) engine.isSpent = true
    throw new GivenUp()
  }
  const scans = await recognisePages(bytes, scansOf([4, 7, 9]), none)
  expect([...scans.pages.keys()]).toEqual([4, 9])
  expect(scans.failed).toEqual([7])
  // what was thrown in the middle of its work reads no other page
  expect(engines.map(({ isSpent }) => isSpent)).toEqual([true, false])
  expect(warningsOf({ pages: [], scans, doubtful: 0 })).toContainEqual(
    expect.stringMatching(/^Page 7 could not be read by text recognition\./u),
  )
})

test('where recognition does not start, what was opened is closed again', async () => {
  vi.spyOn(Engine, 'start').mockRejectedValue(new Error('No such language'))
  await expect(recognisePages(bytes, scansOf([1]), none)).rejects.toThrow('No such language')
  expect(ends).toEqual(['drawing'])
})

test('an engine that works too long on one page stops in the middle and is of no use any more', async () => {
  vi.restoreAllMocks()
  const engine = await Engine.start()
  vi.spyOn(engine, 'begin').mockImplementation(() => {
    Reflect.set(engine, 'began', -46_000)
  })
  const file = pictureOf(['The bridge opened in 1978.'], { width: 500, height: 80 })
  expect(() => recogniseOn(engine, { file, turned: 1 })).toThrow(GivenUp)
  expect(engine.isSpent).toBe(true)
})

test('where nothing can be drawn it is said, and what to do instead', async () => {
  vi.spyOn(Drawing, 'open').mockResolvedValue(null)
  const jpeg = new Uint8Array([0xff, 0xd8])
  const scan = scannedPdf([{ jpeg, wide: 10, high: 10 }])
  await expect(readFile({ name: 'a.pdf', bytes: scan })).rejects.toThrow(
    /is a scan.*cannot draw them on this machine.*PNG or JPEG/u,
  )
})
