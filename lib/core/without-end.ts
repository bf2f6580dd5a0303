/**
 * A text without the signs at its end. `/[…]+$/` would do the same, but begins anew at every place of a run of such signs
 * that something follows: the square of its length.
 */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length
  while (end > 0 && sign.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
