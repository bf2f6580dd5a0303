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
