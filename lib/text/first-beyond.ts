/** Of spans that stand in order and not in each other, the first that ends after this place; their number where none does. */
export function firstBeyond(spans: readonly { end: number }[], at: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}
