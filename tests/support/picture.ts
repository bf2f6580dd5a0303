import { resolve } from 'node:path'
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'

// the one font that is there on every machine: pdf.js brings it
GlobalFonts.registerFromPath(
  resolve('node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'),
  'Print',
)

export type Printed = { words: string; size?: number; before?: number }
type Shot = {
  width?: number
  height?: number
  /** degrees by which the page lies askew */
  askew?: number
  /** it lies on its left side */
  onSide?: boolean
  /** how dark its dark side is, 0 to 1 */
  shadow?: number
  type?: 'image/png' | 'image/jpeg' | 'image/webp'
  /** drawn over it */
  over?: (context: SKRSContext2D) => void
}

/** A picture of a printed page, line by line, as a scanner or a telephone takes it. */
export function pictureOf(
  lines: readonly (string | Printed)[],
  {
    width = 1000,
    height = 500,
    askew = 0,
    onSide = false,
    shadow = 0,
    type = 'image/png',
    over,
  }: Shot = {},
): Buffer {
  const canvas = onSide ? createCanvas(height, width) : createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  if (onSide) context.transform(0, -1, 1, 0, 0, width)
  context.translate(width / 2, height / 2)
  context.rotate((askew * Math.PI) / 180)
  context.translate(-width / 2, -height / 2)
  context.fillStyle = '#111'
  let y = 20
  for (const line of lines) {
    const { words, size = 28, before = 0 } = typeof line === 'string' ? { words: line } : line
    y += before + size * 1.4
    context.font = `${size}px Print`
    context.fillText(words, 60, y)
  }
  context.resetTransform()
  const shade = context.createLinearGradient(0, 0, width, height)
  shade.addColorStop(0, 'rgba(0, 0, 0, 0)')
  shade.addColorStop(1, `rgba(0, 0, 0, ${shadow})`)
  context.fillStyle = shade
  context.fillRect(0, 0, width, height)
  over?.(context)
  return type === 'image/png' ? canvas.toBuffer(type) : canvas.toBuffer(type, 90)
}

/** Which of these words stand in a text, as a share of them: each as often as it is wanted. */
export function recallOf(wanted: string, text: string): number {
  const there = new Map<string, number>()
  for (const word of text.split(/\s+/u)) there.set(word, (there.get(word) ?? 0) + 1)
  const words = wanted.split(/\s+/u)
  const found = words.filter((word) => {
    const left = there.get(word) ?? 0
    there.set(word, left - 1)
    return left > 0
  })
  return found.length / words.length
}
