/** Where UTF-16 offsets of a text lie when one counts its characters, as W3C's positions do. */
export function codePointsOf(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map(({ index }) => index)
  return (offset) => {
    let [low, high] = [0, pairs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
