/** The number an address asks for, of a part or of a claim; null where it asks for what cannot be. */
export function numberIn(asked: string | string[]): number | null {
  return typeof asked === 'string' && /^[1-9]\d{0,6}$/.test(asked) ? Number(asked) : null
}

/** Parts a reader goes to from this one in one press, in order: first, last and those around it; null where some are left out. */
export function nearParts(part: number, parts: number): (number | null)[] {
  const near = new Set([1, part - 2, part - 1, part, part + 1, part + 2, parts])
  const shown = [...near].filter((at) => at >= 1 && at <= parts).sort((a, b) => a - b)
  return shown.flatMap((at, nth) => {
    const gap = at - (shown[nth - 1] ?? 0) - 1
    // one that is left out takes as much room as its number
    return gap === 0 ? [at] : gap === 1 ? [at - 1, at] : [null, at]
  })
}
