import { expect, test } from 'vitest'
import { acceptProposals } from '@/lib/intake/accept-proposals'
import { getArticle } from '@/lib/articles/desk'
import { importArticle } from '@/lib/intake/import-article'
import { getProposals } from '@/lib/intake/proposals'
import { listArticles } from '@/lib/articles/queries'
import {
  dismissSentence,
  dismissSentences,
  undoDismissal,
  undoDismissals,
} from '@/lib/articles/dismissals'
import { addRevision } from '@/lib/drafts/commands'
import { signOffArticle } from '@/lib/articles/sign-off'
import { coveragePercent } from '@/lib/claims/coverage'
import { recount } from '@/lib/claims/recount'
import { db } from '@/lib/core/db'
import { Conflict, Refused } from '@/lib/core/errors'
import { buildReport } from '@/lib/reports/report'
import { makeReady } from '../support/samples'
import { newsroom, placeOf, text } from '../support/newsroom'

type Room = Awaited<ReturnType<typeof newsroom>>
const states = async ({ ana, article }: Room) =>
  (await getArticle(ana, article.id)).sentenceList.map(({ state }) => state)
const revise = ({ ana, article }: Room, next: string, baseNumber = 1) =>
  addRevision(ana, { articleId: article.id, text: next, baseNumber })

test('several sentences are dismissed in one act, and one undo gives back exactly those', async () => {
  const room = await newsroom()
  const articleId = room.article.id
  await dismissSentence(room.ben, { articleId, sentence: 2, reason: 'rhetorical' })
  const done = await dismissSentences(room.ana, {
    articleId,
    sentences: [2, 1, 1],
    reason: 'opinion',
  })
  expect(done.data).toEqual({ sentences: [1], reason: 'opinion', revision: 1 })
  expect(await states(room)).toEqual(['claimed', 'dismissed', 'dismissed'])
  const { sentenceList } = await getArticle(room.ana, articleId)
  expect(sentenceList[2]).toMatchObject({ reason: 'rhetorical', dismissedBy: { name: 'Ben' } })
  await undoDismissals(room.ana, { articleId, sentences: done.data.sentences })
  expect(await states(room)).toEqual(['claimed', 'open', 'dismissed'])
})

test('what is dismissed already, or not any more, is a conflict that changes nothing', async () => {
  const room = await newsroom()
  const articleId = room.article.id
  await dismissSentences(room.ana, { articleId, sentences: [1, 2], reason: 'opinion' })
  await expect(
    dismissSentences(room.ben, { articleId, sentences: [1, 2], reason: 'noClaim' }),
  ).rejects.toThrow(Conflict)
  await undoDismissals(room.ana, { articleId, sentences: [1, 2] })
  await expect(undoDismissals(room.ana, { articleId, sentences: [1, 2] })).rejects.toThrow(Conflict)
  await expect(
    dismissSentences(room.ana, { articleId, sentences: [1, 99], reason: 'noClaim' }),
  ).rejects.toThrow('Sentence 100 was not found')
  expect(await states(room)).toEqual(['claimed', 'open', 'open'])
})

test('a dismissal, its undoing and a claim from a proposal are for the draft they were seen in', async () => {
  const room = await newsroom()
  const articleId = room.article.id
  await dismissSentence(room.ana, { articleId, sentence: 1, reason: 'opinion', revision: 1 })
  await revise(room, `${text} More.`)
  const old = { articleId, revision: 1 }
  await expect(
    dismissSentence(room.ana, { ...old, sentence: 2, reason: 'opinion' }),
  ).rejects.toThrow(Conflict)
  await expect(undoDismissal(room.ana, { ...old, sentence: 1 })).rejects.toThrow(Conflict)
  await expect(
    dismissSentences(room.ana, { ...old, sentences: [2], reason: 'opinion' }),
  ).rejects.toThrow(Conflict)
  await expect(undoDismissals(room.ana, { ...old, sentences: [1] })).rejects.toThrow(Conflict)
  await expect(acceptProposals(room.ana, { ...old, sentence: 1 })).rejects.toThrow(Conflict)
  expect(await states(room)).toEqual(['claimed', 'dismissed', 'open', 'open'])
})

test('dismissing and taking back each end a sign-off', async () => {
  const room = await newsroom()
  await makeReady(room)
  await signOffArticle(room.eve, { articleId: room.article.id })
  await undoDismissals(room.ana, { articleId: room.article.id, sentences: [1, 2] })
  const { stage, signOff } = await getArticle(room.ana, room.article.id)
  expect([stage, signOff?.valid]).toEqual(['checking', false])
})

