/** Signs that say nothing by themselves and need no glyph: joiners, and which variant of a sign is meant. */
const joins = /[\u034F\u200C\u200D\u180B-\u180D\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u
/** Where a line may break; nothing is seen of them. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]/gu
/** What turns the order of what follows, so that a text reads other than it is stored, and what is no sign at all. */
const never = /[\p{Cc}\p{Noncharacter_Code_Point}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u
const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
/** Words of which no line could be made otherwise. */
const endless = /[^\s\u200B]{41,}/gu

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const simple = /^[\n\x20-\x7E\u00A0-\u017F\u2010-\u2027\u2030-\u205E\u20AC]*$/u

const named = (sign: string) =>
  `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

type Draws = (codes: readonly number[]) => boolean

/**
 * A text as it can be set: what cannot be drawn, or would turn the order of what is, stands there by its number, as
 * [U+202E]. PDF/UA allows no sign without a glyph.
 */
export function shown(text: string, draws: Draws): string {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(lone, '\uFFFD')
    .replace(unseen, '')
  const drawn = simple.test(lines)
    ? lines
    : Array.from(graphemes.segment(lines), ({ segment }) => cluster(segment, draws)).join('')
  return drawn.replace(endless, (word) => word.replace(/(.{16})(?=.)/gsu, '$1\u200B'))
}

function cluster(segment: string, draws: Draws): string {
  if (segment === '\n') return segment
  const signs = Array.from(segment)
  const isDrawn = (some: readonly string[]) =>
    draws(some.filter((sign) => !joins.test(sign)).map((sign) => sign.codePointAt(0) ?? 0))
  if (!never.test(segment) && signs.length <= 24) {
    if (isDrawn(signs)) return segment
    const composed = segment.normalize('NFC')
    if (isDrawn(Array.from(composed))) return composed
  }
  return signs
    .map((sign) => {
      if (joins.test(sign)) return ''
      const stands = !never.test(sign) && !/\p{M}/u.test(sign) && isDrawn([sign])
      return stands ? sign : named(sign)
    })
    .join('')
}

const strong = /\p{L}/u
const rightToLeft =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** Whether a text runs from right to left, as its first letter does. */
export function runsLeft(text: string): boolean {
  const first = strong.exec(text)?.[0]
  return first !== undefined && rightToLeft.test(first)
}

/** Chinese, Japanese and Korean signs. */
export const isWide = (text: string) =>
  /[\u1100-\u11FF\u2E80-\u33FF\u3400-\u9FFF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/u.test(
    text,
  )
