// Of one stroke: minutes and feet, after a number.
const SINGLE = /^['‘’‚‛‹›`´׳′]$/u
// '90s, 'tis, 'em: letters are left out, and nothing is opened.
const ELISION = /^['’](?:\p{N}{2}(?:s\b|(?![\p{N}'’]))|(?:tis|twas|em|til|cause|n)\b)/iu

// Quotations within each other.
const DEEPEST = 3

// Scripts without spaces have none before a mark that opens, and no apostrophe either.
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u

const BEFORE_OPENING = /^[\s([{—–\-/"“„«'‘‚‹]?$/u

/**
 * Tells quotation marks from feet and inches, minutes and seconds: right after a digit a mark is a unit, but where it
 * closes a quotation of its kind. To be given all marks of one line, in order: what is open ends with the line, for a
 * mark that is missing in one paragraph must not say what the marks of the next are.
 */
export class Marks {
  private readonly open = { single: 0, double: 0 }

  /** The unit that a mark is; null where it is a mark of quotation. */
  unitAt(text: string, at: number, mark: string): string | null {
    const before = text.slice(Math.max(0, at - 1), at)
    const after = text.slice(at + mark.length, at + mark.length + 8)
    const kind = SINGLE.test(mark) ? 'single' : 'double'
    const prime = /^[′″]$/u.test(mark)
    const free = this.open[kind] === 0 && UNSPACED.test(before)
    if (!prime && (free || BEFORE_OPENING.test(before)) && /^\S/u.test(after)) {
      if (kind === 'double' || !ELISION.test(mark + after))
        this.open[kind] = Math.min(this.open[kind] + 1, DEEPEST)
      return null
    }
    const closes = this.open[kind] > 0 && !prime
    if (closes) this.open[kind]--
    if (closes || !/^\p{N}$/u.test(before) || /^\p{L}/u.test(after)) return null
    return kind === 'single' ? '′' : '″'
  }
}
