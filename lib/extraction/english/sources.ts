import { capitalised, speakerOf } from './names'
import { textOf } from './noun-phrases'
import type { People } from '../people'
import type { Proposal, Range } from '../types'
import type { Word } from './words'

/** "…, according to X": who is the source, and of what. Offsets are into the article. */
export type Source = {
  name: string
  /** what it is the source of */ from: number
  to: number
  claim: Proposal
  /** the sentence without it, where the rest can be read on its own */ rest: readonly Word[]
}

export function sourceOf(article: string, words: readonly Word[], people: People): Source | null {
  const at = words.findIndex(
    (word, index) => word.low === 'according' && words[index + 1]?.low === 'to',
  )
  if (at < 0) return null
  const range = sourceRange(words, at + 2)
  const name = speakerOf(article, words, namedAfterComma(words, range) ?? range, people)
  if (name === null) return null
  const fronted = at < 2
  const end = fronted ? words.length - 1 : at
  const last = words[(fronted ? end : range.to) - 1]
  const told = textOf(article, words, { from: fronted ? range.to : 0, to: end }).replace(
    /^[,\s]+|[,\s]+$/gu,
    '',
  )
  if (!last || told.split(' ').length < 3) return null
  const [from, to] = fronted
    ? [words[range.to]?.start ?? 0, last.end]
    : [words[0]?.start ?? 0, words[at]?.start ?? 0]
  const claim: Proposal = {
    start: words[0]?.start ?? 0,
    end: last.end,
    statement: capitalised(`${name}: ${told}.`),
    kind: 'quote',
    about: 'attribution',
    claimant: name,
    checkable: true,
    stage: 'attribution',
    reason: '“According to” names the source.',
  }
  return { name, from, to, claim, rest: withoutSource(words, at, range) }
}

/** As far as the name goes: "the utility, Elektro Sever". */
function sourceRange(words: readonly Word[], from: number): Range {
  const ends = (at: number) => /^(?:PUNCT|VERB|AUX|SCONJ|X)$/u.test(words[at]?.pos ?? 'PUNCT')
  let to = from
  while (
    to < words.length &&
    (!ends(to) || words[to]?.text === '-' || /^['’]s$/u.test(words[to]?.low ?? ''))
  )
    to++
  let name = to + 1
  while (/^\p{Lu}/u.test(words[name]?.text ?? '')) name++
  const apposed =
    words[to]?.text === ',' && name > to + 1 && /^[,.;]$/u.test(words[name]?.text ?? '')
  return { from, to: apposed ? name : to }
}

function namedAfterComma(words: readonly Word[], { from, to }: Range): Range | null {
  const comma = words.findIndex(({ text }, at) => at > from && at < to && text === ',')
  return comma < 0 ? null : { from: comma + 1, to }
}

/** Without the source and one of the commas around it; as it is where the source runs on ("a study published on Tuesday"). */
function withoutSource(words: readonly Word[], at: number, { to }: Range): readonly Word[] {
  const next = words[to]?.text ?? '.'
  if (at < 2 || !/^[,.;]$/u.test(next)) return words
  const before = words[at - 1]?.text === ',' ? at - 1 : at
  return [...words.slice(0, before), ...words.slice(to)]
}
