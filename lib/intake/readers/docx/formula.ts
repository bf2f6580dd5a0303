import type { Attribute } from '../office/xml'
import { above, below, grouped } from '../one-line'

type Node = { name: string; words: string; parts: Map<string, string>; signs: Map<string, string> }

/**
 * A formula of Word on one line: three fourths are "3/4", not "34". Hears the elements within `m:oMath`; each knows what
 * it says when it closes, so that nothing is kept but the way down to where we are.
 */
export class Formula {
  #open: Node[] = [{ name: 'm:oMath', words: '', parts: new Map(), signs: new Map() }]

  open(name: string, attribute: Attribute) {
    const node = this.#open.at(-1)
    const value = attribute('m:val')
    // signs stand in the properties of what they belong to
    if (name === 'm:begChr' || name === 'm:endChr' || name === 'm:chr')
      this.#open.at(-2)?.signs.set(name, value ?? '')
    if (node) this.#open.push({ name, words: '', parts: new Map(), signs: new Map() })
  }

  text(words: string) {
    const node = this.#open.at(-1)
    if (node) node.words += words
  }

  close(name: string) {
    const node = this.#open.pop()
    const holder = this.#open.at(-1)
    if (!node || !holder) return
    const words = said(node)
    const known = holder.parts.get(name)
    holder.parts.set(name, known === undefined ? words : `${known}${between(name)}${words}`)
    holder.words += holder.words && words ? `${between(name)}${words}` : words
  }

  get words() {
    return this.#open[0]?.words ?? ''
  }
}

/** Rows and columns stay apart. */
const between = (name: string) => (name === 'm:mr' ? '; ' : name === 'm:e' ? ' ' : '')

function said({ name, words, parts, signs }: Node): string {
  const part = (of: string) => parts.get(`m:${of}`) ?? ''
  const [base, high, low] = [part('e'), part('sup'), part('sub')]
  switch (name) {
    case 'm:f':
      return `${grouped(part('num'))}/${grouped(part('den'))}`
    case 'm:sSup':
      return above(base, high)
    case 'm:sSub':
      return below(base, low)
    case 'm:sSubSup':
      return above(below(base, low), high)
    case 'm:sPre':
      return `${below('', low)}${above('', high)}${base}`
    case 'm:rad':
      return part('deg') ? `${above('', part('deg'))}√${grouped(base)}` : `√${grouped(base)}`
    case 'm:d':
      return `${signs.get('m:begChr') ?? '('}${base}${signs.get('m:endChr') ?? ')'}`
    case 'm:nary':
      return `${above(below(signs.get('m:chr') ?? '∫', low), high)} ${base}`
    case 'm:func':
      return `${part('fName')} ${base}`
    default:
      return name.endsWith('Pr') ? '' : words
  }
}
