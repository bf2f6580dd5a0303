/** A picture in greys, row by row, 0 = black. */
export type Grey = { width: number; height: number; pixels: Uint8Array }

/** Greys of red, green, blue and a fourth value for each point, as a canvas has them. */
export function greyOf(rgba: Uint8Array | Uint8ClampedArray, width: number, height: number): Grey {
  const pixels = new Uint8Array(width * height)
  for (let at = 0; at < pixels.length; at++) {
    const from = at * 4
    pixels[at] = luma(rgba[from] ?? 0, rgba[from + 1] ?? 0, rgba[from + 2] ?? 0)
  }
  return { width, height, pixels }
}

/** ITU-R BT.601, in 256ths */
export const luma = (red: number, green: number, blue: number) =>
  (77 * red + 150 * green + 29 * blue) >> 8

/** The same enlarged, each point mixed of the four around it: small letters have too few points to be told apart. */
export function enlarged({ width, height, pixels }: Grey, by: number): Grey {
  const [newWidth, newHeight] = [Math.round(width * by), Math.round(height * by)]
  const large = new Uint8Array(newWidth * newHeight)
  const columns = mixes(newWidth, width)
  mixes(newHeight, height).forEach(({ first, second, share }, y) => {
    const [above, below] = [first * width, second * width]
    const row = y * newWidth
    for (let x = 0; x < newWidth; x++) {
      const column = columns[x]
      if (!column) continue
      const top = mixed(pixels[above + column.first], pixels[above + column.second], column.share)
      const low = mixed(pixels[below + column.first], pixels[below + column.second], column.share)
      large[row + x] = mixed(top, low, share)
    }
  })
  return { width: newWidth, height: newHeight, pixels: large }
}

const mixed = (first = 0, second = 0, share: number) => first + (second - first) * share

/** For each new point in a row, the two of before it lies between. */
const mixes = (newLength: number, length: number) =>
  Array.from({ length: newLength }, (_, at) => {
    const place = Math.min(Math.max(((at + 0.5) * length) / newLength - 0.5, 0), length - 1)
    const first = Math.floor(place)
    return { first, second: Math.min(first + 1, length - 1), share: place - first }
  })

/** As a file of the plainest kind there is: PGM. */
export function fileOf({ width, height, pixels }: Grey): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels])
}
