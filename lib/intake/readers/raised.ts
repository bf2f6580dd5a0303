const raised = new Map(
  Array.from('0123456789+-−=()n', (sign, at) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'[at] ?? sign]),
)
const lowered = new Map(
  Array.from('0123456789+-−=()', (sign, at) => [sign, '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'[at] ?? sign]),
)
const ordinal = /^(?:st|nd|rd|th|er|re|ère|e|ème|nd|nde|o|a|os|as|º|ª|º|de|ste|te|tm|®|™|sm)$/i

/** Words set above the line: 10⁹ is not 109. Letters stay what they are, but for those of a formula. */
export function raisedWords(words: string, before: string): string {
  if (!/\d/.test(words))
    return /[\d)]$/.test(before) && /^\p{L}{1,2}$/u.test(words) && !ordinal.test(words)
      ? `^${words}`
      : words
  const signs = Array.from(words.replace(/,\s*/g, ','))
  if (signs.every((sign) => raised.has(sign) || sign === ',' || sign === ' '))
    return signs.map((sign) => raised.get(sign) ?? sign).join('')
  return /[\p{L}\p{N})]$/u.test(before) && /^[\p{N}+−-]/u.test(words) ? `^${words}` : words
}

/** Words set below the line: CO2 reads as it is, and a figure behind a figure stays apart from it. */
export function loweredWords(words: string, before: string): string {
  if (!/\d/.test(words) || !/[\d/⁄]$/.test(before)) return words
  const signs = Array.from(words)
  return signs.every((sign) => lowered.has(sign))
    ? signs.map((sign) => lowered.get(sign) ?? sign).join('')
    : `_${words}`
}
