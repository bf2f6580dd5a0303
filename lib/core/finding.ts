/** Text as it is stored for finding: compatibility forms folded, lower case, one space. */
export const searchTextOf = (...parts: (string | null | undefined)[]) =>
  parts.filter(Boolean).join(' ').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** The words of a question; at most eight, which every match must hold. */
export const wordsOf = (question: string) =>
  searchTextOf(question).split(' ').filter(Boolean).slice(0, 8)
