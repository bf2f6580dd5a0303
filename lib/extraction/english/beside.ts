import { speakerRange } from './attribution'
import { clausesOf } from './clauses'
import type { Reading } from '../context'
import { introductionOf } from './introductions'
import { speakerOf } from './names'
import type { Quotation } from '../quotations'
import { cueOf } from './speech'
import { wordsOf } from './words'

const LABEL =
  /(?:^|[.!?…][”"’»)]*\s+)(?<name>\p{Lu}[\p{L}\p{M}.'’-]+(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|de|da|van|von|bin|al)){0,4})(?:, [^:.!?“"]{1,60})?:\s*$/u
const NOBODY =
  /^(?:Note|Update|Question|Answer|Headline|Correction|Caption|Slogan|Motto|Title|Sign|Message)$/u

// no name stands further off, and nobody reads a longer sentence for one
const NEAR = 40
const LONGEST = 600

/** Who speaks a quotation that its own sentence does not give to anybody. */
export function speakerBeside(reading: Reading, quotation: Quotation): string | null {
  const known = reading.besides.get(quotation.innerStart)
  if (known !== undefined) return known
  // of one that runs over several sentences only a part may be given
  const whole = reading.quotationsIn(quotation.start, quotation.end)[0] ?? quotation
  const found = labelled(reading, whole) ?? ahead(reading, whole) ?? above(reading, whole)
  reading.besides.set(quotation.innerStart, found)
  return found
}

/** "Reed: “It was 200.”" */
function labelled({ article, people }: Reading, { start }: Quotation): string | null {
  const line = article.slice(Math.max(0, start - 120), start)
  const name = LABEL.exec(line.slice(line.lastIndexOf('\n') + 1))?.groups?.name
  return name && !NOBODY.test(name) ? people.inFull(name) : null
}

/** “Rents rose. They will fall,” said Tom Reed; “Who signed it?” Tom Reed asked. */
function ahead(reading: Reading, quotation: Quotation): string | null {
  const { article, people } = reading
  const begun = reading.sentenceAt(quotation.start)
  const last = reading.sentenceAt(quotation.end - 1)
  if (!begun || !last) return null
  const asked = /[?!]/u.test(article.charAt(quotation.innerEnd - 1)) && last.end <= quotation.end
  const sentence = asked ? reading.sentenceAt(last.end) : last
  if (!sentence || (!asked && last.start === begun.start)) return null
  if (/[\n\r]/u.test(article.slice(quotation.end, sentence.start))) return null
  if (sentence.end - quotation.end > LONGEST) return null
  const end = Math.min(quotation.end, sentence.end)
  const from = asked ? quotation.start : sentence.start
  const words = wordsOf(article, from, sentence.end, [
    { start: Math.max(quotation.start, from), end },
    ...reading.quotationsIn(end, sentence.end).filter((one) => one.whole && one.start >= end),
  ])
  return introductionOf(article, words, clausesOf(words), 0, people)?.speaker ?? null
}

/** "Karl Oberg wrote:", and the quotation in a paragraph of its own. */
function above(reading: Reading, { start }: Quotation): string | null {
  const { article, people } = reading
  const colon =
    start - (/:\s*$/u.exec(article.slice(Math.max(0, start - NEAR), start))?.[0].length ?? 0)
  const sentence = /[\n\r]/u.test(article.slice(colon, start))
    ? reading.sentenceAt(colon)
    : undefined
  if (!sentence || colon - sentence.start > LONGEST) return null
  const words = wordsOf(article, sentence.start, colon)
  const clause = clausesOf(words).findLast(({ verb }) => cueOf(words, verb.head, true))
  return clause ? speakerOf(article, words, speakerRange(clause), people) : null
}
