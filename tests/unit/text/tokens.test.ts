import { expect, test } from 'vitest'
import fc from 'fast-check'
import { sameCase, tokenRange, tokensOf } from '@/lib/text/tokens'

test.each([
  ["Don't stop", ["don't", 'stop']],
  ['Don’t', ["don't"]],
  ['1,000.50 or -5', ['1,000.50', 'or', '-5']],
  ['5 % of $20', ['5%', 'of', '$20']],
  ["“yes” «non» 'no'", ['"', 'yes', '"', '"', 'non', '"', '"', 'no', '"']],
  ['so...', ['so', '…']],
  ['a -- b — c', ['a', '-', 'b', '-', 'c']],
  ['10m, 3.5m and 24/7', ['10m', ',', '3.5m', 'and', '24/7']],
  ['“-5” and (−5)', ['"', '-5', '"', 'and', '(', '-5', ')']],
  ['12人', ['12', '人']],
  ['👨‍👩‍👧 🇺🇦🇺🇦 👍🏽', ['👨‍👩‍👧', '🇺🇦', '🇺🇦', '👍🏽']],
  ['mag\u00adi\u00adcal', ['magical']],
  ['mag\u200bical', ['mag', '\u200b', 'ical']],
  ['cafe\u0301', ['café']],
  ['צה״ל', ['צה', '"', 'ל']],
  ['北京 ok', ['北', '京', 'ok']],
  ['2019–2020', ['2019', '-', '2020']],
  [`10' by 6"`, ['10', '′', 'by', '6', '″']],
  ['10’ by 6”', ['10', '′', 'by', '6', '″']],
  [`10′ by 6''`, ['10', '′', 'by', '6', '″']],
  ['长‘天8’ 小', ['长', '"', '天', '8', '"', '小']],
  [`5'10" tall`, ["5'10", '″', 'tall']],
  ['“in 1978” and ‘in 1978’', ['"', 'in', '1978', '"', 'and', '"', 'in', '1978', '"']],
  [`"10' in 1978" is 10"`, ['"', '10', '′', 'in', '1978', '"', 'is', '10', '″']],
  [`in the '90s 10' tall`, ['in', 'the', '"', '90s', '10', '′', 'tall']],
  ['„im Jahr 1978“ sind 10"', ['"', 'im', 'jahr', '1978', '"', 'sind', '10', '″']],
])('%s is cut into tokens', (text, keys) => {
  expect(tokensOf(text).keys).toEqual(keys)
})

test('each token knows where it stands, whatever is invisible before it', () => {
  const text = '\u200fThe \u00adai\u00add stopped'
  const { starts, ends } = tokensOf(text)
  expect(starts.map((start, at) => text.slice(start, ends[at]))).toEqual([
    'The',
    'ai\u00add',
    'stopped',
  ])
})

const same = (before: string, after: string) => {
  const [old, fresh] = [tokensOf(before), tokensOf(after)]
  return old.keys.every((key, at) => key === fresh.keys[at] && sameCase(old, at, fresh, at))
}

test.each([
  ['at the start of the text', 'The aid', 'the aid'],
  ['after a full stop', 'it. The aid', 'it. the aid'],
  ['after a colon', 'said: The aid', 'said: the aid'],
  ['in a new paragraph', 'headline\nThe aid', 'headline\nthe aid'],
  ['where a quotation starts a sentence', 'it. "The aid', 'it. "the aid'],
  ['where a quotation follows a comma', 'he said, "The aid', 'he said, "the aid'],
  ['after a bullet', '• The aid', '• the aid'],
])('a capital says nothing of a word %s', (_, before, after) => {
  expect(same(before, after)).toBe(true)
})

test.each([
  ['a name within a sentence', 'so May left', 'so may left'],
  ['an acronym, even at a start', 'US left', 'us left'],
  ['a name put in quotation marks', 'the "Patriot" came', 'the "patriot" came'],
  ['a brand with a capital inside', 'iPhone', 'IPhone'],
])('a capital makes another word of %s', (_, before, after) => {
  expect(same(before, after)).toBe(false)
})

test.each([
  ['“the year 1978” then', `'the year 1978' then`],
  [`"the year\u00a01978" then`, '«the year 1978» then'],
  [`it said "12" and '12'`, 'it said “12” and ‘12’'],
  [`10' by 6"`, '10′ by 6″'],
  ['10’ by 6”', `10' by 6"`],
])('%s and %s are set otherwise and say the same', (before, after) => {
  expect(tokensOf(before).keys).toEqual(tokensOf(after).keys)
})

test('words on another line never change a key', () => {
  const pieces = [
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    '″',
    '′',
    '12',
    '90s',
    'pipe',
    'It',
    ',',
    '.',
    '—',
    ' ',
  ]
  const line = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(''))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), fc.constantFrom('\n', '\n\n'), (lines, end) => {
      const { keys, capitals } = tokensOf(lines.join(end))
      const alone = lines.map((one) => tokensOf(one))
      expect(keys).toEqual(alone.flatMap((tokens) => tokens.keys))
      expect(capitals).toEqual(alone.flatMap((tokens) => tokens.capitals))
    }),
    { numRuns: 2_000 },
  )
})

test('tokens lie in the text one after the other, and nothing but white space and invisible characters between', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const { starts, ends, keys, capitals } = tokensOf(text)
      expect(capitals).toHaveLength(keys.length)
      let last = 0
      let between = ''
      starts.forEach((start, at) => {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(ends[at]).toBeGreaterThan(start)
        between += text.slice(last, start)
        last = ends[at] ?? 0
      })
      expect(between + text.slice(last)).toMatch(/^[\s\p{Cf}\uFE0E\uFE0F]*$/u)
    }),
    { numRuns: 2_000 },
  )
}, 30_000)

test('a span of the text touches the tokens it shares a character with', () => {
  const tokens = tokensOf('one two three')
  expect(tokenRange(tokens, 4, 7)).toEqual({ from: 1, to: 2 })
  expect(tokenRange(tokens, 5, 9)).toEqual({ from: 1, to: 3 })
  expect(tokenRange(tokens, 3, 4)).toEqual({ from: 1, to: 1 })
})
