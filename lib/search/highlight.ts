/** Where a word asked for stands: UTF-16 offsets into the text it was found in, end exclusive. */
export type Highlight = { start: number; end: number }

/** Every place of every word, without overlaps, in order. Letters are compared in lower case, position by position. */
export function highlight(text: string, words: readonly string[]): Highlight[] {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return []
  const places: Highlight[] = []
  for (const word of words) {
    for (
      let start = lower.indexOf(word);
      start >= 0;
      start = lower.indexOf(word, start + word.length)
    ) {
      places.push({ start, end: start + word.length })
    }
  }
  places.sort((a, b) => a.start - b.start || b.end - a.end)
  return places.filter(
    (place, index) =>
      index === 0 || place.start >= Math.max(...places.slice(0, index).map(({ end }) => end)),
  )
}
