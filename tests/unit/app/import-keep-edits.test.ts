import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimsReducer } from '@/app/(signed-in)/(framed)/import/preview/claims-reducer'
import { claimsStateOf } from '@/app/(signed-in)/(framed)/import/preview/claims-state'
import {
  keepEdits,
  finder,
  isSameArticle,
} from '@/app/(signed-in)/(framed)/import/preview/keep-edits'
import type { Mark, Marks } from '@/app/(signed-in)/(framed)/import/preview/marks'
import {
  lostWords,
  type Reading,
  type Remark,
} from '@/app/(signed-in)/(framed)/import/reading/reading'
import { settle } from '@/app/(signed-in)/(framed)/import/reading/use-reading'
import { sentOf } from '@/app/(signed-in)/(framed)/import/send'

const lines = [
  'The bridge opened in 1978.',
  'It cost 14 million crowns.',
  'The mayor resigned on Friday.',
]
const text = lines.join('\n')

function marksOn(inText: string, ...words: string[]): Marks {
  return words.map((quote, id): Mark => {
    const start = inText.indexOf(quote)
    return {
      id,
      start,
      end: start + quote.length,
      statement: quote,
      kind: 'event',
      about: 'content',
      claimant: null,
      checkable: true,
      priority: 3,
      stage: 'sentence',
      reason: '',
      origin: 'imported',
      on: true,
    }
  })
}
const remarkOn = (quote: string): Remark => ({
  kind: 'comment',
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  body: 'Sure?',
  author: 'Ines Okafor',
  at: null,
})

const found = marksOn(text, 'opened in 1978', 'cost 14 million crowns', 'resigned on Friday')
const quotes = (marks: Marks, inText: string) =>
  marks.map(({ start, end }) => inText.slice(start, end))

describe('when the text is edited after it was read', () => {
  const edited = ['A new first line.', lines[0], 'It cost 15 million crowns.', lines[2]].join('\n')
  const fresh = marksOn(
    edited,
    'new first line',
    'opened in 1978',
    'cost 15 million crowns',
    'resigned on Friday',
  )
  const before = (marks: Marks, remarks: Remark[] = []) => ({
    text,
    marks,
    unedited: found,
    remarks,
  })

  test('nothing of the claims is carried where nobody had touched one', () => {
    expect(keepEdits(before(found), edited, fresh).marks).toBe(fresh)
  })

  test('paragraphs whose words stand keep their claims as they were edited, the others take those just found', () => {
    const state = claimsReducer(claimsStateOf({ text, language: 'en' }, found), {
      type: 'tick',
      id: 2,
    })
    const carried = keepEdits(before(state.marks), edited, fresh)
    expect(quotes(carried.marks, edited)).toEqual([
      'new first line',
      'opened in 1978',
      'cost 15 million crowns',
      'resigned on Friday',
    ])
    expect(carried.marks.map(({ on }) => on)).toEqual([true, true, true, false])
    expect(carried.lostMarks).toBe(0)
    expect(carried.unedited).toHaveLength(3)
  })

  test('an edit whose words are gone is counted, and said', () => {
    const state = claimsReducer(claimsStateOf({ text, language: 'en' }, found), {
      type: 'tick',
      id: 1,
    })
    const carried = keepEdits(before(state.marks, [remarkOn('14 million')]), edited, fresh)
    expect(carried).toMatchObject({ lostMarks: 1, lostRemarks: 1, remarks: [] })
    expect(lostWords(carried)).toBe(
      '1 claim you edited and 1 remark of the file stood on words that are no longer in the text, so they stay out.',
    )
    expect(lostWords({ lostMarks: 0, lostRemarks: 0 })).toBeNull()
  })

  test('a remark goes with its words, also into another paragraph', () => {
    const moved = `Nothing.\nOn Friday the mayor resigned on Friday, it was said.`
    const { remarks } = keepEdits(before(found, [remarkOn('mayor resigned on Friday')]), moved, [])
    expect(remarks.map(({ start, end }) => moved.slice(start, end))).toEqual([
      'mayor resigned on Friday',
    ])
  })

  test('words that are there twice in new paragraphs are no sure place', () => {
    expect(finder('One bridge.', 'A bridge.\nB bridge.')({ start: 4, end: 10 })).toBeNull()
  })

  test('a second edit still knows what nobody had touched', () => {
    const state = claimsReducer(claimsStateOf({ text, language: 'en' }, found), {
      type: 'tick',
      id: 2,
    })
    const once = keepEdits(before(state.marks), edited, fresh)
    const again = keepEdits({ text: edited, ...once }, text, found)
    expect(again).toMatchObject({ lostMarks: 0 })
    expect(again.marks.map(({ on }) => on)).toEqual([true, true, false])
  })
})

test('whatever lines are moved, doubled or dropped, a place that is found holds the same words', () => {
  const line = fc.constantFrom(...lines, 'Nobody knows why.', 'قال الرئيس نعم.', '')
  fc.assert(
    fc.property(
      fc.array(line),
      fc.array(line),
      fc.nat(80),
      fc.nat(20),
      (old, fresh, start, length) => {
        const [before, after] = [old.join('\n'), fresh.join('\n')]
        const span = {
          start: Math.min(start, before.length),
          end: Math.min(start + length, before.length),
        }
        const place = finder(before, after)(span)
        if (place)
          expect(after.slice(place.start, place.end)).toBe(before.slice(span.start, span.end))
      },
    ),
  )
})

