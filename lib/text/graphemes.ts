/** As far back as a place between two characters is looked for; a run of joined characters is far shorter. */
const REACH = 256

let known: Intl.Segmenter | undefined
const segmenter = () => (known ??= new Intl.Segmenter('en', { granularity: 'grapheme' }))

/** Where reading may begin: before a plain letter, digit or space no character is ever joined to what precedes. */
function startBefore(text: string, at: number): number {
  const least = Math.max(0, at - REACH)
  let start = at - 1
  while (start > least && text.charCodeAt(start) > 0x7f) start--
  return /[\uDC00-\uDFFF]/.test(text.charAt(start)) ? Math.max(0, start - 1) : start
}

/**
 * The character as people see it (a letter with its accents, a joined emoji, a flag, a keycap) that an offset lies
 * inside of; null where the offset lies between two. Looks only around the offset, however long the text.
 */
export function characterAround(text: string, at: number): { start: number; end: number } | null {
  if (at <= 0 || at >= text.length) return null
  const from = startBefore(text, at)
  const near = segmenter().segment(text.slice(from, at + REACH))
  const { segment, index } = near.containing(at - from - 1) ?? { segment: '', index: at - from }
  const end = from + index + segment.length
  return end > at ? { start: from + index, end } : null
}

/** The same place, wider where a border of it lies inside a character. */
export function wholeCharacters<Place extends { start: number; end: number }>(
  text: string,
  place: Place,
): Place {
  const start = characterAround(text, place.start)?.start ?? place.start
  const end = characterAround(text, place.end)?.end ?? place.end
  return { ...place, start, end }
}
