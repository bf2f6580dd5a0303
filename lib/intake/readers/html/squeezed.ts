/** On one line, without white space at its ends. */
export const squeezed = (words: string | null | undefined) =>
  words?.replace(/\s+/g, ' ').trim() ?? ''
