const MARKS: Readonly<
  Record<string, readonly [open: string, close: string, innerOpen: string, innerClose: string]>
> = {
  en: ['“', '”', '‘', '’'],
  de: ['„', '“', '‚', '‘'],
  uk: ['«', '»', '„', '“'],
  es: ['“', '”', '‘', '’'],
  it: ['“', '”', '‘', '’'],
  pt: ['“', '”', '‘', '’'],
  fr: ['“', '”', '‘', '’'],
}

/**
 * Straight quotation marks as typographic ones, for display only. One for one, so every offset stays true; `before` is
 * what stands before the text, where only a piece of a paragraph is drawn.
 */
export function typographic(text: string, language = 'en', before = ''): string {
  const [open, close, innerOpen, innerClose] = MARKS[language.slice(0, 2)] ?? ['“', '”', '‘', '’']
  return text.replace(/["']/gu, (mark, at: number) => {
    const left = at > 0 ? text[at - 1] : before.at(-1)
    const opening = left === undefined || /[\s([{–—‘“„‚«"']/u.test(left)
    if (mark === '"') return opening && !/^\s|^$/u.test(text.slice(at + 1, at + 2)) ? open : close
    return opening && !isElision(text.slice(at))
      ? innerOpen
      : mark === "'" && isInWord(text, at)
        ? '’'
        : innerClose
  })
}

const isInWord = (text: string, at: number) => /[\p{L}\p{N}]/u.test(text[at + 1] ?? '') && at > 0
/** 'tis, '90s, 'em: the mark stands for letters left out, and is an apostrophe. */
const isElision = (rest: string) =>
  /^'(?:\d\ds?\b|tis\b|twas\b|em\b|til\b|cause\b|n'|\s|$)/iu.test(rest)
