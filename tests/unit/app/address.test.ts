import { describe, expect, test } from 'vitest'
import {
  addressOf,
  choiceIn,
  cursorIn,
  numberIn,
  wordsIn,
} from '@/app/(signed-in)/(framed)/address'
import { encodeCursor } from '@/lib/core/paging'

describe('anyone can write anything into an address', () => {
  test('words are trimmed and bounded, and of several the first counts', () => {
    expect(wordsIn({ q: '  rents  ' }, 'q')).toBe('rents')
    expect(wordsIn({ q: ['one', 'two'] }, 'q')).toBe('one')
    expect(wordsIn({ q: 'x'.repeat(900) }, 'q')).toHaveLength(500)
    expect(wordsIn({ q: '   ' }, 'q')).toBeUndefined()
    expect(wordsIn({}, 'q')).toBeUndefined()
  })

  test('a choice is one of the set, a number is whole and above nothing', () => {
    expect(choiceIn({ stage: 'checking' }, 'stage', ['checking', 'published'])).toBe('checking')
    expect(choiceIn({ stage: 'moon' }, 'stage', ['checking'])).toBeUndefined()
    expect([
      numberIn({ n: '12' }, 'n'),
      numberIn({ n: '-3' }, 'n'),
      numberIn({ n: '1e9' }, 'n'),
    ]).toEqual([12, undefined, undefined])
  })

  test('a mutilated cursor starts the list at its beginning', () => {
    const good = encodeCursor(['abc'])
    expect(cursorIn({ cursor: good }, ['text'])).toBe(good)
    expect(cursorIn({ cursor: encodeCursor([1]) }, ['text'])).toBeUndefined()
    expect(cursorIn({ cursor: '%%%' }, ['text'])).toBeUndefined()
    expect(cursorIn({}, ['text'])).toBeUndefined()
  })
})

test('an address names only what is known', () => {
  expect(addressOf('/archive', { q: 'a & b', rating: undefined, page: null })).toBe(
    '/archive?q=a+%26+b',
  )
  expect(addressOf('/archive', {})).toBe('/archive')
})
