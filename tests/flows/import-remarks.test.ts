import { expect, test } from 'vitest'
import { importArticle } from '@/lib/intake/import-article'
import { recount } from '@/lib/claims/recount'
import { db } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'
import { newsroom, placeOf } from '../support/newsroom'

const text =
  'The dam\n\nThe dam broke in 1911. It killed 78 people, says the county.\nNobody rebuilt it. It rained.'
const on = (words: string) => placeOf(words, text)
const after = (words: string) => ({ start: on(words).end, end: on(words).end })
const claims = [
  { ...on('broke in 1911'), statement: 'The dam broke in 1911.', kind: 'date' as const },
  { ...on('killed 78 people'), statement: 'It killed 78 people.' },
  { ...on('says the county'), statement: 'The county says so.', about: 'attribution' as const },
]
const comment = (place: { start: number; end: number }, body = 'Sure?') => ({
  ...{ kind: 'comment' as const, ...place, body, author: 'Jo Hill', at: '2025-03-12T09:00:00Z' },
})
const footnote = (place: { start: number; end: number }, body: string) => ({
  ...{ kind: 'footnote' as const, ...place, body, author: null, at: null },
})

async function bringWith(remarks: (ReturnType<typeof comment> | ReturnType<typeof footnote>)[]) {
  const { ana } = await newsroom()
  const { articleId, data } = await importArticle(ana, { title: 'The dam', text, claims, remarks })
  const kept = await db.claim.findMany({
    where: { articleId },
    orderBy: { number: 'asc' },
    include: { notes: true, evidence: { include: { source: true } }, anchors: true },
  })
  return { ana, articleId, data, kept, quotes: kept.map(({ anchors }) => anchors[0]?.exact) }
}

test('a comment becomes a note on the claims whose words it is on, in the name of who wrote it', async () => {
  const { ana, kept } = await bringWith([comment(on('1911. It killed 78'))])
  const said = kept.map(({ notes }) => notes.map(({ body }) => body))
  const note = 'Jo Hill in the file, 2025-03-12: Sure?'
  expect(said).toEqual([[note], [note], []])
  expect(kept[0]?.notes[0]).toMatchObject({ authorId: ana.id, isTask: false, parentId: null })
})

test('a comment on other words of a sentence goes to its nearest claim', async () => {
  const { kept } = await bringWith([
    comment(on('people')),
    comment(on('The dam broke').start === 0 ? on('in') : on('It killed')),
  ])
  expect(kept.map(({ notes }) => notes.length)).toEqual([0, 2, 0])
})

test('a comment where nothing is claimed makes a claim of its words', async () => {
  const { quotes, kept, data } = await bringWith([comment(on('Nobody rebuilt it'))])
  expect(quotes.at(-1)).toBe('Nobody rebuilt it')
  expect(kept.at(-1)).toMatchObject({ number: 4, status: 'open', notes: [{}] })
  expect(data.claims).toBe(4)
})

test('two comments on the same unclaimed words make one claim', async () => {
  const { quotes, kept } = await bringWith([
    comment(on('Nobody rebuilt it')),
    comment(on('Nobody'), 'Who?'),
  ])
  expect(quotes).toHaveLength(4)
  expect(kept[3]?.notes).toHaveLength(2)
})

test('a comment on no words, where nothing is claimed, makes a claim of its sentence', async () => {
  const { quotes } = await bringWith([comment(after('It rained'))])
  expect(quotes.at(-1)).toBe('It rained.')
})

test('a comment nobody signed is somebody’s', async () => {
  const { kept } = await bringWith([
    { ...comment(on('1911')), author: '', at: null as unknown as string },
  ])
  expect(kept[0]?.notes[0]?.body).toBe('Somebody in the file: Sure?')
})

test('a footnote becomes evidence for looking at, from a source that is not primary', async () => {
  const { ana, kept } = await bringWith([
    footnote(after('1911.'), 'County register, vol. 3, p. 14.'),
  ])
  expect(kept[0]?.evidence).toMatchObject([
    {
      stance: 'context',
      locator: 'Footnote in the file',
      addedById: ana.id,
      source: {
        kind: 'document',
        tier: 'secondary',
        title: 'County register, vol. 3, p. 14.',
        url: null,
      },
    },
  ])
})

