import { capitalised } from './names'
import { phraseFrom, textOf } from './noun-phrases'
import { namesIn, ROLE } from './people'
import type { Proposal } from './types'
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
    const at = words.findIndex((word, index) => word.text === parts[0] && words[index + 1]?.text === parts[1])
    let from = at
    while (from > 0 && isTitlePart(words, from - 1)) from--
    while (from < at && /^(?:DET|ADP|CCONJ|PUNCT|PART|ADV)$/.test(words[from]?.pos ?? '')) from++
    let end = at
    while (end > from && /^(?:mr|mrs|ms|dr|sir)\.?$/.test(words[end - 1]?.low ?? '')) end--
    const title = words.slice(from, end)
    if (title.length < 2 || !title.some(({ text }) => ROLE.test(text))) continue
    const to = at + parts.length
    const role = textOf(article, words, { from, to: end })
    found.push(proposal(words, from, to, `${name} is ${role}.`, 'A title before a name says who someone is.'))
  }
  return found
}

function isTitlePart(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word || /^(?:and|or)$/.test(word.low)) return false
  if (ROLE.test(word.text)) return true
  if (/^(?:of|for|-|'s|’s)$/.test(word.low))
    return (
      (words[at - 1]?.pos === 'PROPN' && words.slice(at + 1, at + 4).some(({ text }) => ROLE.test(text))) ||
      words.slice(Math.max(0, at - 3), at).some(({ text }) => ROLE.test(text))
    )
  return (
    (word.pos === 'PROPN' || word.pos === 'ADJ' || word.pos === 'NOUN') &&
    (words[at + 1]?.pos !== 'PUNCT' || words[at + 1]?.text === '-')
  )
}

const isDay = (word: Word | undefined) =>
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
    word?.low ?? '',
  )

function appositionsOf(article: string, words: readonly Word[]): Proposal[] {
  const found: Proposal[] = []
  words.forEach((word, comma) => {
    if (word.text !== ',' || words[comma - 1]?.pos !== 'PROPN' || isDay(words[comma - 1])) return
    const opens = words[comma + 1]
    if (!opens || !(/^(?:a|an|the|one)$/.test(opens.low) || (ROLE.test(opens.text) && opens.pos === 'NOUN')))
      return
    const end = words.findIndex((other, at) => at > comma + 1 && /^[,.;)]$/.test(other.text))
    const to = end < 0 ? words.length : end
    const { to: headEnd } = phraseFrom(words, comma + 1, to)
    const clean =
      headEnd > comma + 2 &&
      !words.slice(comma + 1, to).some(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'CCONJ')
    let from = comma - 1
    while (words[from - 1]?.pos === 'PROPN' || words[from - 1]?.text === '-') from--
    // "in Kramatorsk, the officials said" is no apposition: the comma closes what stands in front.
    const inside =
      words[from - 1]?.pos === 'ADP' &&
      to < words.length &&
      words[to]?.text !== ',' &&
      words[to]?.text !== '.'
    if (!clean || inside || to - comma > 16) return
    if (isListed(words, from, to)) return
    const text = textOf(article, words, { from: comma + 1, to })
    found.push(
      proposal(
        words,
        from,
        to,
        `${textOf(article, words, { from, to: comma })} is ${text}.`,
        'An apposition says who or what something is.',
      ),
    )
  })
  return found
}

// "Jamaica, the Dominican Republic, and the Bahamas" names three things.
const isListed = (words: readonly Word[], from: number, to: number) =>
  (words[to]?.text === ',' && words[to + 1]?.pos === 'CCONJ') ||
  /^(?:as|including|include|includes|included)$/.test(words[from - 1]?.low ?? '')

function proposal(
  words: readonly Word[],
  from: number,
  to: number,
  statement: string,
  reason: string,
): Proposal {
  const [start = 0, end = 0] = [words[from]?.start, words[to - 1]?.end]
  return {
    start,
    end,
    statement: capitalised(statement),
    kind: 'background',
    about: 'content',
    claimant: null,
    checkable: true,
    stage: 'background',
    reason,
  }
}
