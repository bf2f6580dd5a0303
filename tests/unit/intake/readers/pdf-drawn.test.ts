import * as canvas from '@napi-rs/canvas'
import { expect, test, vi } from 'vitest'
import { Drawing } from '@/lib/intake/readers/pdf/drawn'
import { scannedPdf } from '@/tests/support/pdf'

vi.mock('@napi-rs/canvas', async (load) => {
  const real = await load<typeof canvas>()
  return { ...real, createCanvas: vi.fn(real.createCanvas) }
})

const poster = '0 0 3000 3000'

test.each(['0 0 5000000 0.01', '0 0 0.0001 100000000'])(
  'a page as thin as a thread (%s) is not drawn',
  async (box) => {
    const drawing = await Drawing.open(scannedPdf([{ box }, { box: poster }]))
    const made = vi.mocked(canvas.createCanvas)
    await expect(drawing?.draw({ number: 1, fineness: null })).rejects.toThrow(/not drawn/u)
    expect(made).not.toHaveBeenCalled()
    const large = await drawing?.draw({ number: 2, fineness: null })
    expect(large?.width).toBe(3464)
    made.mockClear()
    await drawing?.end()
  },
)
