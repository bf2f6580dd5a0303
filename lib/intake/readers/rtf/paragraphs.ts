import type { Output } from './output'
import type { Styles } from './tables'

/** What a word says of paragraphs: where they end, and what they are. */
export function paragraphWord(output: Output, styles: Styles, name: string, value: number | null) {
  const { kind } = output
  if (name === 'par') output.endLine()
  else if (name === 'sect') output.endParagraph()
  else if (name === 'line' || name === 'page' || name === 'column' || name === 'lbr')
    output.breakLine()
  else if (name === 'cell' || name === 'nestcell') output.endCell()
  else if (name === 'row' || name === 'nestrow') output.endRow()
  else if (name === 'intbl') output.isInTable = true
  else if (name === 'pard') {
    output.kind = { style: null, isListed: false, isHeading: false }
    output.leavesTable = true
  } else if (name === 's') output.kind = { ...kind, style: styles.kindOf(value ?? 0) }
  else if (name === 'ls' || name === 'pnlvlblt' || name === 'pnlvlbody')
    output.kind = { ...kind, isListed: value !== 0 }
  else if (name === 'outlinelevel') output.kind = { ...kind, isHeading: (value ?? 9) < 9 }
}
