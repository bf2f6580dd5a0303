import { nameOf } from './elements'
import { squeezed } from './squeezed'
import { above, below, grouped } from '../one-line'
import { raisedWords } from '../raised'

/** A formula on one line: 3⁄4 is "3/4", not "34". It never runs deeper than the page, which has its limit. */
export function formulaWords(element: Element): string {
  const parts = [...element.childNodes].flatMap((node) => {
    if (node.nodeType === 3) return [squeezed(node.textContent)]
    if (node.nodeType !== 1) return []
    const child = node as Element
    return /^annotation/.test(nameOf(child)) ? [] : [formulaWords(child)]
  })
  const [first = '', second = '', third = ''] = parts.filter(Boolean)
  switch (nameOf(element)) {
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`
    case 'msqrt':
      return `√${grouped(parts.join(''))}`
    case 'mroot':
      return `${raisedWords(second, '1')}√${grouped(first)}`
    case 'msup':
    case 'mover':
      return above(first, second)
    case 'msub':
    case 'munder':
      return below(first, second)
    case 'msubsup':
    case 'munderover':
      return above(below(first, second), third)
    case 'mtr':
      return parts.filter(Boolean).join(' ')
    case 'mtable':
      return parts.filter(Boolean).join('; ')
    default:
      return parts.join('')
  }
}
