import type { Proposal } from '../types'
import type { Speech } from './attribution'
import type { Clause } from './clause'
import { capitalised, isPronoun } from './names'
import { textOf } from './noun-phrases'
import type { Word } from './words'

/** What is expected, promised or reproached, where it is named without a clause of its own. */
export function objectClaim(
  article: string,
  words: readonly Word[],
  speech: Speech,
): Proposal | null {
  const { clause, gives, speaker } = speech
  const [first, last] = [words[clause.verb.to], words[clause.end - 1]]
  if (!gives || !first || !last || last.start < first.start) return null
  const what = expectedOf(article, words, clause, speaker)
  if (what === null || isPronoun(what)) return null
  const forecast = gives === 'forecast'
  return {
    start: first.start,
    end: last.end,
    statement: capitalised(`${what}.`),
    kind: gives,
    about: 'content',
    claimant: speaker,
    checkable: false,
    stage: 'attribution',
    reason: forecast ? 'It is expected or promised, not yet so.' : 'It is how the speaker sees it.',
  }
}

/** "promised to open" is that they would, "expects the ward to open" that the ward would; of "it to open" it is not told what. */
function expectedOf(
  article: string,
  words: readonly Word[],
  { subject, verb: { to: from }, end: to }: Clause,
  speaker: string | null,
): string | null {
  const at = words.findIndex(({ low }, each) => each >= from && each < to && low === 'to')
  const isDone = at > 0 && /^(?:VERB|AUX)$/u.test(words[at + 1]?.pos ?? '')
  const hasVerb = words.slice(from, at).some(({ pos }) => /^(?:VERB|AUX|PUNCT)$/u.test(pos))
  if (!isDone || hasVerb) return textOf(article, words, { from, to })
  const own = subject ? textOf(article, words, subject) : ''
  const themselves = own === '' || isPronoun(own) ? (speaker ?? '') : own
  const not = /^(?:not|never)$/u.test(words[at - 1]?.low ?? '') ? `${words[at - 1]?.low} ` : ''
  const last = not ? at - 1 : at
  const who = last === from ? themselves : textOf(article, words, { from, to: last })
  if (who === '') return textOf(article, words, { from, to })
  return isPronoun(who)
    ? null
    : `${who} would ${not}${textOf(article, words, { from: at + 1, to })}`
}
