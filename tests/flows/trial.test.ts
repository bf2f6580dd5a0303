import { expect, test } from 'vitest'
import { dismissSentence } from '@/lib/articles/dismissals'
import { confirmContext } from '@/lib/claims/confirm'
import { addRevision } from '@/lib/drafts/commands'
import { getArticle } from '@/lib/articles/desk'
import { compareRevisions } from '@/lib/drafts/queries'
import { tryRevision } from '@/lib/drafts/trial'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, Refused } from '@/lib/core/errors'
import { addClaim, claimRow, judge, newsroom, text } from '../support/newsroom'
import { secondAlike } from '../support/second'
import { archived } from '../support/archived'

type Room = Awaited<ReturnType<typeof newsroom>>
const draftOf = ({ article }: Room, next: string, baseNumber = 1) => ({
  articleId: article.id,
  text: next,
  baseNumber,
})
const settled = async () => {
  const room = await newsroom()
  await judge(room.ana, room.claim.id)
  await secondAlike(room.ben, { claimId: room.claim.id })
  await addClaim(room.ana, room.article.id, '14 million crowns')
  return room
}

test('a trial run tells the difference and the fate of each claim, and saves nothing', async () => {
  const room = await settled()
  const before = await db.event.count()
  const next = text.replace('1978', '1979').replace(' It cost 14 million crowns.', '')
  const trial = await tryRevision(room.ana, draftOf(room, next))
  expect(trial).toMatchObject({
    against: 1,
    text: next,
    counts: { changed: 1, gone: 1, moved: 0, same: 0, new: 0 },
    claims: [
      { number: 2, fate: 'gone', outcome: 'cut' },
      {
        number: 1,
        fate: 'changed',
        before: 'opened in 1978',
        after: 'opened in 1979',
        outcome: 'reopened',
      },
    ],
  })
  expect(trial.paragraphs.map(({ kind }) => kind)).toEqual(['changed', 'same'])
  expect(await claimRow(room.claim.id)).toMatchObject({ status: 'settled', rating: 'confirmed' })
  expect([await db.revision.count(), await db.event.count()]).toEqual([1, before])
})

test('what a trial run told is what saving does', async () => {
  const room = await settled()
  await dismissSentence(room.ana, { articleId: room.article.id, sentence: 2, reason: 'rhetorical' })
  const next = `Why it fell nobody said.\n${text.replace('1978', '1979')}`
  const trial = await tryRevision(room.ana, draftOf(room, next))
  const [{ data }] = await addRevision(room.ana, draftOf(room, next))
  const { same, moved, changed, gone } = trial.counts
  expect(data.anchors).toEqual({ same, moved, changed, gone })
  const { claims } = await compareRevisions(room.ana, room.article.id, 1, 2)
  expect(claims).toEqual(trial.claims)
  const { sentenceList, sentences } = await getArticle(room.ana, room.article.id)
  const open = sentenceList.filter(({ state }) => state === 'open').map(({ index }) => index)
  expect(trial.sentences.open.map(({ index }) => index)).toEqual(open)
  expect({ total: trial.sentences.total, accounted: trial.sentences.accounted }).toEqual(sentences)
})

test('a claim whose sentence changes is told of, with both sentences, before and after saving', async () => {
  const room = await settled()
  const next = text.replace('The bridge opened', 'The old bridge opened')
  const told = {
    number: 1,
    outcome: 'sentenceChanged',
    reason:
      'The sentence around it changed from “The bridge opened in 1978.” to “The old bridge opened in 1978.”',
  }
  const trial = await tryRevision(room.ana, draftOf(room, next))
  expect(trial.claims).toContainEqual(expect.objectContaining(told))
  await addRevision(room.ana, draftOf(room, next))
  const { claims } = await compareRevisions(room.ana, room.article.id, 1, 2)
  expect(claims).toEqual(trial.claims)
  await confirmContext(room.ben, { claimId: room.claim.id })
  expect((await compareRevisions(room.ana, room.article.id, 1, 2)).claims).toContainEqual(
    expect.objectContaining({ ...told, outcome: 'sentenceLookedAt' }),
  )
})

test('a trial run refuses what saving would refuse', async () => {
  const room = await newsroom()
  await expect(tryRevision(room.ana, draftOf(room, text))).rejects.toThrow(Refused)
  await expect(tryRevision(room.ana, draftOf(room, 'Other.', 2))).rejects.toThrow(Conflict)
  await expect(tryRevision(room.ana, draftOf(room, ' \n '))).rejects.toThrow(Refused)
  await expect(tryRevision(room.vic, draftOf(room, 'Other.'))).rejects.toThrow(Forbidden)
  await expect(
    tryRevision(room.ana, { ...draftOf(room, 'Other.'), articleId: 'none' }),
  ).rejects.toThrow('not found')
  await archived(room.eve, room.article.id)
  await expect(tryRevision(room.ana, draftOf(room, 'Other.'))).rejects.toThrow(Conflict)
})
