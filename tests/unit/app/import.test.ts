import { describe, expect, test } from 'vitest'
import { draftOf, headlineOf, rawText } from '@/app/(desk)/(pages)/import/draft'
import { foundIn } from '@/app/(desk)/(pages)/import/found'
import { tooLarge } from '@/app/(desk)/(pages)/import/incoming'
import { lookOf } from '@/app/(desk)/(pages)/import/looks'
import { shownCharacters, shownClaims } from '@/app/(desk)/(pages)/import/shown'
import { mostImportant } from '@/lib/articles/import'
import { longestText, mostClaims } from '@/lib/articles/schema'
import { Refused, TooLarge, UnsupportedMedia } from '@/lib/core/errors'

const now = new Date('2025-03-12T12:00:00Z')
const text = 'The bridge opened in 1978. It cost 14 million crowns.\nNobody knows why.'
const formOf = (fields: Record<string, string | File>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

describe('what is brought in', () => {
  test('is the file where there is one, else what was pasted; an empty file field is none', async () => {
    const pasted = await rawText(formOf({ text, file: new File([], '') }))
    expect(pasted).toEqual({ text, fromFile: false })
    const file = new File(['# Bridge\n\nIt **opened** in 1978.'], 'a.md')
    expect(await rawText(formOf({ text, file }))).toEqual({
      text: 'Bridge\nIt opened in 1978.',
      fromFile: true,
    })
  })

  test('is refused in words where it is no text', async () => {
    const word = new File(['x'], 'letter.docx')
    await expect(rawText(formOf({ file: word }))).rejects.toThrow(UnsupportedMedia)
    const bytes = new File([new Uint8Array([255, 254, 253, 0, 200])], 'a.txt')
    await expect(
      rawText(formOf({ file: bytes })).then((raw) => draftOf(raw.text, 'en', now)),
    ).rejects.toThrow(Refused)
    expect(() => draftOf('  \n ', 'en', now)).toThrow('no text yet')
    expect(() => draftOf('a\0b', 'en', now)).toThrow(Refused)
    expect(() => draftOf('x'.repeat(longestText + 1), 'en', now)).toThrow(TooLarge)
  })

  test('has a name of its own, which line ends do not change', () => {
    expect(draftOf(text.replaceAll('\n', '\r\n'), 'en', now).sha).toBe(draftOf(text, 'en', now).sha)
    expect(draftOf(`${text} `, 'en', now).sha).toBe(draftOf(text, 'en', now).sha)
    expect(draftOf(`${text} More.`, 'en', now).sha).not.toBe(draftOf(text, 'en', now).sha)
  })

  test('gives its first line as the headline only where it reads like one', () => {
    expect(headlineOf(`A bridge for the north\n${text}`)).toBe('A bridge for the north')
    expect(headlineOf(text)).toBe('')
  })

  test('does not leave the browser where the server could not take it', () => {
    expect(tooLarge(formOf({ text }))).toBeNull()
    expect(tooLarge(formOf({ text: 'x'.repeat(19_000_000) }))).toContain('Import it in parts')
    expect(tooLarge(formOf({ text: 'é'.repeat(6_500_000) }))).toBeNull()
  })
})

describe('the preview', () => {
  const draft = draftOf(text, 'en', now)

  test('shows every claim in its place, ticked at first', () => {
    const found = foundIn(draft, null)
    expect(found.counts).toMatchObject({ claims: draft.claims.length, paragraphs: 2, sentences: 3 })
    expect(found.claims.every(({ on }) => on)).toBe(true)
    const claims = found.claims.map(({ start, end }) => found.text.slice(start, end))
    expect(claims).toEqual(draft.claims.map(({ quote }) => quote))
    expect(Object.values(found.looks).reduce((sum, n) => sum + n, 0)).toBe(draft.claims.length)
    expect(found.kinds.reduce((sum, { n }) => sum + n, 0)).toBe(draft.claims.length)
  })

  test('keeps what was unticked', () => {
    expect(foundIn(draft, new Set()).claims.some(({ on }) => on)).toBe(false)
  })

  test('of a book is its beginning, with the whole counted', () => {
    const line = 'The bridge opened in 1978 and cost 14 million crowns.\n'
    const long = draftOf(line.repeat(3000), 'en', now)
    const found = foundIn(long, null)
    expect(found.claims.length).toBe(Math.min(shownClaims, long.claims.length))
    expect(found.text.length).toBeLessThan(shownCharacters + line.length)
    expect(found.counts.characters).toBe(long.text.length)
  })

  test('draws what matters most the most', () => {
    const looks = [5, 4, 3, 2, 1].map((priority) => lookOf({ checkable: true, priority }))
    expect(looks).toEqual(['must', 'must', 'should', 'optional', 'optional'])
    expect(lookOf({ checkable: false, priority: 5 })).toBe('not')
  })
})

test('of more claims than an article takes those that matter most come in, in the order of the text', () => {
  const claims = Array.from({ length: mostClaims + 2 }, (_, at) => ({
    at,
    priority: at === 5 || at === 7 ? 1 : 3,
  }))
  const kept = mostImportant(claims)
  expect(kept).toHaveLength(mostClaims)
  expect(kept.slice(4, 7).map(({ at }) => at)).toEqual([4, 6, 8])
  expect(mostImportant(claims.slice(0, 3))).toHaveLength(3)
})
