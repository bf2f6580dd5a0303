import { nameOf } from './elements'
import { squeezed } from './squeezed'

/** Longer words in a cell are an article laid out in a table. */
const longestCell = 400
const apart = 'h1, h2, h3, h4, h5, h6, table, article, section, form, blockquote, p + p + p'

/** A table that holds data, not one that holds the page: rows of several cells with little in each. */
export function isData(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false
  const rows = [...table.querySelectorAll('tr')].map(cellsOf)
  if (!rows.some((cells) => cells.length > 1)) return false
  return rows
    .flat()
    .every((cell) => squeezed(cell.textContent).length <= longestCell && !cell.querySelector(apart))
}

export const cellsOf = (row: Element) =>
  [...row.children].filter((cell) => /^t[dh]$/.test(nameOf(cell)))

/** What stands between the cells of a row, so that two numbers do not become one: "Marlow Bay: 1,204; 988". */
export function cellBreak(before: string, isFirst: boolean): string {
  if (/\p{L}[)"”’]?[.!?:;,]$/u.test(before)) return ' '
  return isFirst ? ': ' : '; '
}
