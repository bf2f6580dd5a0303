import { reachBeyond, seatsFor } from './margin'

/** What is measured of one margin number: the row of its paragraph on which its words begin. */
type Placed = { pin: HTMLElement; row: number }
type Measured = { top: number; rows: number; pins: Placed[] }

/** Width of the margin in pixels, as in proof.css. */
const MARGIN = 96
const PHONE = '(max-width: 900px)'

/** All reading first: mixed with writing, every pin would make the browser lay out the whole article again. */
function measure(proof: HTMLElement, lead: number): Measured[] {
  const words = new Map<string, HTMLElement>()
  for (const node of proof.querySelectorAll<HTMLElement>('[data-c]:not([data-pin])'))
    if (!words.has(node.dataset.c ?? '')) words.set(node.dataset.c ?? '', node)
  const origin = proof.getBoundingClientRect().top
  return [...proof.querySelectorAll<HTMLElement>('[data-paragraph], [data-plain]')].map((para) => {
    const box = (para.querySelector('p') ?? para).getBoundingClientRect()
    const pins = [...para.querySelectorAll<HTMLElement>('[data-pin]')].map((pin) => {
      const first = words.get(pin.dataset.c ?? '')?.getClientRects()[0]
      return { pin, row: first ? Math.max(0, Math.round((first.top - box.top) / lead - 0.15)) : 0 }
    })
    return { top: box.top - origin, rows: Math.round(box.height / lead) - blankLines(para), pins }
  })
}

/** Many paragraphs stand in one plain part; the lines between them are not counted. */
const blankLines = (node: HTMLElement) =>
  node.dataset.plain !== undefined ? (node.textContent.match(/\n(?=[^\S\n]*\n)/g)?.length ?? 0) : 0

type Margin = { abreast: number; step: number }

/** Sets the numbers of one paragraph; returns how many rows of the next they reach into. */
function placePins(
  { pins, rows }: Measured,
  lead: number,
  margin: Margin,
  first: number,
  line: number,
) {
  const seats = seatsFor(
    pins.map(({ row }) => row),
    margin.abreast,
    first,
  )
  for (const [at, { row, nth }] of seats.entries()) {
    const placed = pins[at]
    if (!placed) continue
    placed.pin.style.top = `${row * lead}px`
    placed.pin.style.left = `${nth * margin.step}px`
    placed.pin.toggleAttribute('data-crowded', nth > 1)
    placed.pin.dataset.line = String(line + placed.row + 1)
    placed.pin.dataset.lineTop = String(placed.row * lead)
  }
  return reachBeyond(rows, seats, first)
}

function lineNumber(text: number, top: number): HTMLElement {
  const node = document.createElement('span')
  node.className = 'line-number'
  node.style.top = `${top}px`
  node.textContent = String(text)
  return node
}

/** Two numbers abreast where both have room: past C999 each takes more. */
function marginOf(proof: HTMLElement) {
  const digits = Math.max(
    0,
    ...[...proof.querySelectorAll('[data-pin]')].map((pin) => pin.textContent.length - 1),
  )
  const step = digits <= 3 ? MARGIN / 2 : 32 + 7 * digits
  return { step, abreast: step * 2 <= MARGIN ? 2 : 1 }
}

/** Numbers the lines, each fifth, and sets every margin number level with the line where its words begin. */
export function layProof(proof: HTMLElement) {
  const lead = parseFloat(getComputedStyle(proof).lineHeight)
  if (!lead || proof.offsetWidth === 0) return
  const paragraphs = measure(proof, lead)
  // on a phone what is past the second is left out, rather than stand beside other words
  const margin = matchMedia(PHONE).matches ? { step: 23, abreast: Infinity } : marginOf(proof)
  const numbers: HTMLElement[] = []
  let line = 0
  let first = 0
  for (const paragraph of paragraphs) {
    const { top, rows } = paragraph
    first = placePins(paragraph, lead, margin, first, line)
    for (let row = 0; row < rows; row++) {
      const number = line + row + 1
      if (number % 5 === 0 || number === 1) numbers.push(lineNumber(number, top + row * lead))
    }
    line += rows
  }
  proof.dataset.laid = ''
  proof.querySelector('[data-lines]')?.replaceChildren(...numbers)
}
