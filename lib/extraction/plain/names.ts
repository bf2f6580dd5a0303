import { withoutEnd } from '@/lib/core/without-end'
import { startersOf } from '@/lib/text/abbreviations'
import { codeOf, wordsOf } from '../languages/languages'

const LINK = String.raw`(?:de|van|von|der|di|da|del|della|dos|do|das|el|al|für|du|des|la|le|y|e|und|d['’]|l['’])`
const CAPITAL = String.raw`(?:(?:Dr|Prof|Mme|M|Sr|Sra|St|\p{Lu})\.\s?)*(?:[ldLD]['’])?\p{Lu}[\p{L}\p{M}'’ʼ-]*`

/** A name as part of a regular expression: words with capitals, or, in Arabic, the words up to one that no name holds. */
export function namePattern(language: string): string {
  const stops = wordsOf(language)?.stops
  if (stops) {
    const word = String.raw`(?!(?:${stops})(?![\p{L}\p{M}]))[\p{L}\p{M}]+`
    return String.raw`${word}(?:\s+${word}){0,5}`
  }
  return String.raw`${CAPITAL}(?:\s+(?:${LINK}\s+){0,2}${CAPITAL})*`
}

/** "der Minister", "le porte-parole du ministère": who has no name. */
export const rolePattern = (language: string): string =>
  codeOf(language) === 'de'
    ? String.raw`(?:der|die|das|ein|eine)\s+(?:\p{Ll}+e[rn]?\s+)?\p{Lu}[\p{L}-]+`
    : codeOf(language) === 'uk'
      ? String.raw`(?:міністр|міністерка|президент|прем[’'ʼ]єр(?:-міністр)?|речник|речниця|мер|голова|поліція|уряд|суд)(?:\s+\p{Ll}+){0,1}`
      : String.raw`(?:(?:le|la|un|une|el|una|uno|il|lo|o|a|um|uma)\s+|l['’])[\p{Ll}-]{3,}(?:\s+(?:(?:de|du|del|della|do|da)\s+(?:la\s+|l['’])?|d['’]|dell['’]\s?)[\p{L}-]+)?`

/** The first full name in the last sentences before a place, for "he said" where nobody has spoken yet. */
export function lastNamed(article: string, before: number, language: string): string | null {
  const code = codeOf(language)
  if (code === 'de' || !wordsOf(code) || wordsOf(code)?.stops) return null
  const near = article.slice(Math.max(0, before - 400), before)
  const full = /(?<=\s)\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}[\p{L}'’-]+){1,2}/gu
  for (const sentence of near
    .split(/(?<=\p{L}{3}[.!?]["”»]?)\s/u)
    .reverse()
    .slice(0, 3)) {
    const [name] = ` ${sentence}`.match(full) ?? []
    if (name) return withoutTitle(name, language)
  }
  return null
}

/** Without the title before it, and with the first name it had elsewhere in the article. */
export function fullName(name: string, article: string, language: string): string {
  const bare = withoutTitle(withoutEnd(name.trim(), /[\s,،.:;]/u), language)
  if (/\s/u.test(bare) || wordsOf(language)?.stops) return bare
  const around = NEAR + bare.length
  let seen = 0
  for (
    let at = article.indexOf(bare);
    at >= 0 && seen < MOST_SEEN;
    at = article.indexOf(bare, at + 1), seen++
  ) {
    const full = nameAt(article.slice(Math.max(0, at - NEAR), at + around), bare, language)
    if (full) return full
  }
  return bare
}

/** "Olaf Scholz" around "Scholz"; null where a title or the opening of a sentence stands before it. */
function nameAt(near: string, bare: string, language: string): string | null {
  const surname = bare.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
  // Not the second half of a longer name; in German the word before may be a title.
  const inside = codeOf(language) === 'de' ? '' : String.raw`|\p{Lu}\p{Ll}+\s`
  const longer = new RegExp(
    String.raw`(?<![\p{L}'’-]${inside})(\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}\p{Ll}+)?)\s+((?:von |van |de |di |da )?${surname})(?![\p{L}-]|\s+(?:d[aeo]s?\s+)?\p{Lu})`,
    'u',
  )
  const [, first = '', rest = ''] = longer.exec(near) ?? []
  const plain = withoutTitle(`${first} ${rest}`.trim(), language)
  const opens = startersOf(language).has(first.toLowerCase()) || OPENERS.has(first)
  return plain.includes(' ') && !opens ? plain : null
}

// How far around a surname its first name is looked for, and at how many places.
const NEAR = 40
const MOST_SEEN = 30
const OPENERS = new Set('Laut Selon Según Secondo Segundo Auch Für Mit Nach'.split(' '))

function withoutTitle(name: string, language: string): string {
  const titles = wordsOf(language)?.titles
  if (!titles) return name
  const rest = name.replace(new RegExp(String.raw`^(?:(?:${titles})\s+(?=\p{Lu}))+`, 'u'), '')
  return rest === '' ? name : rest
}
