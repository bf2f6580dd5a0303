import { expect, test } from 'vitest'
import { place } from './marked'

const words = (marked: string, after: string) => {
  const { state, start, end } = place(marked, after)
  return [state, start, after.slice(start, end)] as const
}

const flood = 'The flood took nine houses in May.'

test('of three sentences that are alike the claim of an untouched one stays in it', () => {
  const other = 'The flood took non-nine houses in May.'
  const rest = 'All of it ended when the rain did.'
  const marked = `${flood} The flood took [nine] houses in May. ${flood} ${rest}`
  const after = `${other} ${flood} ${other} ${flood} ${rest}`
  expect(words(marked, after)).toEqual(['moved', other.length + 1 + flood.indexOf('nine'), 'nine'])
})

test('a line copied above with a question in its place leaves the claim below', () => {
  const marked = 'It began.\nThe town lost nine houses, and [the aid stopped].'
  const line = 'The town lost nine houses, and the aid stopped'
  const after = `It began.\n${line}?\n${line}.`
  expect(words(marked, after)).toEqual(['moved', after.lastIndexOf('the aid'), 'the aid stopped'])
})

test('a claim stays with its sentence, whatever else stands before a copy of it', () => {
  const opening = 'The old town of Orre had seen it all before.'
  const marked = `${opening}\nThe river rose from there [and then], the aid stopped?`
  const line = 'The river rose from there and then, the aid stopped'
  const after = `${opening}\n${line}.\n${line}?`
  expect(words(marked, after)).toEqual(['moved', after.lastIndexOf('and then'), 'and then'])
})

test('a line break put into a sentence is no reason to look for its words in a double', () => {
  const marked =
    'News\nthe dam broke at noon. All the people in the town there say the dam [broke] at noon.'
  const after =
    'Late news\nthe dam is no more. All the people in the town there say\nthe dam broke at noon.'
  expect(words(marked, after)).toEqual(['moved', after.lastIndexOf('broke'), 'broke'])
})

test('a sentence with another capital in it is not the same sentence', () => {
  const opening = 'The old town of Orre had seen it all before.'
  const marked = `${opening}\nThe river rose from there [and then] they may leave it.`
  const first = 'The river rose from there and then they May leave it.'
  const second = 'The river rose from there and then they may leave it.'
  const after = `${opening}\n${first}\n${second}`
  expect(words(marked, after)).toEqual(['moved', after.lastIndexOf('and then'), 'and then'])
  expect(place(marked, after).around).toBeNull()
})

test('a sentence that was cut does not live on where one like it was, which has moved on', () => {
  const opening = 'Talks began in the old town hall at noon on Monday.'
  const line = 'The city paid its river guards nine.'
  const marked = `${opening} ${line} It rained in the north.\nAll left. The city paid its river guards [nine].`
  const edited = 'The large city paid its river guards nine.'
  const after = `${opening} ${edited} It rained in the north.\nA new day. ${line} It snowed.`
  expect(place(marked, after).state).toMatch(/^(?:changed|gone)$/u)
})

test('what was joined right beside one copy says more than what changed far from the other', () => {
  const marked = 'Polish talks, $1,000 court, twelve five officials attack [ten].'
  const first = 'Polish talks, $1,000 court, twelve five officials attack ten not.'
  const second = 'Polish talks, $1,001 court, twelve five officials attack ten.'
  const after = `So.\n${first} ${second}`
  expect(words(marked, after)).toEqual(['moved', after.lastIndexOf('ten'), 'ten'])
})

test('a sentence with more after its stop is not the same sentence', () => {
  const marked = 'Did it?\n[Ann came] in as they all left on Tuesday.'
  const first = 'Ann came in as they all left on Tuesday., did it?'
  const second = 'Did it?\nAnn came in as they all left on Tuesday million.'
  expect(words(marked, `${first} ${second}`)).toEqual([
    'moved',
    first.length + 1 + 'Did it?\n'.length,
    'Ann came',
  ])
})

test.each([
  [
    'a prefix',
    'Killed March minister [ceasefire].',
    'Killed March minister attack.\nKilled March non-minister ceasefire.',
  ],
  [
    'a suffix',
    '[Percent] floods school was it. As they said.',
    'An attack as it was. Percent floods school was-free it.',
  ],
  ['something nobody sees', 'At.\n[-5] court, court.', 'The region.\n-5 court\u2060, region.'],
])('a few words beside a compound are not those beside the word: %s', (_, marked, after) => {
  expect(place(marked, after).state).toMatch(/^(?:changed|gone)$/u)
})

test.each([
  [
    'the dash of a compound',
    'The ex-minister [left] town-wide talks.',
    'So the ex–minister left town—wide talks.',
  ],
  ['a dash between words', 'He was–so [he] said–well.', 'Yes. He was—so he said—well.'],
])('a few words keep beside a compound where only this differs: %s', (_, marked, after) => {
  expect(place(marked, after).state).toBe('moved')
})
