import { firstBeyond } from '@/lib/text/first-beyond'
import type { Reading } from './context'
import { LAST_MONTH, NEAR_DAY, WEEKDAY } from './dates'
import { lastYearOf, nearDayOf, saysWhen, shown, weekdayOf } from './dates'
import { clausesOf } from './english/clauses'
import { directionAt } from './english/tense'
import { wordsOf } from './english/words'
import { datesOtherwise, otherTimeIn } from './other-times'
import { quotationsOf } from './quotations'
import type { FoundSentence, Proposal } from './types'

type Line = { start: number; end: number; other: number | null; quoted: boolean; elsewhen: boolean }

// nobody writes longer sentences, and each day in one is looked at beside all its words
const LONGEST = 3_000
const NEAR = /day\b|\b[Ll]ast \p{Lu}|\btomorrow\b/iu

/**
 * Which day "on Monday" and "yesterday" are, in an article that is known to be of a certain day: where its sentence names no
 * other time, nothing before it in its paragraph does, and no line dates what follows to another day.
 */
export class NearDays {
  private readonly today: number
  private readonly lines: readonly Line[]
  private readonly known: ReadonlyMap<number, ReadonlyMap<string, string>>

  constructor(
    private readonly reading: Reading,
    sentences: readonly FoundSentence[],
    publishedAt: Date,
  ) {
    this.today = Date.UTC(
      publishedAt.getUTCFullYear(),
      publishedAt.getUTCMonth(),
      publishedAt.getUTCDate(),
    )
    const near = sentences.filter(({ text }) => text.length < LONGEST && NEAR.test(text))
    this.lines = near.length > 0 ? linesOf(reading, publishedAt) : []
    this.known = this.oneDayEach(near)
  }

  /** The statement of a proposal, with its days in brackets. Words in quotation marks stay as they were said. */
  told({ statement, start }: Proposal, sentence: number): string {
    const days = this.known.get(sentence)
    const [said] = this.reading.quotationsIn(start, start + 1)
    if (!days || (said?.whole && said.start < start)) return statement
    return [WEEKDAY, NEAR_DAY, LAST_MONTH].reduce((told, shape) => {
      const quoted = quotationsOf(told)
      return told.replace(shape, (words: string, ...rest: unknown[]) => {
        const [at, , groups] = rest.slice(-3) as [number, string, Groups]
        const when = groups.day === undefined || saysWhen(groups.before, groups.which ?? '')
        const isQuoted = quoted.some((one) => at >= one.start && at < one.end)
        const day = when && !isQuoted ? days.get(words.toLowerCase()) : undefined
        return day ? `${words} (${day})` : words
      })
    }, statement)
  }

  /** What each sentence says of a day, but for days that would be two: "met on Monday … will meet on Monday". */
  private oneDayEach(near: readonly FoundSentence[]) {
    const found = near.map((sentence) => [sentence.index, this.daysIn(sentence)] as const)
    const meant = new Map<string, Set<string | null>>()
    for (const [words, day] of found.flatMap(([, days]) => days))
      meant.set(words, (meant.get(words) ?? new Set()).add(day))
    return new Map(
      found.map(([index, days]) => [
        index,
        new Map(
          days.flatMap(([words, day]) =>
            day && [...(meant.get(words) ?? [])].every((one) => one === null || one === day)
              ? [[words, day] as const]
              : [],
          ),
        ),
      ]),
    )
  }

  private daysIn(sentence: FoundSentence): [words: string, day: string | null][] {
    const { text } = sentence
    if (this.isOfOtherTime(sentence)) return []
    const { article } = this.reading
    const quoted = this.reading.quotationsIn(sentence.start, sentence.end)
    const unquoted = text.replace(/\S/gu, (sign, at: number) =>
      quoted.some((one) => sentence.start + at >= one.start && sentence.start + at < one.end)
        ? ' '.repeat(sign.length)
        : sign,
    )
    const words = wordsOf(article, sentence.start, sentence.end)
    const clauses = clausesOf(words)
    const directionOf = (at: number) => directionAt(article, words, clauses, sentence.start + at)
    const days: [string, string | null][] = []
    for (const { groups = {}, index, 0: found } of unquoted.matchAll(WEEKDAY)) {
      const { before, which = '', day = '' } = groups
      const direction = saysWhen(before, which) ? directionOf(index) : null
      const time = weekdayOf(this.today, { day, last: which !== '', direction })
      days.push([found.toLowerCase(), time === null ? null : shown(time)])
    }
    for (const { index, 0: word } of unquoted.matchAll(NEAR_DAY)) {
      const nowadays = word.toLowerCase() === 'today' && directionOf(index) === null
      days.push([word.toLowerCase(), nowadays ? null : shown(nearDayOf(this.today, word))])
    }
    for (const { groups = {}, 0: found } of unquoted.matchAll(LAST_MONTH)) {
      const year = lastYearOf(this.today, groups.month ?? '')
      days.push([found.toLowerCase(), year === null ? null : `${groups.month ?? ''} ${year}`])
    }
    return days
  }

  private isOfOtherTime({ start, end, text }: FoundSentence): boolean {
    const at = firstBeyond(this.lines, start)
    const line = this.lines[at]
    if (!line || line.elsewhen || (line.other !== null && line.other < end)) return true
    const [above, below] = [this.lines[at - 1], this.lines[at + 1]]
    // who "they" are stands in the paragraph before, and so may when it was
    if (line.start === start && PRONOUN.test(text) && typeof above?.other === 'number') return true
    // who is quoted, and out of what, may stand behind, or in the paragraph beside
    return line.quoted && [above, line, below].some((one) => one && one.other !== null)
  }
}

const PRONOUN = /^(?:He|She|It|They|His|Her|Its|Their)\b/u

type Groups = Partial<Record<string, string>>

function linesOf(reading: Reading, day: Date): Line[] {
  let elsewhen = false
  return [...reading.article.matchAll(/[^\n\r]+/gu)].map(({ index: start, 0: words }) => {
    const end = start + words.length
    elsewhen = datesOtherwise(words, day) ?? elsewhen
    const other = otherTimeIn(words, day)
    const quoted = reading.quotationsIn(start, end).length > 0
    return { start, end, other: other === null ? null : start + other, quoted, elsewhen }
  })
}