test.each([
  [
    'See the county, https://county.example/dam?x=1.',
    'See the county',
    'https://county.example/dam?x=1',
  ],
  ['https://county.example/dam', 'https://county.example/dam', 'https://county.example/dam'],
  ['The county (http://county.example/a), 1912', 'The county, 1912', 'http://county.example/a'],
])('the address in the footnote “%s” is that of a web page', async (body, title, url) => {
  const { kept } = await bringWith([footnote(after('1911'), body)])
  expect(kept[0]?.evidence[0]?.source).toMatchObject({ kind: 'webPage', title, url })
})

test('a footnote that stands twice is one source', async () => {
  const { kept } = await bringWith([
    footnote(after('1911'), 'Register.'),
    footnote(after('people'), 'Register.'),
  ])
  const ids = kept.flatMap(({ evidence }) => evidence.map(({ sourceId }) => sourceId))
  expect([ids.length, new Set(ids).size]).toEqual([2, 1])
})

test('a long footnote is kept whole beside a title that is not', async () => {
  const body = 'See the register. '.repeat(60).trim()
  const { kept } = await bringWith([footnote(after('1911'), body)])
  expect(kept[0]?.evidence[0]).toMatchObject({ note: body, source: { title: body.slice(0, 500) } })
})

test('the source can be found by its words', async () => {
  await bringWith([footnote(after('1911'), 'County Register')])
  expect(await db.source.count({ where: { searchText: { contains: 'county register' } } })).toBe(1)
})

test('what came with the file is in the history of each claim, in one transaction with the article', async () => {
  const { articleId, kept } = await bringWith([
    comment(on('1911')),
    footnote(after('people'), 'Register.'),
  ])
  const events = await db.event.findMany({ where: { chainId: articleId }, orderBy: { seq: 'asc' } })
  expect(events.map(({ type, claimId }) => [type, claimId])).toEqual([
    ['article.imported', null],
    ['note.added', kept[0]?.id],
    ['evidence.added', kept[1]?.id],
  ])
})

test('the counts kept of an article with remarks are right', async () => {
  const { articleId } = await bringWith([
    comment(on('Nobody rebuilt it')),
    footnote(after('1911'), 'Register.'),
  ])
  expect(await recount(articleId)).toEqual([])
})

test('a remark outside the text is refused, and nothing is saved', async () => {
  const { ana } = await newsroom()
  const remarks = [comment({ start: 5, end: 500 })]
  await expect(importArticle(ana, { title: 'T', text, remarks })).rejects.toThrow(Refused)
  expect([await db.article.count(), await db.note.count()]).toEqual([1, 0])
})

test('a file with remarks and no claims has claims where the remarks are', async () => {
  const { ana } = await newsroom()
  const remarks = [comment(on('Nobody'))]
  const { articleId } = await importArticle(ana, { title: 'T', text, extract: false, remarks })
  expect(await db.claim.count({ where: { articleId } })).toBe(1)
})

test('the kinds of lines are kept as the file gave them', async () => {
  const { ana } = await newsroom()
  const line = { ...on('The dam'), kind: 'caption' as const }
  const { articleId } = await importArticle(ana, {
    title: 'T',
    text,
    extract: false,
    blocks: [line],
  })
  const { blocks } = await db.revision.findFirstOrThrow({ where: { articleId } })
  expect((JSON.parse(blocks) as { kind: string }[]).map(({ kind }) => kind)).toEqual([
    'caption',
    'paragraph',
    'paragraph',
  ])
})

test('a claim keeps who proposed it', async () => {
  const { ana } = await newsroom()
  const given = [
    { ...on('1911'), origin: 'model' as const },
    on('78 people'),
    { ...on('rained'), origin: 'person' as const },
  ]
  const { articleId } = await importArticle(ana, { title: 'T', text, claims: given })
  const kept = await db.claim.findMany({ where: { articleId }, orderBy: { number: 'asc' } })
  expect(kept.map(({ origin }) => origin)).toEqual(['model', 'imported', 'person'])
})

test('an article that does not say its language is kept in the one it reads like', async () => {
  const { ana } = await newsroom()
  const german =
    'Die Brücke wurde 1978 eröffnet, und der Rat sagt, sie habe 14 Millionen Kronen gekostet.'
  const languageOf = async (language?: string) => {
    const { articleId } = await importArticle(ana, {
      title: 'T',
      text: german,
      ...(language && { language }),
    })
    return (await db.article.findUniqueOrThrow({ where: { id: articleId } })).language
  }
  expect([await languageOf(), await languageOf('en')]).toEqual(['de', 'en'])
})
