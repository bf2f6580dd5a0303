/** A list of words as the alternatives of an expression; apart by commas or line ends, written as in an expression. */
export const oneOf = ({ raw: [list = ''] }: TemplateStringsArray): string =>
  list
    .split(/,\s+|\n/)
    .map((word) => word.trim())
    .filter(Boolean)
    .join('|')
