import { expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { createClaim } from '@/lib/claims/commands'
import { getClaimView, listClaims } from '@/lib/claims/queries'
import { addRevision } from '@/lib/drafts/commands'
import { importArticle } from '@/lib/intake/import-article'
import { judge, newsroom } from '../support/newsroom'
import { secondAlike } from '../support/second'

type Room = { ana: Actor; ben: Actor }

/** A claim on these words, settled in this text, as it stands after the change. */
async function afterChange(
  room: Room,
  text: string,
  words: string,
  [before, after]: readonly [string, string],
  { extract = true, language }: { extract?: boolean; language?: string } = {},
) {
  const article = { title: 'A town', text, extract, ...(language && { language }) }
  const { articleId } = await importArticle(room.ana, article)
  const start = text.indexOf(words)
  const found = (await listClaims(room.ana, articleId)).items.find(({ quote }) => quote === words)
  const claimId =
    found?.id ??
    (await createClaim(room.ana, { articleId, start, end: start + words.length })).claimId
  await judge(room.ana, claimId)
  await secondAlike(room.ben, { claimId })
  const first = await getClaimView(room.ana, claimId)
  await addRevision(room.ana, { articleId, text: text.replace(before, after), baseNumber: 1 })
  const now = await getClaimView(room.ana, claimId)
  const basis = first.basis.map(({ start, end }) => text.slice(start, end))
  return { first, basis, now }
}

const nouns = [
  [
    'According to Eurostat, rents rose 4% in May.',
    'They fell 2% in June',
    'rents',
    'wages',
    'Rents fell 2% in June.',
  ],
  [
    'According to the port, exports fell by 40 ships.',
    'They include 12 tankers',
    'exports',
    'imports',
    'Exports include 12 tankers.',
  ],
  [
    'By 2012 the council had spent 40 million.',
    'Its budget fell by 4% in 2013',
    'council',
    'ministry',
    'The council’s budget fell by 4% in 2013.',
  ],
  [
    'Marlow sold 40 ships in May.',
    'Its exports fell by 2% in June',
    'Marlow',
    'Brill',
    'Marlow’s exports fell by 2% in June.',
  ],
  [
    'In May the tax raised 4 million.',
    'It raised 5 million in June',
    'tax',
    'fee',
    'The tax raised 5 million in June.',
  ],
] as const

test.each(nouns)(
  '%s %s.: the noun with which its statement begins is of its basis',
  async (sentence, words, noun, other, statement) => {
    const room = await newsroom()
    const text = `${sentence} ${words}.`
    const { first, basis, now } = await afterChange(room, text, words, [noun, other])
    expect(first).toMatchObject({ statement, status: 'settled' })
    expect(basis).toContain(noun)
    expect(now).toMatchObject({ status: 'inReview', anchor: 'changed' })
    expect(now.statement).not.toBe(statement)
    const untouched = await afterChange(room, `${text} It rained.`, words, ['rained', 'snowed'])
    expect(untouched.now).toMatchObject({ status: 'settled', anchor: 'same', statement })
  },
)

test('a name that is also a noun is of the basis whichever of them stands nearer', async () => {
  const text = 'Apple sold 40 phones in May. The boxes were of apple wood. It lost 4% in June.'
  const words = 'It lost 4% in June'
  const { now } = await afterChange(await newsroom(), text, words, ['Apple', 'Orange'])
  expect(now).toMatchObject({ status: 'inReview', anchor: 'changed' })
})

type Lean = { lang?: string; before: string; words: string; change: [string, string]; by?: 'hand' }
const leaning: Lean[] = [
  {
    before: 'The ship sank on 4 May 1912.',
    words: 'That day 300 people died',
    change: ['May', 'June'],
  },
  {
    before: 'The bridge opened in 1978.',
    words: 'Two years later 14 people died there',
    change: ['1978', '1988'],
  },
  {
    before: 'The mine shut in March 2001.',
    words: '40 miners left the town the following week',
    change: ['2001', '2011'],
  },
  {
    before: 'Maas Corp sued Orr Corp in 2012.',
    words: 'The latter paid $4 million',
    change: ['Orr', 'Holm'],
  },
  {
    before: 'Anna Berg founded the firm.',
    words: 'She sold it in 2004',
    change: ['Anna Berg', 'Anna Holm'],
    by: 'hand',
  },
  {
    before: 'Maas Corp opened a mine in Peru.',
    words: 'The firm lost 40 miners',
    change: ['Maas', 'Orr'],
    by: 'hand',
  },
  {
    before: 'Nine ships left for Kyiv.',
    words: 'In May 40 soldiers died there',
    change: ['Kyiv', 'Oslo'],
    by: 'hand',
  },
  {
    lang: 'uk',
    before: 'Олена Маас народилася в Києві.',
    words: 'Вона переїхала до Осло в 1999 році',
    change: ['Маас', 'Орр'],
    by: 'hand',
  },
  {
    lang: 'de',
    before: 'Anna Maas gründete die Firma.',
    words: 'Im Mai verkaufte sie 40 Anteile',
    change: ['Maas', 'Orr'],
    by: 'hand',
  },
  {
    lang: 'de',
    before: 'Die Brücke wurde 1978 eröffnet.',
    words: 'Zwei Jahre später starben dort 14 Menschen',
    change: ['1978', '1988'],
    by: 'hand',
  },
  {
    lang: 'fr',
    before: 'Anne Maas a fondé la société.',
    words: 'Elle a vendu 40 parts en 2004',
    change: ['Maas', 'Orr'],
    by: 'hand',
  },
  {
    lang: 'es',
    before: 'El barco se hundió el 4 de mayo de 1912.',
    words: 'Ese día murieron 300 personas',
    change: ['mayo', 'junio'],
    by: 'hand',
  },
]

test.each(leaning)(
  '$before $words: what it leans on is its context',
  async ({ lang, before, words, change, by }) => {
    const text = `${before} ${words}.`
    const language = lang ?? 'en'
    const { now } = await afterChange(await newsroom(), text, words, change, {
      extract: by !== 'hand',
      language,
    })
    expect(now).toMatchObject({
      status: 'settled',
      contextChanged: true,
      context: { before: text, after: text.replace(...change) },
    })
  },
)

const told: Lean[] = [
  {
    before: 'The bridge opened in 1978.',
    words: 'In 1999 Ann Orr lost 40 jobs that year',
    change: ['1978', '1988'],
  },
  {
    before: 'The bridge opened in 1978.',
    words: 'Ann Orr said she lost 40 jobs',
    change: ['1978', '1988'],
  },
  {
    before: 'The bridge opened in 1978.',
    words: 'When Ann Orr left, she took 40 crowns',
    change: ['bridge', 'tunnel'],
  },
  {
    before: 'The bridge opened in 1978.',
    words: 'It rained for 40 days in 1999',
    change: ['1978', '1988'],
  },
  {
    before: 'The bridge opened in 1978.',
    words: 'There are 40 shops in Marlow',
    change: ['1978', '1988'],
  },
  {
    before: 'Anna Berg left. The bridge opened in 1978.',
    words: 'That year 14 people died',
    change: ['Berg', 'Orr'],
  },
  {
    before: 'Anna Berg founded nine firms. She hired 40 people.',
    words: 'She sold six in 2004',
    change: ['40', '50'],
  },
]

test.each(told)(
  '$before $words: nothing else is asked about',
  async ({ before, words, change }) => {
    const text = `${before} ${words}.`
    const { now } = await afterChange(await newsroom(), text, words, change, { extract: false })
    expect(now).toMatchObject({ status: 'settled', contextChanged: false })
  },
)

test('another sentence that came between is what “that day” means now; as it was again asks for nothing', async () => {
  const text = 'The ship sank on 4 May 1912. That day 300 people died.'
  const words = 'That day 300 people died'
  const room = await newsroom()
  const between = ['That day', 'A train burnt on 5 June 1913. That day'] as const
  const { now } = await afterChange(room, text, words, between)
  expect(now).toMatchObject({ status: 'settled', contextChanged: true })
  await addRevision(room.ana, { articleId: now.articleId, text, baseNumber: 2 })
  expect((await getClaimView(room.ana, now.id)).contextChanged).toBe(false)
  const divided = text.replace(' on 4 May', '. It was 4 May')
  await addRevision(room.ana, { articleId: now.articleId, text: divided, baseNumber: 3 })
  expect((await getClaimView(room.ana, now.id)).contextChanged).toBe(true)
})

test.each([
  ['Mayor Tom Fox spoke on Monday.', 'The mayor closed 40 schools', 'Tom Fox', 'Lee Park'],
  ['Anna Berg founded Orr Corp.', 'The founder sold 40%', 'Anna Berg', 'Mia Holm'],
  ['The war ended in 1945.', 'Then 40 firms closed', '1945', '1918'],
  ['The bridge opened in 1978.', 'At the time it was the longest of all 12', '1978', '1988'],
  ['Ministers met on 3 May.', 'Hours later 40 people died', '3 May', '4 May'],
  ['Ministers met on 3 May.', 'Meanwhile 40 people died', '3 May', '4 May'],
  ['Anna Berg came. She sold 40 shares.', 'They cost $3 each', 'shares', 'bonds'],
  ['Rents rose 4% in Oslo.', 'So did wages, by 2%', 'rose', 'fell'],
  ['Rents rose 4% in Oslo.', 'In Bergen the rise was 2%', 'Rents', 'Wages'],
])('“%s %s” is looked at again where %s becomes %s', async (sentence, words, was, is) => {
  const room = await newsroom()
  const text = `${sentence} ${words}.`
  const { now } = await afterChange(room, text, words, [was, is], { extract: false })
  expect(now.contextChanged || now.status === 'inReview').toBe(true)
  const same = await afterChange(room, `${text} It rained.`, words, ['rained', 'snowed'], {
    extract: false,
  })
  expect(same.now).toMatchObject({ status: 'settled', contextChanged: false })
})
