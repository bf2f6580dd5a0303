import Database from 'better-sqlite3'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { canonicalText } from '@/lib/text/canonical'
import { changedParagraphs } from '@/lib/text/changed-paragraphs'
import { getDesk } from '@/lib/articles/desk'
import { importArticle } from '@/lib/intake/import-article'
import { listRevisions } from '@/lib/articles/queries'
import { dismissSentences, undoDismissals } from '@/lib/articles/dismissals'
import { alongside } from '@/lib/command'
import { addRevision } from '@/lib/drafts/commands'
import { compareRevisions, countFates, listClaimWords } from '@/lib/drafts/queries'
import { tryRevision } from '@/lib/drafts/trial'
import { db, isPostgres } from '@/lib/core/db'
import { newsroom } from '../support/newsroom'

vi.mock('@/lib/text/canonical', async (original) => {
  const { canonicalText } = await original<{ canonicalText: (raw: string) => string }>()
  return { canonicalText: vi.fn(canonicalText) }
})

afterEach(() => vi.restoreAllMocks())

const sentence = (n: number) =>
  `The bridge at Loma number ${n} cost ${n} crowns in ${1900 + (n % 100)}. `

/** Two claims in every sentence, four sentences in a paragraph. */
async function articleOf(sentences: number) {
  const room = await newsroom()
  const lines = Array.from({ length: sentences }, (_, n) => sentence(n) + (n % 4 === 3 ? '\n' : ''))
  const text = lines.join('').replace(/ \n/g, '\n').trim()
  const claims = lines.flatMap((_, n) => {
    const start = text.indexOf(sentence(n).trim())
    return [
      { start, end: start + 20 },
      { start: start + 21, end: start + sentence(n).trim().length - 1 },
    ]
  })
  const { articleId } = await importArticle(room.ana, {
    title: 'Bridges',
    text,
    extract: false,
    claims,
  })
  return { ...room, articleId, text }
}

const few = { trial: 4, comparison: 7, desk: 5, drafts: 2, fates: 1, words: 1 }

async function counted<T>(act: () => Promise<T>) {
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  const answer = await act()
  const queries = prepare.mock.calls.length
  prepare.mockRestore()
  return { answer, queries }
}

describe.skipIf(isPostgres)('the pages of drafts and sentences', () => {
  test.each([4, 1000])(
    'need the same few queries with %i sentences of two claims each',
    async (size) => {
      const { ana, articleId, text } = await articleOf(size)
      const next = `${text.replace('cost 2 crowns', 'cost 3 crowns')}\nWho paid?`
      const trial = await counted(() => tryRevision(ana, { articleId, text: next, baseNumber: 1 }))
      await addRevision(ana, { articleId, text: next, baseNumber: 1 })
      const claim = await db.claim.findFirstOrThrow({ where: { articleId, number: 1 } })
      const compared = await counted(() => compareRevisions(ana, articleId, 1, 2))
      expect({
        trial: trial.queries,
        comparison: compared.queries,
        desk: (await counted(() => getDesk(ana, articleId))).queries,
        drafts: (await counted(() => listRevisions(ana, articleId))).queries,
        fates: (await counted(() => countFates(articleId))).queries,
        words: (await counted(() => listClaimWords(ana, claim.id))).queries,
      }).toEqual(few)
      expect(changedParagraphs(compared.answer.from.text, next).length).toBeGreaterThan(1)
      expect(compared.answer.claims).toHaveLength(size * 2)
      expect(trial.answer.counts.changed).toBe(1)
    },
  )
})

test('a thousand sentences are set aside in one act and taken back in one', async () => {
  const { ana } = await newsroom()
  const text = Array.from({ length: 1000 }, (_, n) => `Who paid for number ${n}?`).join('\n')
  const { articleId } = await importArticle(ana, { title: 'Questions', text, extract: false })
  const sentences = Array.from({ length: 1000 }, (_, n) => n)
  const { data } = await dismissSentences(ana, {
    articleId,
    sentences,
    reason: 'rhetorical',
    revision: 1,
  })
  expect(data.sentences).toHaveLength(1000)
  expect((await getDesk(ana, articleId)).article.coverage).toBe(1)
  await undoDismissals(ana, { articleId, sentences })
  expect((await getDesk(ana, articleId)).article.coverage).toBe(0)
})

test('the text of a draft is read once, and not while all other writers wait', async () => {
  const { ana, articleId, text } = await articleOf(4)
  vi.mocked(canonicalText).mockClear()
  let during = -1
  await alongside(
    () => Promise.resolve((during = vi.mocked(canonicalText).mock.calls.length)),
    () => addRevision(ana, { articleId, text: `${text}  \nWho paid?\n`, baseNumber: 1 }),
  )
  expect(during).toBe(1)
  const { text: kept } = await db.revision.findFirstOrThrow({ where: { articleId, number: 2 } })
  expect(kept).toBe(`${text}\nWho paid?`)
})