test('a dismissal survives another quote style and another place, and ends with its words', async () => {
  const room = await newsroom()
  const articleId = room.article.id
  const first = `${text} "It isn't ours," he said.`
  await revise(room, first)
  await dismissSentences(room.ana, { articleId, sentences: [2, 3], reason: 'noClaim' })
  await revise(room, '“It isn’t ours,” he said.\nThe bridge opened in 1978.\nNobody knows why.', 2)
  expect(await states(room)).toEqual(['dismissed', 'claimed', 'dismissed'])
  await revise(room, '“It is not ours,” he said.\nThe bridge opened in 1978.\nNobody knows why.', 3)
  expect(await states(room)).toEqual(['open', 'claimed', 'dismissed'])
})

test('coverage is the same figure on the desk, in lists and in the report', async () => {
  const room = await newsroom()
  const articleId = room.article.id
  await dismissSentence(room.ana, { articleId, sentence: 1, reason: 'opinion' })
  const { sentences } = await getArticle(room.ana, articleId)
  const { items } = await listArticles(room.ana)
  const report = await buildReport(articleId, room.ana)
  expect(items[0]?.sentences).toEqual(sentences)
  const { total, claimed, dismissed } = report.counts.sentences
  expect({ accounted: claimed + dismissed, total }).toEqual(sentences)
  expect(coveragePercent(sentences)).toBe(67)
})

const fresh = 'The dam at Loma broke in 1911. About 300 people died, the council said.\nWhy?'
async function openArticle(room: Room) {
  const { articleId } = await importArticle(room.ana, {
    title: 'The dam',
    text: fresh,
    extract: false,
  })
  return articleId
}

test('claims are proposed in open sentences, and none in those accounted for', async () => {
  const room = await newsroom()
  const articleId = await openArticle(room)
  const all = await getProposals(room.vic, articleId)
  expect(all).toMatchObject({ revision: 1, openSentences: 3 })
  expect(new Set(all.proposals.map(({ sentence }) => sentence))).toEqual(new Set([0, 1]))
  for (const { start, end, quote, why } of all.proposals) {
    expect(fresh.slice(start, end)).toBe(quote)
    expect(why).not.toBe('')
  }
  await dismissSentence(room.ana, { articleId, sentence: 0, reason: 'checkedElsewhere' })
  const rest = await getProposals(room.vic, articleId)
  expect(new Set(rest.proposals.map(({ sentence }) => sentence))).toEqual(new Set([1]))
})

test('proposals become claims in one act, with what was found and counts that agree', async () => {
  const room = await newsroom()
  const articleId = await openArticle(room)
  const { proposals } = await getProposals(room.ana, articleId)
  const inSecond = proposals.filter(({ sentence }) => sentence === 1)
  const made = await acceptProposals(room.ana, { articleId, revision: 1, sentence: 1 })
  expect(made.map(({ data }) => data.quote)).toEqual(inSecond.map(({ quote }) => quote))
  const claims = await db.claim.findMany({ where: { articleId }, orderBy: { number: 'asc' } })
  expect(
    claims.map(({ number, statement, kind, origin, status }) => [
      number,
      statement,
      kind,
      origin,
      status,
    ]),
  ).toEqual(
    inSecond.map(({ statement, kind }, at) => [at + 1, statement, kind, 'imported', 'open']),
  )
  expect(await recount(articleId)).toEqual([])
  const [first] = proposals
  if (!first) throw new Error('Nothing was found.')
  const place = { start: first.start, end: first.end }
  await acceptProposals(room.ana, { articleId, revision: 1, proposals: [place] })
  await expect(
    acceptProposals(room.ben, { articleId, revision: 1, proposals: [place] }),
  ).rejects.toThrow(Conflict)
  expect(await recount(articleId)).toEqual([])
})

test('only what is proposed can be accepted, and by one name', async () => {
  const room = await newsroom()
  const articleId = await openArticle(room)
  const accept = (more: object) => acceptProposals(room.ana, { articleId, revision: 1, ...more })
  await expect(accept({ proposals: [{ start: 0, end: 3 }] })).rejects.toThrow(Conflict)
  await expect(accept({ sentence: 2 })).rejects.toThrow(Conflict)
  await expect(accept({})).rejects.toThrow(Refused)
  await expect(accept({ sentence: 1, proposals: [placeOf('1911', fresh)] })).rejects.toThrow(
    Refused,
  )
})

test('new words of a draft are open, and claims are proposed in them alone', async () => {
  const room = await newsroom()
  await dismissSentences(room.ana, {
    articleId: room.article.id,
    sentences: [1, 2],
    reason: 'noClaim',
  })
  await revise(room, `${text}\nThe council closed it for eight days in 1979.`)
  expect(await states(room)).toEqual(['claimed', 'dismissed', 'dismissed', 'open'])
  const { openSentences, proposals } = await getProposals(room.ana, room.article.id)
  expect(openSentences).toBe(1)
  expect(proposals.length).toBeGreaterThan(0)
  expect(proposals.every(({ sentence }) => sentence === 3)).toBe(true)
})
