/**
 * CSV as spreadsheets read it: a quoted cell may hold separators and line ends; what stands between its closing quote and
 * the next separator is added to it. `separators` are the characters that end a cell.
 */
export function readCsv(text: string, separators = ','): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  const isEnd = (letter: string | undefined) =>
    letter === undefined || separators.includes(letter) || letter === '\r' || letter === '\n'
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      for (at++; at < text.length && !(text[at] === '"' && text[at + 1] !== '"'); at++) {
        if (text[at] === '"') at++
        cell += text.charAt(at)
      }
      at++
    }
    for (; !isEnd(text[at]); at++) cell += text.charAt(at)
    row.push(cell)
    if (separators.includes(text[at] ?? '\n')) {
      at++
      continue
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    rows.push(row)
    row = []
  }
  return rows
}

/** What the programs of different countries take for the end of a cell. */
export const everySeparator = [',', ';', '\t', ',;', ',;\t'] as const

/** What a spreadsheet runs. */
export const isFormula = /^[\s"]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u
