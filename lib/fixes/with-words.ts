/** The text with other words in one place. Words taken out take one space with them. */
export function withWords(
  text: string,
  { start, end }: { start: number; end: number },
  replacement: string,
) {
  const extra =
    replacement === '' && text[start - 1] === ' ' && /^(\s|[.,;:!?]|$)/.test(text.slice(end))
      ? 1
      : 0
  return {
    text: text.slice(0, start - extra) + replacement + text.slice(end),
    words: { start: start - extra, end: start - extra + replacement.length },
  }
}
