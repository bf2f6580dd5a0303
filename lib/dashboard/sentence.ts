import { inWords } from '@/lib/core/in-words'
import type { Standing } from './standing'

type Due = { deadline: string | null; standing: Standing }
type Day = 'late' | 'today' | 'tomorrow' | 'later'

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const isOrAre = (n: number) => (n === 1 ? 'is' : 'are')

const dayFormat = (zone: string) =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
const hourIn = (at: Date, zone: string) =>
  Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(
      at,
    ),
  )

function dayOf(deadline: string, now: Date, zone: string): Day {
  const at = new Date(deadline)
  if (at < now) return 'late'
  const day = dayFormat(zone)
  if (day.format(at) === day.format(now)) return 'today'
  return day.format(at) === day.format(new Date(now.getTime() + 86_400_000)) ? 'tomorrow' : 'later'
}

/** From five in the afternoon a deadline of today is tonight's. */
const todays = (articles: readonly Due[], zone: string) =>
  articles.every(({ deadline }) => deadline !== null && hourIn(new Date(deadline), zone) >= 17)
    ? 'tonight’s'
    : 'today’s'

const are = (articles: readonly Due[], ...standings: Standing[]) =>
  articles.filter(({ standing }) => standings.includes(standing)).length

/** "Both of tonight's articles are stopped." */
function wholeDay(whose: string, articles: readonly Due[]): string {
  const all = articles.length
  const stopped = are(articles, 'stopped')
  const free = are(articles, 'ready', 'signedOff')
  if (stopped > 0 && stopped < all)
    return capital(
      `${inWords(stopped)} of ${whose} ${inWords(all)} articles ${isOrAre(stopped)} stopped.`,
    )
  const done = are(articles, 'signedOff') === all ? 'signed off' : 'ready'
  const state = stopped === all ? 'stopped' : free === all ? done : 'on course'
  if (all === 1) return capital(`${whose} article is ${state}.`)
  return capital(`${all === 2 ? 'both' : `all ${inWords(all)}`} of ${whose} articles are ${state}.`)
}

/** "One for tomorrow is ready.", or nothing where there is nothing sure to say. */
function inPassing(articles: readonly Due[]): string {
  const ready = are(articles, 'ready', 'signedOff')
  const stopped = are(articles, 'stopped')
  if (ready > 0) return capital(`${inWords(ready)} for tomorrow ${isOrAre(ready)} ready.`)
  return stopped > 0 ? capital(`${inWords(stopped)} for tomorrow ${isOrAre(stopped)} stopped.`) : ''
}

/** The state of the house in one or two sentences; what is published needs no more words. Pure. */
export function sayState(articles: readonly Due[], now: Date, zone: string): string {
  const due = articles.filter(({ standing }) => standing !== 'published')
  if (due.length === 0) return 'Nothing is on the desk.'
  const days: Record<Day, Due[]> = { late: [], today: [], tomorrow: [], later: [] }
  for (const article of due) {
    const day = article.deadline === null ? 'later' : dayOf(article.deadline, now, zone)
    if (day !== 'late' || article.standing !== 'signedOff') days[day].push(article)
  }
  const late = days.late.length
  const sentences = [
    late > 0
      ? capital(
          `${inWords(late)} ${late === 1 ? 'article is past its' : 'articles are past their'} deadline.`,
        )
      : '',
    days.today.length > 0 ? wholeDay(todays(days.today, zone), days.today) : '',
  ].filter(Boolean)
  if (days.tomorrow.length > 0)
    sentences.push(
      sentences.length > 0 ? inPassing(days.tomorrow) : wholeDay('tomorrow’s', days.tomorrow),
    )
  if (sentences.length > 0) return sentences.filter(Boolean).join(' ')
  const ready = are(days.later, 'ready')
  return ready > 0
    ? `Nothing is due today or tomorrow. ${capital(inWords(ready))} ${ready === 1 ? 'article is' : 'articles are'} ready.`
    : 'Nothing is due today or tomorrow.'
}
