import { isWord, type Tokens } from './tokens'

/** Where the words, numbers and quotation marks of a text stand among its tokens, and how many stand before each token. */
export type Words = { at: Int32Array; before: Int32Array }

export function wordsIn({ keys }: Tokens): Words {
  const at: number[] = []
  const before = new Int32Array(keys.length + 1)
  keys.forEach((key, index) => {
    before[index] = at.length
    // commas and dashes may come and go
    if (isWord(key) || key === '"') at.push(index)
  })
  before[keys.length] = at.length
  return { at: Int32Array.from(at), before }
}
