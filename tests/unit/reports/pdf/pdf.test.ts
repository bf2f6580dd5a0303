import { expect, test } from 'vitest'
import { pdf } from '@/lib/reports/formats/pdf'
import type { Report } from '@/lib/reports/report'
import { readPdf } from '@/tests/support/pdf-read'
import {
  agreed,
  evidenceOf,
  fileOf,
  reportClaim,
  reportOn,
  verdictOn,
  signOff,
} from '@/tests/support/report'

const text = 'The bridge\n\nThe bridge opened in 1978. It cost 14 million crowns.'
const place = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  quote: words,
})
const opened = reportClaim({
  ...place('bridge opened in 1978'),
  statement: 'The harbour bridge was opened in the year 1978.',
  status: 'settled',
  rating: 'wrong',
  signed: 2,
  verdicts: [verdictOn({ rating: 'wrong', answer: agreed })],
  evidence: [evidenceOf({ url: 'https://example.org/minutes/1978?page=4' })],
})
const cost = reportClaim({
  ...place('cost 14 million'),
  number: 2,
  statement: 'It cost fourteen million.',
})
const blocks = [
  { start: 0, end: 10, kind: 'headline' as const },
  { start: 12, end: text.length, kind: 'paragraph' as const },
]

const made = async (more: Partial<Report> = {}) =>
  readPdf(await fileOf(pdf, reportOn(text, [opened, cost], { blocks, ...more })))
const inLanguage = (language: string, words: string, title: string) => {
  const claim = reportClaim({ start: 0, end: words.length, quote: words, statement: words })
  const report = reportOn(words, [claim])
  return { ...report, article: { ...report.article, language, title } }
}

test('it is tagged, has a title and a language, and headings in their order', async () => {
  const { marked, info, roles, outline, alts } = await made()
  expect(marked).toBe(true)
  expect(info).toMatchObject({ Title: 'The bridge – fact-check report', Language: 'en' })
  expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H3', 'H2', 'H2'])
  for (const role of ['Table', 'TH', 'TD', 'Link', 'P']) expect(roles).toContain(role)
  expect(outline.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
    ['The bridge', ['The article, annotated', 'Every claim', 'Signed']],
  ])
  expect(alts).toEqual(['Verdicts: Wrong 1, No verdict yet 1'])
})

test('every statement stands in it once, and every source with its address, which is a link', async () => {
  const { text, links } = await made()
  for (const words of [
    'The harbour bridge was opened in the year 1978.',
    'It cost fourteen million.',
  ])
    expect(text.split(words)).toHaveLength(2)
  expect(text).toContain('https://example.org/minutes/1978?page=4')
  expect(links).toEqual(['https://example.org/minutes/1978?page=4'])
})

test('every page says what it is of, in which draft, that it is not signed off, and which page it is', async () => {
  const many = Array.from({ length: 60 }, (_, at) => ({ ...opened, number: at + 1 }))
  const { pages } = await readPdf(await fileOf(pdf, reportOn(text, many)))
  expect(pages.length).toBeGreaterThan(3)
  for (const [at, page] of pages.entries())
    for (const words of [
      'The bridge',
      'Draft 1, 12 March 2025, 18:52 UTC',
      'Not signed off',
      'Text ffff ffff ffff ffff',
      'All times UTC',
      `${at + 1} of ${pages.length}`,
    ])
      expect(page).toContain(words)
})

test('once it is signed off every page has the digest', async () => {
  const { pages, text } = await made({ signOff, signOffs: [signOff] })
  for (const page of pages)
    expect(page).toContain('Signed off 12 March 2025, 21:17 UTC · digest 7f3a 91c2 0be4 d85e')
  expect(text).not.toContain('Not signed off')
})

test('the same report is the same bytes', async () => {
  const report = reportOn(text, [opened, cost])
  expect(await fileOf(pdf, report)).toEqual(await fileOf(pdf, structuredClone(report)))
})

test.each([
  ['uk', 'Міст відкрили 1978 року', 'Міст'],
  ['el', 'Η γέφυρα άνοιξε το 1978', 'Η γέφυρα'],
  ['ja', '橋は1978年に開通した', '橋'],
  ['zh', '這座大橋於1978年開通', '大橋'],
  ['ko', '다리는 1978년에 개통되었다', '다리'],
  ['vi', 'Cây cầu mở cửa năm 1978', 'Cây cầu'],
])('an article in the language %s can be read', async (language, words, title) => {
  const { text, info, languages } = await readPdf(
    await fileOf(pdf, inLanguage(language, words, title)),
  )
  expect(text.replace(/\s/gu, '')).toContain(words.replace(/\s/gu, ''))
  expect(info.Language).toBe(language)
  expect(languages).toContain('en')
})

test.each([
  ['ar', 'افتتح الجسر عام', 'الجسر'],
  ['he', 'הגשר נפתח בשנת', 'הגשר'],
])('an article in %s runs from right to left', async (language, words, title) => {
  const { text } = await readPdf(await fileOf(pdf, inLanguage(language, words, title)))
  for (const word of words.split(' ')) expect(text.normalize('NFKC')).toContain(word)
})

test('what could turn the order of words, or no typeface draws, stands there by its number', async () => {
  const words = 'a\u202Eb \u2066c ไ \u0007 \uE000 \uD800 🎉'
  const { text } = await readPdf(await fileOf(pdf, inLanguage('en', words, words)))
  for (const seen of ['a[U+202E]b', '[U+2066]c', '[U+0E44]', '[U+0007]', '[U+E000]', '🎉'])
    expect(text).toContain(seen)
})

test('nothing of a text is taken for the typesetter’s language', async () => {
  const words = '#panic("x") $x$ *b* _i_ `r` <a> @b = H \\ // c /* d */ #include "/etc/passwd" ~ --'
  const { text } = await readPdf(await fileOf(pdf, inLanguage('en', words, words)))
  expect(text).toContain(words)
})

test('of more than 1,500 claims every statement stands in it once too, and of 6,000 it is refused', async () => {
  const many = (length: number) =>
    reportOn(
      text,
      Array.from({ length }, (_, at) => {
        return reportClaim({ number: at + 1, paragraph: null, statement: `Claim ${at} of all.` })
      }),
    )
  const { text: words } = await readPdf(await fileOf(pdf, many(1501)))
  for (const at of [0, 700, 1500]) expect(words.split(`Claim ${at} of all.`)).toHaveLength(2)
  expect(words).toContain('This report is long')
  await expect(fileOf(pdf, many(6001))).rejects.toThrow(/up to 6,000/)
})

test('numbers of claims that begin at one word are told apart', async () => {
  const claims = [9, 10].map((number) => ({ ...cost, number }))
  const { text: words } = await readPdf(await fileOf(pdf, reportOn(text, claims)))
  expect(words.replace(/[\s\u2060]/gu, '')).toContain('It9,10cost14million')
})
