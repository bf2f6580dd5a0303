/*
 * Text for spreadsheets (RFC 4180), for whatever a program in whatever country takes for a separator. Every cell is
 * quoted, so that commas, semicolons, tabs and line ends are part of it. But a program that expects semicolons does not
 * see the quotes after a comma; so what would be a formula at the beginning of a cell is none after a separator either.
 */

/** Also in the full-width and small forms that some programs read as the plain ones. */
const formula = '=+\\-@＝＋－＠﹦﹢﹣﹫'
const begins = new RegExp(
  `(?=[${formula}])(?<=(?:^|[;\\t\\r\\n])[\\s"\\u200B\\uFEFF]*)|^(?=[\\t\\r\\n])`,
  'gu',
)

/** An apostrophe makes it text, and is not shown by those who know it. */
const defused = (text: string) => text.replace(begins, "'")

const cell = (value: string | number) =>
  `"${typeof value === 'number' ? value : defused(value).replaceAll('"', '""')}"`

export const csvRow = (cells: readonly (string | number)[]) => `${cells.map(cell).join(',')}\r\n`

/** At the beginning of a file: spreadsheets take one without it for one in an old encoding. */
export const byteOrderMark = '\uFEFF'
