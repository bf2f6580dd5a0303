import { bylineIn } from './readers/html/byline'
import type { ReadDocument } from './readers/reader'

/** A byline stands among the first lines, below the headline. */
const lines = 4
const longest = 120

const opener =
  /^(?:(?:words|text|story|written|reported)\s+by|by|von|par|por|di|автор(?:ка)?|текст|بقلم|كتب(?:ت)?)(?:\s*:\s*|\s+)(?=\p{Lu}|\p{Lo})/iu
const joint = /\s*(?:,|;|&|\s(?:and|und|et|y|e|та|і|й|و)\s)\s*/u
const particle =
  /^(?:de|der|den|del|della|di|da|do|dos|du|la|le|van|von|zu|bin|ibn|al|el|ten|ter|of)$/iu
const office =
  /\b(?:reporter|editor|correspondent|writer|staff|bureau|desk|redakt\p{L}*|korrespondent\p{L}*|correspondant\p{L}*|corresponsal|inviat\p{L}*)\b/iu
const unlettered = /[\d@:/?!"“”]/u

/** "Ines Mora": two words at least that begin as names do, or a script that has no capitals. */
function isName(words: string): boolean {
  const parts = words.split(/\s+/u).filter((word) => !particle.test(word))
  const named = parts.filter((word) => /^(?:\p{Lu}|\p{Lo})/u.test(word))
  return named.length === parts.length && named.length >= 2 && named.length <= 5
}

/** Who wrote it, as a line near the head of a text says ("By Ines Mora and Ben Ode"); null where none does. */
export function bylineLine({ text, blocks }: Pick<ReadDocument, 'text' | 'blocks'>): string | null {
  for (const { start, end } of blocks.slice(0, lines)) {
    const line = text.slice(start, end).trim()
    if (line.length > longest || /[.…]$/u.test(line)) continue
    const words = line.replace(opener, '')
    if (words === line || unlettered.test(words)) continue
    const people = words.split(joint)
    const last = people.findIndex((person) => !isName(person) || office.test(person))
    const named = last < 0 ? people : people.slice(0, last)
    if (named.length > 0) return bylineIn(named.join(', '))
  }
  return null
}