test('an unchanged text keeps every place', () => {
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
      const span = { start: Math.min(a, b), end: Math.max(a, b) }
      if (text.slice(span.start, span.end).trim()) expect(finder(text, text)(span)).toEqual(span)
    }),
  )
})

describe('a text read again', () => {
  const readingOf = (words: string, rest: Partial<Reading> = {}): Reading => ({
    title: null,
    byline: null,
    language: 'en',
    publishedAt: null,
    url: null,
    text: words,
    sha: words,
    blocks: [{ start: 0, end: words.length, kind: 'paragraph' }],
    remarks: [],
    leftOut: [],
    parts: [],
    recognised: [],
    doubtful: [],
    warnings: [],
    sentences: [],
    facts: [],
    claims: [],
    found: 0,
    ...rest,
  })
  const page = settle(
    readingOf(text, {
      url: 'https://example.org/bridge',
      byline: 'Ines Okafor',
      warnings: ['Changes were accepted.'],
      blocks: [{ start: 0, end: lines[0]?.length ?? 0, kind: 'standfirst' }],
      remarks: [remarkOn('The bridge')],
      leftOut: [
        { at: 0, text: 'Most read', unit: 'lines', why: 'around' },
        { at: text.length, text: 'It is closed by now.', unit: 'paragraph', why: 'around' },
      ],
    }),
    null,
    'outside',
  )

  test('after an edit is still the page it came from, its kinds of lines and its remarks in place', () => {
    const { reading, lost } = settle(readingOf(`New.\n${text}`), page, 'typed')
    expect(reading).toMatchObject({ url: 'https://example.org/bridge', byline: 'Ines Okafor' })
    expect(reading.warnings).toEqual(['Changes were accepted.'])
    expect(reading.blocks[1]).toMatchObject({ start: 5, kind: 'standfirst' })
    expect(reading.remarks).toMatchObject([{ start: 5 }])
    expect(lost).toBeNull()
  })

  test('keeps the marks of doubtful words but for those that were corrected', () => {
    const words = 'The minisler paid 4 millon.\nNobody asked the minisler.'
    const doubt = (word: string, from = 0) => {
      const start = words.indexOf(word, from)
      return { start, end: start + word.length, confidence: 0.4 }
    }
    const seen = {
      doubtful: [doubt('minisler'), doubt('millon'), doubt('minisler', 30)],
      recognised: [{ start: 0, end: 27, confidence: 0.7 }],
    }
    const before = settle(readingOf(words, seen), null, 'outside')
    const corrected = words.replace('minisler', 'minister')
    const { reading } = settle(readingOf(corrected), before, 'typed')
    expect(reading.doubtful).toEqual([doubt('millon'), doubt('minisler', 30)])
    expect(reading.recognised).toEqual(seen.recognised)
    expect(sentOf(reading, []).note).toBe(
      'Read from a picture by text recognition; 2 words were doubtful.',
    )
    const moved = settle(readingOf(`New.\n${words}`), before, 'typed').reading
    expect(moved.doubtful.map(({ start }) => start)).toEqual(
      seen.doubtful.map(({ start }) => start + 5),
    )
    expect(sentOf(moved, []).note).toBe(
      'Read from a picture by text recognition; 3 words were doubtful.',
    )
  })

  test('with something put back no longer leaves that out', () => {
    const { reading } = settle(readingOf(`Most read\n\n${text}`), page, 'typed')
    expect(reading.leftOut).toEqual([
      { at: text.length + 11, text: 'It is closed by now.', unit: 'paragraph', why: 'around' },
    ])
  })

  test('when it is another text altogether is no longer that page, and what is lost is said', () => {
    expect(isSameArticle(text, 'The ferry sank.')).toBe(false)
    const { reading, lost } = settle(readingOf('The ferry sank.'), page, 'typed')
    expect(reading).toMatchObject({
      url: null,
      byline: null,
      warnings: [],
      remarks: [],
      leftOut: [],
    })
    expect(lost).toBe(
      '1 remark of the file stood on words that are no longer in the text, so it stays out.',
    )
  })

  test('pasted anew with its format keeps what was done to the claims, and has lines of its own', () => {
    const [mark] = marksOn(text, 'opened in 1978')
    const marks = [{ ...(mark as Mark), statement: 'The bridge opened in 1978.' }]
    const edited = { ...page, claims: { ...page.claims, marks, unedited: [] } }
    const blocks = [{ start: 0, end: 3, kind: 'headline' as const }]
    const anew = readingOf(`New.\n${text}`, { title: 'New.', blocks })
    const { reading, claims } = settle(anew, edited, 'pasted')
    expect(claims.marks).toMatchObject([{ statement: 'The bridge opened in 1978.', start: 16 }])
    expect(reading).toMatchObject({ title: 'New.', blocks, leftOut: [], url: null })
  })

  test('from another file begins anew', () => {
    const { reading, claims, lost } = settle(readingOf(text), page, 'outside')
    expect([reading.url, reading.remarks, claims.past, lost]).toEqual([null, [], [], null])
  })
})
