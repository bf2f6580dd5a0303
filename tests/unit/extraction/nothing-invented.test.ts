import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { claimsIn } from './reading-aids'
import { basesOf } from '@/lib/extraction/english/inflection'

// Words a statement may bring in to be a sentence of its own.
const GRAMMAR = new Set(
  'is are was were has have does do did be been there it at in used the words says said said that according to'.split(
    ' ',
  ),
)

const wordsIn = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .replace(/’/gu, "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? []
  ).map((word) => word.replace(/'s?$/u, ''))

const folder = 'tests/unit/extraction/articles'
const articles = [
  'prisma/ceasefire.txt',
  ...readdirSync(folder).flatMap((name) => (name.endsWith('.txt') ? [`${folder}/${name}`] : [])),
]

test.each(articles)(
  'statements hold only words of the article, in one form or another: %s',
  (file) => {
    const article = readFileSync(file, 'utf8')
    const known = new Set(wordsIn(article).flatMap((word) => [word, ...basesOf(word)]))
    const foreign = claimsIn(article).flatMap(({ statement }) =>
      wordsIn(statement).filter(
        (word) =>
          !GRAMMAR.has(word) && !known.has(word) && !basesOf(word).some((base) => known.has(base)),
      ),
    )
    expect(foreign).toEqual([])
  },
)

test.each([
  'Ministers met in Graz and Oslo, where they signed a pact, ending a war that killed 900 people.',
  'The firm, which Eva Holm founded in 1998, sells a variety of tools, including saws and drills.',
])('nor does a statement bring words from elsewhere: %s', (text) => {
  const known = new Set(wordsIn(text).flatMap((word) => [word, ...basesOf(word)]))
  for (const { statement } of claimsIn(text))
    for (const word of wordsIn(statement))
      expect(
        known.has(word) || GRAMMAR.has(word) || basesOf(word).some((base) => known.has(base)),
      ).toBe(true)
})
