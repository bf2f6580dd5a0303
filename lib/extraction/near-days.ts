import { firstBeyond } from '@/lib/text/first-beyond'
import { LAST_MONTH, NEAR_DAY, WEEKDAY } from './dates'
import { lastYearOf, nearDayOf, saysWhen, shown, weekdayOf } from './dates'
import { clausesOf } from './english/clauses'
import { directionAt } from './english/tense'
import { wordsOf } from './english/words'
import { datesOtherwise, namesTime, otherTimeIn } from './other-times'
import { quotationsOf } from './quotations'
import type { FoundSentence } from './types'

type Line = { start: number; end: number; other: number | null; quoted: boolean; elsewhen: boolean }

// nobody writes longer sentences, and each day in one is looked at beside all its words
const LONGEST = 3_000
const NEAR = /day\b|\b[Ll]ast \p{Lu}|\btomorrow\b/iu
const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]/gu

/**
 * Which day "on Monday" and "yesterday" are, in an article that is known to be of a certain day: where its sentence names no
 * other time, nothing before it in its paragraph does, and no line dates what follows to another day.
 */
export class NearDays {
  private readonly today: number
  private readonly lines: readonly Line[]
  private readonly known: ReadonlyMap<number, ReadonlyMap<string, string>>

  constructor(
    private readonly article: string,
    sentences: readonly FoundSentence[],
    publishedAt: Date,
  ) {
    this.today = Date.UTC(
      publishedAt.getUTCFullYear(),
      publishedAt.getUTCMonth(),
      publishedAt.getUTCDate(),
    )
    const near = sentences.filter(({ text }) => text.length < LONGEST && NEAR.test(text))
    this.lines = near.length > 0 ? linesOf(article, publishedAt) : []
    this.known = this.oneDayEach(near)
  }

  /** A statement taken from a sentence, with its days in brackets. Words in quotation marks stay as they were said. */
  told(statement: string, sentence: number): string {
    const days = this.known.get(sentence)
    if (!days) return statement
    const quoted = [...statement.matchAll(QUOTED)].map(({ index, 0: words }) => [
      index,
      index + words.length,
    ])
    const isQuoted = (at: number) => quoted.some(([from = 0, to = 0]) => at >= from && at < to)
    return [WEEKDAY, NEAR_DAY, LAST_MONTH].reduce(
      (told, shape) =>
        told.replace(shape, (words: string, ...rest: unknown[]) => {
          const [at, , groups] = rest.slice(-3) as [number, string, Groups]
          const when = groups.day === undefined || saysWhen(groups.before, groups.which ?? '')
          const day = when && !isQuoted(at) ? days.get(words.toLowerCase()) : undefined
          return day ? `${words} (${day})` : words
        }),
      statement,
    )
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
    if (namesTime(text) || this.isOfOtherTime(sentence)) return []
    const unquoted = text.replace(QUOTED, (words) => ' '.repeat(words.length))
    const words = wordsOf(this.article, sentence.start, sentence.end)
    const clauses = clausesOf(words)
    const directionOf = (at: number) =>
      directionAt(this.article, words, clauses, sentence.start + at)
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

  private isOfOtherTime({ start, end }: FoundSentence): boolean {
    const at = firstBeyond(this.lines, start)
    const line = this.lines[at]
    if (!line || line.elsewhen || (line.other !== null && line.other < end)) return true
    const beside = [this.lines[at - 1], line, this.lines[at + 1]]
    // who is quoted, and out of what, may stand behind, or in the paragraph beside
    return line.quoted && beside.some((one) => one && one.other !== null)
  }
}

type Groups = Partial<Record<string, string>>

function linesOf(article: string, day: Date): Line[] {
  const quotations = quotationsOf(article)
  let [elsewhen, at] = [false, 0]
  return [...article.matchAll(/[^\n\r]+/gu)].map(({ index: start, 0: words }) => {
    const end = start + words.length
    elsewhen = datesOtherwise(words, day) ?? elsewhen
    const other = otherTimeIn(words, day)
    while ((quotations[at]?.end ?? Infinity) <= start) at++
    const quoted = (quotations[at]?.start ?? Infinity) < end
    return { start, end, other: other === null ? null : start + other, quoted, elsewhen }
  })
}
