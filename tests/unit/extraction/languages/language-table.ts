import { describe, expect, test } from 'vitest'
import { sentencesOf } from '@/lib/text/sentences'
import { claimsIn } from '../reading-aids'

/** News sentences of one language and what they come to. */
export type LanguageTable = {
  /** Sentences, with ` | ` where one ends. */
  splits: readonly string[]
  /** A text, words quoted in it, and who says them. */
  quotations: readonly (readonly [text: string, words: string, claimant: string | null])[]
  /** A sentence told as someone's, whose, and what it asserts. */
  told: readonly (readonly [text: string, claimant: string, statement: string])[]
  kinds: readonly (readonly [text: string, kind: string])[]
  unchecked: readonly (readonly [text: string, kind: string])[]
  questions: readonly string[]
}

export function testLanguage(language: string, table: LanguageTable): void {
  describe(`news in ${language}`, () => {
    test.each(table.splits)('is cut into sentences: %s', (marked) => {
      const text = marked.replaceAll(' | ', ' ')
      const found = sentencesOf(text, language).map(({ start, end }) => text.slice(start, end))
      expect(found).toEqual(marked.split(' | '))
    })
    test.each(table.quotations)('quotes: %s', (text, words, claimant) => {
      const quotes = claimsIn(text, language).filter(({ kind }) => kind === 'quote')
      const quote = quotes.find((one) => one.quote.includes(words))
      expect(quotes.map((one) => one.quote).join('\n')).toContain(words)
      expect(quote).toMatchObject({ about: 'attribution', checkable: true, claimant })
    })
    test.each(table.told)('tells what someone said: %s', (text, claimant, statement) => {
      const claims = claimsIn(text, language)
      expect(claims).toContainEqual(
        expect.objectContaining({ about: 'attribution', claimant, quote: text }),
      )
      expect(claims).toContainEqual(
        expect.objectContaining({ about: 'content', claimant, statement }),
      )
    })
    test.each(table.kinds)('asserts in its own voice: %s', (text, kind) => {
      expect(claimsIn(text, language)).toMatchObject([
        { quote: text, statement: text, kind, about: 'content', checkable: true, claimant: null },
      ])
    })
    test.each(table.unchecked)('says what nobody can check, and why: %s', (text, kind) => {
      const claims = claimsIn(text, language)
      expect(claims).toMatchObject([{ quote: text, kind, checkable: false }])
      expect(claims[0]?.reason).toMatch(/future|possible|should/u)
    })
    test.each(table.questions)('asks, and asserts nothing: %s', (text) => {
      expect(claimsIn(text, language).filter(({ checkable }) => checkable)).toEqual([])
    })
  })
}
