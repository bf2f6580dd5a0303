import { runsLeft } from './shown'

/** A text that runs from left to right, or from right to left. */
type Words = string | { r: string }
export type Say = (text: string) => Words

/** Between Arabic words its parts would change places. */
const day = /\b\d{4}-\d{2}(-\d{2})?\b/gu

/** Makes texts printable, and tells which way they run. */
export const sayWith =
  (printable: (text: string) => string): Say =>
  (text) => {
    const words = printable(text)
    return runsLeft(words) ? { r: words.replace(day, '\u200E$&\u200E') } : words
  }
