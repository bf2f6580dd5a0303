/** Where a word asked for stands: UTF-16 offsets into the text it was found in, end exclusive. */
export type Highlight = { start: number; end: number }

// Nobody reads on for more, and every one of them is sent.
const most = 500

/** The first places of every word, without overlaps, in order. Letters are compared in lower case, position by position. */
export function highlight(text: string, words: readonly string[]): Highlight[] {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return []
  const places = words.flatMap((word) => placesOf(word, lower))
  places.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  const apart = places.filter((place) => {
    if (place.start < end) return false
    end = place.end
    return true
  })
  return apart.slice(0, most)
}

function placesOf(word: string, lower: string): Highlight[] {
  const places: Highlight[] = []
  let start = word ? lower.indexOf(word) : -1
  while (start >= 0 && places.length < most) {
    places.push({ start, end: start + word.length })
    start = lower.indexOf(word, start + word.length)
  }
  return places
}
