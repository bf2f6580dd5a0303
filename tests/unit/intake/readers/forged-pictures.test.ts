import { afterEach, expect, test, vi } from 'vitest'
import { TooLarge } from '@/lib/core/errors'
import { readFile } from '@/lib/intake/readers/registry'
import { Engine } from '@/lib/intake/readers/scan/engine'
import { headerOf } from '@/lib/intake/readers/scan/size'
import { pictureOf } from '@/tests/support/picture'

afterEach(() => vi.restoreAllMocks())

type Field = [tag: number, type: number, value: number]

/** The directory of a TIFF, and room behind it. */
function tiffOf(fields: readonly Field[]): Buffer {
  const file = Buffer.alloc(10 + 12 * fields.length + 40)
  file.write('49492a0008000000', 'hex')
  file.writeUInt16LE(fields.length, 8)
  fields.forEach(([tag, type, value], nth) => {
    const at = 10 + 12 * nth
    file.writeUInt16LE(tag, at)
    file.writeUInt16LE(type, at + 2)
    file.writeUInt32LE(1, at + 4)
    file.writeUInt32LE(value, at + 8)
  })
  return file
}

const [wide, high, number, long] = [256, 257, 4, 16]

test('of a side that stands twice in a TIFF the first counts, as for who unpacks it', () => {
  const twice: Field[] = [
    [wide, number, 60_000],
    [high, number, 60_000],
    [wide, number, 10],
    [high, number, 10],
  ]
  expect(() => headerOf(tiffOf(twice))).toThrow(/60,000 × 60,000 points/u)
})

test('a side written as no plain number is refused, be it given again as one', () => {
  const elsewhere: Field[] = [
    [wide, long, 10],
    [high, long, 10],
    [wide, number, 10],
    [high, number, 10],
  ]
  expect(() => headerOf(tiffOf(elsewhere))).toThrow(/no picture that Galley can read/u)
})

/** A JPEG of 320 × 100 with a comment that holds a frame of 10 × 10 where someone looks who takes `marks` for lengths. */
function withHidden(marks: string, comes: number): Buffer {
  const jpeg = pictureOf(['It opened.'], { width: 320, height: 100, type: 'image/jpeg' })
  const before = Buffer.from(`ffd8${marks}`, 'hex')
  const comment = Buffer.alloc(2 + 0xffff)
  comment.write('fffeffff', 'hex')
  comment.write('ffc0001108000a000a', comes - before.length, 'hex')
  return Buffer.concat([before, comment, jpeg.subarray(2)])
}

test.each([
  ['for a moment', withHidden('ff01ffd0', 2 + 2 + 0xffd0)],
  ['to begin again', withHidden('ffd3ff01', 2 + 2 + 0xff01)],
])('a mark without length in a JPEG, one %s, leads to no other frame', (_, jpeg) => {
  expect(headerOf(jpeg)).toMatchObject({ width: 320, height: 100 })
})

test.each(['ff00', 'ffd8', 'ff02', 'ffda'])('%s before the frame of a JPEG is refused', (mark) => {
  expect(() => headerOf(withHidden(`${mark}ff01`, 2 + 2 + 0xff01))).toThrow(/no picture/u)
})

test('what was unpacked is measured again before it is read', async () => {
  const engine = await Engine.start()
  expect(engine.take({ file: pictureOf([], { width: 321, height: 100 }) })).toBe(true)
  expect(engine.size()).toEqual({ width: 321, height: 100 })
  const layout = vi.spyOn(engine, 'layout')
  vi.spyOn(engine, 'size').mockReturnValue({ width: 8000, height: 8000 })
  vi.spyOn(Engine, 'start').mockResolvedValue(engine)
  const reading = readFile({ name: 'a.png', bytes: pictureOf(['It opened.']) })
  await expect(reading).rejects.toThrow(TooLarge)
  expect(layout).not.toHaveBeenCalled()
})
