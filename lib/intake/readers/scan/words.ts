/** "14 words are doubtful and marked." */
export function doubtWords(count: number): string {
  if (count === 0) return 'No word of it is doubtful; compare names and figures with the picture.'
  const words = count === 1 ? '1 word is' : `${count.toLocaleString('en')} words are`
  return `${words} doubtful and marked.`
}

/** "62 %" */
export const sureWords = (confidence: number) => `${Math.round(confidence * 100)} %`
