/** Signs of one paragraph past which they are taken for text: a parser looks among all of them for each. */
const mostSigns = 2000
/** Lines of lists and quotations in one text; every one that ends is looked for among all. */
const mostLines = 2000
/** Quotations and lists that stand in each other. */
const deepest = 40
/** White space before a line, which says how deep it lies. */
const widest = 100

const signs = /[[\]*_~`!<|]/g
/** Signs of quotations and lists at the head of a line; as a list, only where words or more signs follow. */
const opening = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))*/
const ruler = /^[ \t]*(?:[-*][ \t]*)+$/
const each = /[ \t]*(?:>|[-+*]|\d{1,9}[.)])/g

/** Code points that are no characters, for signs that are text. */
const veiled = 0xfdd0
const order = '[]*_~`!<|>+-.)'
const veil = (words: string, which: RegExp) =>
  words.replace(which, (sign) => String.fromCharCode(veiled + order.indexOf(sign)))

/** The signs themselves again. */
export const unveil = (text: string) =>
  text.replace(/[\uFDD0-\uFDDD]/g, (code) => order[code.charCodeAt(0) - veiled] ?? '')

/** What is parsed in the time it takes to read it: what nobody writes is text, and it is told that it was taken for that. */
export function guarded(markdown: string): { text: string; isVeiled: boolean } {
  const paragraphs = markdown
    .replace(/[\uFDD0-\uFDEF]/g, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .split(/(\n[ \t]*\n)/)
  const lines = paragraphs.map(shallow).map(few).join('').split('\n')
  const isLong = lines.filter((line) => opening.exec(line)?.[0]).length > mostLines
  const text = (isLong ? lines.map(alone) : lines).join('\n')
  return { text, isVeiled: /[\uFDD0-\uFDDD]/.test(text) }
}

/** A line of a list as a paragraph of its own. */
function alone(line: string): string {
  const head = opening.exec(line)?.[0] ?? ''
  if (!head || ruler.test(line)) return line
  return `\n${veil(head.trim(), /[>*+.)-]/g)}${line.slice(head.length)}\n`
}

const few = (paragraph: string) => {
  const count = paragraph.match(signs)?.length ?? 0
  return count > mostSigns ? veil(paragraph, signs) : paragraph
}

const shallow = (paragraph: string) =>
  paragraph
    .split('\n')
    .map((line) => shallowLine(line.replace(/^[ \t]{100,}/, ' '.repeat(widest))))
    .join('\n')

function shallowLine(line: string): string {
  const head = opening.exec(line)?.[0] ?? ''
  const parts = head.match(each) ?? []
  if (parts.length <= deepest || ruler.test(line)) return line
  const kept = parts.slice(0, deepest).join('')
  return `${kept} ${veil(head.slice(kept.length), /[>*+.)-]/g)}${line.slice(head.length)}`
}
