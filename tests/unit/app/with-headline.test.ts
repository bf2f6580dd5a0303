import { expect, test } from 'vitest'
import {
  underHeadline,
  unheaded,
  withHeadline,
} from '@/app/(signed-in)/(framed)/import/reading/with-headline'
import { headed } from '@/lib/intake/headed'
import { blocksOf } from '@/lib/text/blocks'

const text = 'The town has one school. It opened in 1978.'
const title = 'Mayor stole 40 million crowns.'

test('the preview reads the headline of its own field as the first line, where the text holds none', () => {
  expect(withHeadline(text, title)).toBe(`${title}\n${text}`)
  for (const held of [`${title}\n${text}`, `A school for the town\n${text}`])
    expect(withHeadline(held, title)).toBe(held)
  expect(withHeadline(text, ' ')).toBe(text)
  expect(withHeadline(' ', title)).toBe(' ')
})

/** What is sent of a preview that was read under a headline, with a claim in it and one below. */
function sentUnder(line: string) {
  const whole = withHeadline(text, line)
  const span = (words: string) => {
    const start = whole.indexOf(words)
    return { start, end: start + words.length }
  }
  const told = { statement: '', kind: 'event', about: 'content', claimant: null } as const
  const claim = { ...told, checkable: true, priority: 3, origin: 'imported' } as const
  const claims = ['40 million', 'opened in 1978'].map((words) => ({ ...claim, ...span(words) }))
  return { text: whole, blocks: blocksOf(whole), remarks: [], url: null, claims }
}

test('what was read under a headline is saved under it, and not twice', () => {
  const sent = underHeadline(sentUnder(title))
  expect(sent.blocks.map(({ kind }) => kind)).toEqual(['headline', 'paragraph'])
  expect(headed(sent, title)).toEqual(sent)
})

test('under another headline the first goes, with its claims, and the others stand on their words', () => {
  const other = headed(unheaded(sentUnder(title)), 'Town praised')
  expect(other.text).toBe(`Town praised\n${text}`)
  expect(other.claims.map(({ start, end }) => other.text.slice(start, end))).toEqual([
    'opened in 1978',
  ])
  for (const { start, end } of other.blocks)
    expect(other.text.slice(start, end).trim()).not.toBe('')
})
