const MARKERS: readonly { shape: RegExp; next: (found: RegExpExecArray) => RegExp | null }[] = [
  {
    shape: /^\s*(\d{1,3})(\.\)|\)|\.)\s+\S/u,
    next: ([, number = '', tail = '']) =>
      new RegExp(
        `(?<=\\s)${Number(number) + 1}${tail.replace(/[.)]/gu, '\\$&')}(?=\\s+\\p{L})`,
        'gu',
      ),
  },
  {
    shape: /^\s*([a-y])(\.\)|\)|\.)\s+\S/u,
    next: ([, letter = '', tail = '']) =>
      new RegExp(
        `(?<=\\s)${String.fromCharCode(letter.charCodeAt(0) + 1)}${tail.replace(/[.)]/gu, '\\$&')}(?=\\s+\\p{L})`,
        'gu',
      ),
  },
  {
    shape: /^\s*([•⁃◦▪‣∙])\s?\S/u,
    next: ([, bullet = '']) => new RegExp(`(?<=\\s)${bullet}(?=\\s?\\S)`, 'gu'),
  },
]

/** Where the items of a list written in one paragraph begin: "1) First 2) Second", "• one • two". */
export function listCuts(paragraph: string): number[] {
  const cuts: number[] = []
  for (let from = 0; from < paragraph.length;) {
    const rest = paragraph.slice(from)
    const cut = nextItem(rest)
    if (cut === null) break
    from += cut
    cuts.push(from)
  }
  return cuts
}

function nextItem(rest: string): number | null {
  for (const { shape, next } of MARKERS) {
    const found = shape.exec(rest)
    if (!found) continue
    const search = next(found)
    if (!search) return null
    search.lastIndex = found[0].length
    return search.exec(rest)?.index ?? null
  }
  return null
}

/** True for text that is only the marker of a list item, such as "2.)" or "• 9." */
export const isOnlyMarker = (text: string): boolean =>
  /^[\s"'“‘(]*(?:[•⁃◦▪‣∙*–-]\s*)?(?:\d{1,3}|\p{L}|[ivxIVX]{1,4})?[.)]{0,2}$/u.test(text.trim())
