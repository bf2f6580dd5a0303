import { expect, test } from 'vitest'
import { differenceWords } from '@/app/(signed-in)/(framed)/articles/[id]/revisions/[number]/changed-text'
import {
  fateWords,
  outcomeWords,
} from '@/app/(signed-in)/(framed)/articles/[id]/revisions/fate-words'
import type { ChangedParagraph, ParagraphKind } from '@/lib/text/changed-paragraphs'
import { changeLines, countLine, fateLines } from '@/lib/cli/draft-words'

const paragraph = (kind: ParagraphKind): ChangedParagraph => ({
  kind,
  changes: [{ kind: 'same', text: 'Words.' }],
})

test('a difference is told in how many paragraphs differ, and how many only moved', () => {
  expect(differenceWords([paragraph('same')])).toBe('Only line breaks differ')
  expect(differenceWords([paragraph('changed')])).toBe('1 paragraph differs')
  const all = [
    paragraph('movedAway'),
    paragraph('added'),
    paragraph('removed'),
    paragraph('movedHere'),
  ]
  expect(differenceWords(all)).toBe('2 paragraphs differ, 1 moved')
})

test('claims are told by what stands and what does not', () => {
  expect(fateWords({ same: 40, moved: 11, changed: 3, gone: 1 })).toBe(
    '51 on the same words, 3 changed, 1 gone',
  )
  expect(fateWords({ same: 0, moved: 0, changed: 0, gone: 0 })).toBe('no claims')
})

test('a trial tells what would be done, a draft what was', () => {
  expect([outcomeWords('cut', true), outcomeWords('cut', false)]).toEqual(['would be cut', 'cut'])
  expect(outcomeWords('reopened', false)).toBe('opened again')
})

test('the terminal marks what goes and what comes, and leaves out what stands', () => {
  expect(
    changeLines([
      paragraph('same'),
      {
        kind: 'changed',
        changes: [
          { kind: 'same', text: 'In ' },
          { kind: 'removed', text: '1978' },
          { kind: 'added', text: '1979' },
        ],
      },
      paragraph('movedHere'),
    ]),
  ).toEqual(['In [-1978-]{+1979+}', 'moved here: Words.'])
})

test('the terminal has a line for each claim that does not stand as it was', () => {
  const claim = { id: 'c', statement: 'It is so.', reason: null }
  expect(
    fateLines([
      { ...claim, number: 1, fate: 'same', before: 'a', after: 'a', outcome: null },
      { ...claim, number: 2, fate: 'changed', before: 'a\nb', after: 'c', outcome: 'reopened' },
      { ...claim, number: 3, fate: 'gone', before: 'a', after: '', outcome: 'cut' },
    ]),
  ).toEqual(['C2\tchanged, opened again\t“a b” -> “c”', 'C3\tgone, cut\t“a”'])
  expect(countLine({ same: 1, gone: 2 })).toBe('1 same, 2 gone')
})
