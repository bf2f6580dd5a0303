import { appositionsOf, backgroundClaim } from './appositions'
import { textOf } from './noun-phrases'
import { namesIn, ROLE } from '../person-names'
import type { Proposal } from '../types'
import type { Word } from './words'

/** Who someone is, said in passing: "US Secretary of State Marco Rubio", "Roman Dunayevsky, a 56-year-old Ukrainian". */
export function backgroundOf(article: string, words: readonly Word[]): Proposal[] {
  return [...titlesOf(article, words), ...appositionsOf(article, words)]
}

function titlesOf(article: string, words: readonly Word[]): Proposal[] {
  const found: Proposal[] = []
  for (const name of namesIn(words)) {
    const parts = name.split(' ')
    if (parts.length < 2) continue
    const at = words.findIndex(
      (word, index) => word.text === parts[0] && words[index + 1]?.text === parts[1],
    )
    let from = at
    while (from > 0 && isTitlePart(words, from - 1)) from--
    while (from < at && /^(?:DET|ADP|CCONJ|PUNCT|PART|ADV)$/.test(words[from]?.pos ?? '')) from++
    let end = at
    while (end > from && /^(?:mr|mrs|ms|dr|sir)\.?$/.test(words[end - 1]?.low ?? '')) end--
    const title = words.slice(from, end)
    if (title.length < 2 || !title.some(({ text }) => ROLE.test(text))) continue
    const to = at + parts.length
    const role = textOf(article, words, { from, to: end })
    found.push(
      backgroundClaim(
        words,
        from,
        to,
        `${name} is ${role}.`,
        'A title before a name says who someone is.',
      ),
    )
  }
  return found
}

function isTitlePart(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word || /^(?:and|or)$/.test(word.low)) return false
  if (ROLE.test(word.text)) return true
  if (/^(?:of|for|-|'s|’s)$/.test(word.low))
    return (
      (words[at - 1]?.pos === 'PROPN' &&
        words.slice(at + 1, at + 4).some(({ text }) => ROLE.test(text))) ||
      words.slice(Math.max(0, at - 3), at).some(({ text }) => ROLE.test(text))
    )
  return (
    (word.pos === 'PROPN' || word.pos === 'ADJ' || word.pos === 'NOUN') &&
    (words[at + 1]?.pos !== 'PUNCT' || words[at + 1]?.text === '-')
  )
}
