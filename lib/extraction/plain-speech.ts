type Span = { start: number; end: number }

/** Verbs of saying around a quotation, as regular expressions; the name stands before or after them. */
const VERBS: Readonly<Record<string, string>> = {
  de: 'sagte|sagt|erklärte|erklärt|betonte|betont|meinte|meint|kritisierte|warnte|warnt|teilte|schrieb|schreibt|berichtete|forderte|fordert|fügte',
  fr: 'a déclaré|déclare|a dit|dit|a affirmé|affirme|a expliqué|explique|a ajouté|ajoute|a souligné|souligne|écrit|a annoncé|annonce|assure|a assuré|estime|a estimé',
  es: 'dijo|dice|afirmó|afirma|declaró|declara|señaló|señala|explicó|explica|añadió|añade|aseguró|asegura|indicó|advirtió|escribió',
  it: 'ha detto|dice|ha dichiarato|dichiara|ha affermato|afferma|ha spiegato|spiega|ha aggiunto|aggiunge|ha scritto|scrive|sottolinea|ha sottolineato',
  pt: 'disse|diz|afirmou|afirma|declarou|declara|explicou|explica|acrescentou|acrescenta|escreveu|alertou|destacou',
  uk: 'сказав|сказала|заявив|заявила|повідомив|повідомила|зазначив|зазначила|додав|додала|наголосив|наголосила|написав|написала|підкреслив|підкреслила|каже',
  ar: 'قال|قالت|صرح|صرحت|أعلن|أعلنت|أكد|أكدت|أضاف|أضافت|ذكر|ذكرت|أوضح|أوضحت',
}
const CASELESS = new Set(['ar'])
const NAME = String.raw`(?:\p{Lu}[\p{L}'’.-]+|de|van|von|der|di|da|del|dos|el|al)(?:\s+(?:\p{Lu}[\p{L}'’.-]+|de|van|von|der|di|da|del|dos|el|al))*`
const NAME_WITHOUT_CASE = String.raw`[\p{L}]+(?:\s+[\p{L}]+){0,3}`

const patterns = new Map<string, { after: RegExp; before: RegExp } | null>()

/** The name beside a verb of saying, before or after the quotation in the same sentence; null where there is none. */
export function speakerNear(
  article: string,
  sentence: Span,
  quotation: Span,
  language: string,
): string | null {
  const found = patternsOf(language.slice(0, 2).toLowerCase())
  if (!found) return null
  const left = article.slice(sentence.start, Math.max(sentence.start, quotation.start))
  const right = article.slice(Math.min(sentence.end, quotation.end), sentence.end)
  for (const side of [left, right]) {
    const name = found.after.exec(side)?.[1] ?? found.before.exec(side)?.[1]
    if (name) return name.trim().replace(/[\s,.:]+$/u, '')
  }
  return null
}

function patternsOf(language: string): { after: RegExp; before: RegExp } | null {
  const known = patterns.get(language)
  if (known !== undefined) return known
  const verbs = VERBS[language]
  const name = CASELESS.has(language) ? NAME_WITHOUT_CASE : NAME
  const made = verbs
    ? {
        after: new RegExp(
          `(?<!\\p{L})(?:${verbs})(?!\\p{L})(?:[-\\s](?:ihm|ihr|auch|hat|le|la|el|il|o|a|der|die|das|[\\p{Ll}-]+)){0,4}?\\s+(${name})`,
          'u',
        ),
        before: new RegExp(`(${name})(?:,[^,]{0,60},)?\\s+(?:hat\\s+|ha\\s+)?(?:${verbs})(?!\\p{L})`, 'u'),
      }
    : null
  patterns.set(language, made)
  return made
}
