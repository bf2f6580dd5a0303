import type { Proxy } from './open'

/** Signs of pdf.js for what a page is drawn with. */
const does = { save: 10, restore: 11, transform: 12, path: 91, intoForm: 74, outOfForm: 75 }
/** Pictures: masks, inline ones, ones that repeat. */
const isPicture = (sign: number) => sign >= 83 && sign <= 90
/** Of a page; what is smaller stands beside its text. */
const mostOfPage = 0.6
/** A stamp, a number or a mark of who scanned it is no text of the page. */
const fewLetters = 200
/** So many shapes may be letters drawn as shapes. */
const manyShapes = 40

/**
 * `fineness`: points of the picture for one of the page; null where shapes are drawn, which have none. `isLost`: its
 * picture is too large to be unpacked, or cannot be.
 */
export type Scanned = { number: number; fineness: number | null; isLost?: true }

/**
 * A page whose words are on a picture of it: it has hardly any text, and a picture all over; or no text at all, and some
 * picture or many shapes. Null for any other.
 */
export async function scannedPage(
  proxy: Proxy,
  number: number,
  letters: number,
): Promise<Scanned | null> {
  if (letters >= fewLetters) return null
  const page = await proxy.getPage(number)
  const { fnArray: signs, argsArray: given } = await page.getOperatorList()
  const [left = 0, bottom = 0, right = 612, top = 792] = page.view
  page.cleanup()
  const { largest, lost } = largestPicture(signs, given)
  const isAllOver = (covers: number) => covers > mostOfPage * (right - left) * (top - bottom)
  if (isAllOver(largest.covers)) return { number, fineness: largest.fineness }
  if (isAllOver(lost)) return { number, fineness: null, isLost: true }
  const isDrawn = signs.some(isPicture) || countOf(signs, does.path) >= manyShapes
  return letters === 0 && isDrawn ? { number, fineness: null } : null
}

const countOf = (signs: readonly number[], wanted: number) =>
  signs.filter((sign) => sign === wanted).length

type Matrix = readonly [number, number, number, number, number, number]
const none: Matrix = [1, 0, 0, 1, 0, 0]

/**
 * What the largest picture covers, in square points: pictures are drawn on a square of 1 by 1, which is transformed.
 * Where that was done and nothing is drawn then, pdf.js left the picture out (`lost`).
 */
function largestPicture(signs: readonly number[], given: readonly unknown[]) {
  let matrix = none
  let largest: { covers: number; fineness: number | null } = { covers: 0, fineness: null }
  let lost = 0
  const saved: Matrix[] = []
  signs.forEach((sign, at) => {
    const args = given[at]
    if (sign === does.save || sign === does.intoForm) saved.push(matrix)
    if (sign === does.restore && signs[at - 1] === does.transform)
      lost = Math.max(lost, areaOf(matrix))
    if (sign === does.restore || sign === does.outOfForm) matrix = saved.pop() ?? none
    if (sign === does.transform) matrix = product(matrix, asMatrix(args))
    if (sign === does.intoForm && Array.isArray(args)) matrix = product(matrix, asMatrix(args[0]))
    if (isPicture(sign)) {
      const covers = areaOf(matrix)
      if (covers > largest.covers) largest = { covers, fineness: finenessOf(args, covers) }
    }
  })
  return { largest, lost }
}

const areaOf = ([a, b, c, d]: Matrix) => Math.abs(a * d - b * c)

/** A picture is told with its name, width and height. */
function finenessOf(args: unknown, covers: number): number | null {
  const [, width, height] = Array.isArray(args) ? (args as unknown[]) : []
  return typeof width === 'number' && typeof height === 'number'
    ? Math.sqrt((width * height) / covers)
    : null
}

const asMatrix = (numbers: unknown): Matrix =>
  Array.isArray(numbers) || ArrayBuffer.isView(numbers)
    ? ([...(numbers as number[])] as unknown as Matrix)
    : none

const product = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]
