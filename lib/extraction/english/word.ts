/**
 * One word or sign of a sentence with its part of speech (Universal Dependencies) and its place in the article; a `date`
 * may be several.
 */
export type Word = {
  text: string
  low: string
  pos: string
  start: number
  end: number
  date?: boolean
}
