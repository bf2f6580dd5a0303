import { detectAll } from 'tinyld'

/** Those whose claims Galley can find. */
const known = new Set(['en', 'de', 'fr', 'es', 'it', 'pt', 'uk', 'ar'])

/** Enough to tell, and no more than it takes. */
const sample = 4000
const fewest = 40

/** How much surer the first must be than the second. */
const margin = 2

/** The language a text is written in; null where it is too short or nothing that is known well enough. */
export function guessLanguage(text: string): string | null {
  const part = text.slice(0, sample)
  const letters = part.match(/\p{L}/gu)?.length ?? 0
  if (letters < fewest) return null
  const script = (pattern: RegExp) => (part.match(pattern)?.length ?? 0) > letters / 2
  if (script(/\p{Script=Cyrillic}/gu)) return ukrainianOrNot(part)
  if (script(/\p{Script=Arabic}/gu)) return /[پچژگکیےٹڈڑ]/u.test(part) ? null : 'ar'
  const [first, second] = detectAll(part)
  const sure = first && first.accuracy >= margin * (second?.accuracy ?? 0)
  return sure && known.has(first.lang) ? first.lang : null
}

/** Each has letters the other lacks; a name of the other language may bring one in. */
function ukrainianOrNot(text: string): string | null {
  const ukrainian = text.match(/[іїєґ]/giu)?.length ?? 0
  const others = text.match(/[ыэёъјљњћђџў]/giu)?.length ?? 0
  return ukrainian > 2 * others ? 'uk' : null
}
