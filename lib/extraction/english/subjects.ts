import type { Clause } from './clause'
import { coordinationIn } from './coordination'
import { isPastForm, isPluralNoun } from './inflection'
import { textOf } from './noun-phrases'
import { isBe } from './verbs'
import type { Word } from './words'

/** Who something is said of, and the first word of the verb in the form that fits them. */
export type Owner = { text: string; verb: string }

// What these tell needs all who take part: "Ann and Bob met".
const TOGETHER =
  /^(?:meet|meets|met|marr(?:y|ied)|agree[ds]?|differ(?:s|ed)?|disagree[ds]?|shar(?:e|es|ed)|combin(?:e|es|ed)|merg(?:e|es|ed)|split|divorced?|divorc(?:e|ed)|join(?:ed)?|clash(?:ed)?|form(?:ed)?|make|made|become|became|between|together|other|jointly|total|totall?ed|diverge[ds]?|allies|partners|two|three|four|both|co)$/

const SINGULAR: Readonly<Record<string, string>> = {
  are: 'is',
  were: 'was',
  have: 'has',
  do: 'does',
}

/** The subjects of a clause: "Rockwell and NASA renamed it" is said of each. */
export function ownersOf(
  article: string,
  words: readonly Word[],
  clause: Clause,
  end: number,
): Owner[] {
  const { subject, verb } = clause
  const first = words[verb.from]
  if (!subject || !first) return []
  const whole = [{ text: textOf(article, words, subject), verb: first.text }]
  const coordination = isDistributive(words, clause, end)
    ? coordinationIn(words, subject.from, subject.to)
    : null
  if (!coordination) return whole
  const { parts, tail } = coordination
  const lead = { from: subject.from, to: parts[0]?.from ?? subject.from }
  const owners = parts.map((part) => {
    const form = isPluralNoun(words[part.to - 1]?.low ?? '') ? first.text : singular(first)
    const text = [lead, part, tail]
      .map((piece) => textOf(article, words, piece))
      .filter(Boolean)
      .join(' ')
    return form === null ? null : { text, verb: form }
  })
  return owners.includes(null) ? whole : owners.filter((one) => one !== null)
}

/** False where the predicate speaks of all together, or names what they are in the plural. */
function isDistributive(words: readonly Word[], { verb, after }: Clause, end: number): boolean {
  const named = isBe(words[verb.head]) && /^(?:NOUN|PROPN|DET|NUM)$/.test(words[verb.to]?.pos ?? '')
  return !named && !words.slice(after, end).some(({ low }) => TOGETHER.test(low))
}

/** "are" → "is", "parallel" → "parallels"; the past and the future have one form for all. */
function singular({ low, text, pos }: Word): string | null {
  if (SINGULAR[low]) return SINGULAR[low]
  if (pos === 'AUX' || isPastForm(low) || /(?:ing|s)$/.test(low)) return text
  return /(?:sh|ch|x|z|o)$/.test(low)
    ? `${text}es`
    : /[^aeiou]y$/.test(low)
      ? `${text.slice(0, -1)}ies`
      : `${text}s`
}
