/** What is wrong with a claim's place in a text, next to which offset; null = it holds words. */
export function spanProblem(
  text: string,
  start: number,
  end: number,
): { path: 'start' | 'end'; message: string } | null {
  if (end > text.length) return { path: 'end', message: `The text ends at ${text.length}.` }
  if (start >= end) return { path: 'end', message: 'The end must come after the start.' }
  if (!text.slice(start, end).trim()) return { path: 'start', message: 'There are no words there.' }
  if (splitsCharacter(text, start)) return { path: 'start', message: 'The start lies inside a character.' }
  if (splitsCharacter(text, end)) return { path: 'end', message: 'The end lies inside a character.' }
  return null
}

/** Between the two halves of a surrogate pair. */
const splitsCharacter = (text: string, offset: number) =>
  /[\uDC00-\uDFFF]/.test(text.charAt(offset)) && /[\uD800-\uDBFF]/.test(text.charAt(offset - 1))
