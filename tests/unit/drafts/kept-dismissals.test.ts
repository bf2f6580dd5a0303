import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptDismissals } from '@/lib/drafts/kept-dismissals'
import { sentencesOf } from '@/lib/text/sentences'
import { tokensOf } from '@/lib/text/tokens'

/** A draft with one sentence a line; those that begin with * are dismissed. */
function draft(lines: readonly string[]) {
  const text = lines.map((line) => line.replace(/^\*/, '')).join('\n')
  let start = 0
  const sentences = lines.map((line) => {
    const end = start + line.replace(/^\*/, '').length
    const sentence = { start, end, reason: line.startsWith('*') ? 'opinion' : null }
    start = end + 1
    return sentence
  })
  return { text, sentences }
}

/** For each line of the new draft: is it dismissed? */
const kept = (old: readonly string[], next: readonly string[]) =>
  keptDismissals(draft(old), draft(next)).map(Boolean)

test('a dismissal follows its sentence to another place', () => {
  expect(kept(['*Why?', 'It cost 3.', '*So be it.'], ['So be it.', 'It cost 3.', 'Why?'])).toEqual([
    true,
    false,
    true,
  ])
})

test('other quotation marks, dashes and spaces are the same words', () => {
  const old = ['*"Well" - he\'s like that.']
  expect(kept(old, ['“Well” – he’s  like that.'])).toEqual([true])
  // a capital only says that a sentence begins there
  expect(kept(['*Nobody knows why.'], ['nobody knows why.'])).toEqual([true])
})

test('any other word, number or sign opens the sentence again', () => {
  for (const next of [
    'Nobody knew why.',
    'Nobody knows why?',
    'NOBODY knows why.',
    'Nobody knows why',
  ])
    expect(kept(['*Nobody knows why.'], [next])).toEqual([false])
})

test('of two sentences alike the one that is left keeps its own state', () => {
  const old = ['The first.', '*He declined to comment.', 'The second.', 'He declined to comment.']
  expect(kept(old, ['The second.', 'He declined to comment.'])).toEqual([false, false])
  expect(kept(old, ['The first.', 'He declined to comment.'])).toEqual([false, true])
})

test('where it cannot be told which of two alike is left, neither is taken for dismissed', () => {
  const old = ['A.', '*No comment.', 'B.', 'No comment.', 'C.']
  expect(kept(old, ['X.', 'No comment.', 'Y.'])).toEqual([false, false, false])
})

test('a sentence that was written once more is looked at once more', () => {
  expect(kept(['*No comment.', 'A.'], ['No comment.', 'A.', 'No comment.'])).toEqual([
    true,
    false,
    false,
  ])
})

const line = fc.tuple(fc.boolean(), fc.constantFrom('One.', 'Two.', 'Three.', 'Four.', 'Five.'))
const lines = fc
  .array(line, { maxLength: 12 })
  .map((all) => all.map(([dismissed, words]) => (dismissed ? `*${words}` : words)))

test('whatever is rearranged, only the same words keep a dismissal, and each dismissal is kept once', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const [old, next] = [draft(before), draft(after)]
      const result = keptDismissals(old, next)
      const used = result.filter((one) => one !== null)
      expect(new Set(used).size).toBe(used.length)
      result.forEach((from, at) => {
        const here = next.sentences[at]
        if (!from || !here) return
        expect(next.text.slice(here.start, here.end)).toBe(old.text.slice(from.start, from.end))
      })
    }),
  )
})

test('an order that only changes loses no dismissal of sentences that stand once', () => {
  const words = fc.uniqueArray(fc.constantFrom('One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.'))
  const shuffled = words.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([all, moved, dismissed]) => {
      const old = all.map((one, at) => (dismissed[at] ? `*${one}` : one))
      const expected = moved.map((one) => dismissed[all.indexOf(one)] === true)
      expect(kept(old, moved)).toEqual(expected)
    }),
  )
})

test('in any text, a sentence whose words differ never keeps a dismissal', () => {
  const prose = fc.array(fc.constantFrom('He ', 'said ', '3', '4', '. ', 'Why? ', '\n'), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(prose, prose, (a, b) => {
      const [old, next] = [a.join(''), b.join('')]
      const before = sentencesOf(old).map((one) => ({ ...one, reason: 'opinion' }))
      const after = sentencesOf(next)
      keptDismissals({ text: old, sentences: before }, { text: next, sentences: after }).forEach(
        (from, at) => {
          const here = after[at]
          if (from && here)
            expect(tokensOf(next.slice(here.start, here.end)).keys).toEqual(
              tokensOf(old.slice(from.start, from.end)).keys,
            )
        },
      )
    }),
  )
})
