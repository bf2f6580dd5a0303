/** Soft hyphens, marks of direction, styles of emoji: no reader sees them, and typesetting puts them in and takes them out. */
export const HARMLESS = /[\u00AD\u061C\u200E\u200F\uFE0E\uFE0F\uFEFF]/u

// Joins letters in these scripts, and emoji; there a joiner is spelling.
const JOINED = String.raw`\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{M}\p{Extended_Pictographic}\p{EMod}`

/**
 * Characters that nobody sees and that change what a page says or how it can be searched: overrides and isolates of
 * direction, spaces without width, joiners where nothing is joined.
 */
export const UNSEEN = new RegExp(
  String.raw`(?![\u00AD\u061C\u200E\u200F\u200C\u200D\uFEFF\u0600-\u0605\u06DD\u070F\u08E2\u{110BD}])[\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0]` +
    String.raw`|(?<![${JOINED}])[\u200C\u200D]|[\u200C\u200D](?![${JOINED}])`,
  'gu',
)

const names: Readonly<Record<string, string>> = {
  '\u200B': 'a space without width',
  '\u200C': 'a non-joiner without width',
  '\u200D': 'a joiner without width',
  '\u2060': 'a joiner of words without width',
  '\u202A': 'a mark that turns what follows left to right',
  '\u202B': 'a mark that turns what follows right to left',
  '\u202C': 'a mark that ends a turn of direction',
  '\u202D': 'a mark that forces what follows left to right',
  '\u202E': 'a mark that forces what follows right to left',
  '\u2066': 'a mark that sets what follows apart, left to right',
  '\u2067': 'a mark that sets what follows apart, right to left',
  '\u2068': 'a mark that sets what follows apart',
  '\u2069': 'a mark that ends what was set apart',
}

/** "a space without width (U+200B)" */
export function unseenName(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `${names[character] ?? 'a character nobody sees'} (U+${code})`
}
