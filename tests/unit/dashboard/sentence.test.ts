import { describe, expect, test } from 'vitest'
import { sayState } from '@/lib/dashboard/sentence'
import type { Standing } from '@/lib/dashboard/standing'

const now = new Date('2025-03-12T18:42:00Z')
const say = (...articles: [string | null, Standing][]) =>
  sayState(
    articles.map(([deadline, standing]) => ({ deadline, standing })),
    now,
    'Europe/Berlin',
  )
const [tonight, alsoTonight, tomorrow, monday, past] = [
  '2025-03-12T20:30:00Z',
  '2025-03-12T21:00:00Z',
  '2025-03-13T05:00:00Z',
  '2025-03-17T06:00:00Z',
  '2025-03-12T17:00:00Z',
]

describe('the state of the house in a sentence or two', () => {
  test('two that are stopped tonight, one that is ready for tomorrow', () => {
    const sentence = say(
      [tonight, 'stopped'],
      [alsoTonight, 'stopped'],
      [tomorrow, 'ready'],
      [monday, 'onCourse'],
    )
    expect(sentence).toBe('Both of tonight’s articles are stopped. One for tomorrow is ready.')
  })

  test('one article is not "all one articles"', () => {
    expect(say([tonight, 'stopped'])).toBe('Tonight’s article is stopped.')
    expect(say([tonight, 'ready'])).toBe('Tonight’s article is ready.')
    expect(say([tonight, 'signedOff'])).toBe('Tonight’s article is signed off.')
  })

  test('some of three', () => {
    const sentence = say([tonight, 'stopped'], [tonight, 'ready'], [alsoTonight, 'signedOff'])
    expect(sentence).toBe('One of tonight’s three articles is stopped.')
  })

  test('all of three', () => {
    const sentence = say([tonight, 'ready'], [tonight, 'ready'], [alsoTonight, 'signedOff'])
    expect(sentence).toBe('All three of tonight’s articles are ready.')
  })

  test('before five in the afternoon a deadline is today’s, not tonight’s', () => {
    const noon = sayState(
      [{ deadline: '2025-03-12T11:00:00Z', standing: 'stopped' }],
      new Date('2025-03-12T08:00:00Z'),
      'Europe/Berlin',
    )
    expect(noon).toBe('Today’s article is stopped.')
  })

  test('the day is the reader’s, not the server’s', () => {
    const article = [{ deadline: '2025-03-13T03:00:00Z', standing: 'stopped' as const }]
    expect(sayState(article, now, 'America/New_York')).toBe('Tonight’s article is stopped.')
    expect(sayState(article, now, 'Europe/Berlin')).toBe('Tomorrow’s article is stopped.')
  })

  test('what is late comes first; what was signed off in time is not late', () => {
    expect(say([past, 'stopped'], [tonight, 'ready'])).toBe(
      'One article is past its deadline. Tonight’s article is ready.',
    )
    expect(say([past, 'stopped'], [past, 'stopped'])).toBe('Two articles are past their deadline.')
    expect(say([past, 'signedOff'], [tonight, 'ready'])).toBe('Tonight’s article is ready.')
  })

  test('nothing due soon, or nothing at all', () => {
    expect(say([monday, 'onCourse'], [null, 'ready'])).toBe(
      'Nothing is due today or tomorrow. One article is ready.',
    )
    expect(say([null, 'onCourse'])).toBe('Nothing is due today or tomorrow.')
    expect(say()).toBe('Nothing is on the desk.')
    expect(say([past, 'published'])).toBe('Nothing is on the desk.')
  })

  test('tomorrow is only mentioned where there is something sure to say', () => {
    expect(say([tonight, 'ready'], [tomorrow, 'onCourse'])).toBe('Tonight’s article is ready.')
    expect(say([tonight, 'ready'], [tomorrow, 'stopped'], [tomorrow, 'stopped'])).toBe(
      'Tonight’s article is ready. Two for tomorrow are stopped.',
    )
    expect(say([tomorrow, 'onCourse'])).toBe('Tomorrow’s article is on course.')
  })
})
