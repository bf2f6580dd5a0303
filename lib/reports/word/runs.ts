import type { Change, Piece } from './tracks'
import { attribute, escaped, readsLeft, wordDate } from './xml'

/** A line of words in one look; `props`: what stands in the run's properties; `beside`: words that tell which way signs go. */
export function run(words: string, props = '', beside = ''): string {
  if (!words) return ''
  const looks = `${props}${readsLeft(/\p{L}/u.test(words) ? words : beside) ? '<w:rtl/>' : ''}`
  return `<w:r>${looks && `<w:rPr>${looks}</w:rPr>`}${text(words)}</w:r>`
}

/** What stands in a run for words, which may go over several lines. */
export const text = (words: string, element = 'w:t') =>
  words
    .split(/\n+/u)
    .map((line) => line && `<${element} xml:space="preserve">${escaped(line)}</${element}>`)
    .join('<w:br/>')

export const bold = '<w:b/><w:bCs/>'
export const coloured = (colour: string) => `<w:color w:val="${colour}"/>`

/** A paragraph of a style; it runs the way its words do. */
export function paragraph(style: string, words: string, runs: string, more = ''): string {
  const properties = `<w:pStyle w:val="${style}"/>${more}${readsLeft(words) ? '<w:bidi/>' : ''}`
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
}

/** Numbers the changes of one document. */
export class Changes {
  constructor(private next = 1) {}

  /** A change as tracked: `w:ins` or `w:del` around runs. */
  wrap(element: 'w:ins' | 'w:del', { by, at }: Change, runs: string): string {
    const facts = `w:id="${this.next++}" w:author="${attribute(by)}" w:date="${wordDate(at)}"`
    return `<${element} ${facts}>${runs}</${element}>`
  }

  /** The opening tag of a change that goes on behind another. */
  again = (tag: string) => tag.replace(/(\sw:id=)["'][^"']*["']/u, `$1"${this.next++}"`)

  /** Words with what was done to them; `beside` as in `run`. */
  piece({ inserted, deleted }: Pick<Piece, 'inserted' | 'deleted'>, words: string, beside = '') {
    const runs = run(words, '', beside)
    const out = deleted ? this.wrap('w:del', deleted, asDeleted(runs)) : runs
    return inserted ? this.wrap('w:ins', inserted, out) : out
  }
}

/** Words that are taken out have an element of their own. */
const asDeleted = (runs: string) => runs.replace(/<(\/?)w:t(?=[ >])/gu, '<$1w:delText')

export const commentStart = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
/** `props` of the run that holds the comment's mark. */
export const commentEnd = (id: number, props = '') =>
  `<w:commentRangeEnd w:id="${id}"/><w:r>${props}<w:commentReference w:id="${id}"/></w:r>`
