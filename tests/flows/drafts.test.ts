import { expect, test } from 'vitest'
import { addRevision } from '@/lib/drafts/commands'
import { compareDrafts } from '@/lib/drafts/compare'
import { listRevisions } from '@/lib/articles/queries'
import { compareRevisions, countFates, listClaimWords } from '@/lib/drafts/queries'
import { findBlind } from '@/lib/claims/blind'
import { deleteClaim } from '@/lib/claims/delete'
import { addClaim, judge, newsroom, text } from '../support/newsroom'
import { secondAlike } from '../support/second'

const revise = (room: Awaited<ReturnType<typeof newsroom>>, to: string, baseNumber: number) =>
  addRevision(room.ana, { articleId: room.article.id, text: to, baseNumber })
const fatesOf = async (room: Awaited<ReturnType<typeof newsroom>>, from: number, to: number) =>
  (await compareRevisions(room.vic, room.article.id, from, to)).claims.map(
    ({ number, fate }) => `C${number} ${fate}`,
  )

test('comparing two drafts tells what became of each claim, with its words before and after', async () => {
  const room = await newsroom()
  await addClaim(room.ana, room.article.id, '14 million crowns')
  await revise(room, text.replace('1978', '1979').replace('It cost 14 million crowns.', ''), 1)
  const { claims, from, to } = await compareRevisions(room.vic, room.article.id, 1, 2)
  expect([from.number, to.number]).toEqual([1, 2])
  expect(claims).toMatchObject([
    {
      number: 2,
      fate: 'gone',
      before: '14 million crowns',
      after: '',
      outcome: 'cut',
      reason: 'Its words are no longer in the text.',
    },
    {
      number: 1,
      fate: 'changed',
      before: 'opened in 1978',
      after: 'opened in 1979',
      outcome: null,
    },
  ])
})

test('two drafts side by side tell the words that changed, and who made the newer one', async () => {
  const room = await newsroom()
  await revise(room, text.replace('1978', '1979'), 1)
  const { draft, paragraphs, claims } = await compareDrafts(room.vic, room.article.id, 1, 2)
  expect(draft).toMatchObject({ number: 2, createdBy: { name: 'Ana' } })
  expect(draft).not.toHaveProperty('text')
  const changes = paragraphs.flatMap((paragraph) => paragraph.changes)
  expect(changes.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: '1978' },
    { kind: 'added', text: '1979' },
  ])
  expect(claims).toMatchObject([{ number: 1, fate: 'changed' }])
  await expect(compareDrafts(room.vic, room.article.id, 1, 9)).rejects.toThrow('Draft 9')
})

test('a comparison tells what a draft reopened, and why, in the words of the history', async () => {
  const room = await newsroom()
  await judge(room.ana, room.claim.id)
  await secondAlike(room.ben, { claimId: room.claim.id })
  await revise(room, text.replace('1978', '1979'), 1)
  await revise(room, `${text.replace('1978', '1979')} More.`, 2)
  const reopened = {
    fate: 'changed',
    outcome: 'reopened',
    reason: 'The words changed from “opened in 1978” to “opened in 1979”.',
  }
  expect((await compareRevisions(room.vic, room.article.id, 1, 2)).claims).toMatchObject([reopened])
  expect((await compareRevisions(room.vic, room.article.id, 1, 3)).claims).toMatchObject([reopened])
  expect((await compareRevisions(room.vic, room.article.id, 2, 3)).claims).toMatchObject([
    { fate: 'same', outcome: null, reason: null },
  ])
})

test('a claim tells its words in every draft since it was made', async () => {
  const room = await newsroom()
  await revise(room, text.replace('1978', '1979'), 1)
  const later = await addClaim(room.ana, room.article.id, '14 million crowns')
  await revise(room, 'Nobody knows why.', 2)
  const words = await listClaimWords(room.vic, room.claim.id)
  expect(words.map(({ revision, anchor, quote }) => [revision, anchor, quote])).toEqual([
    [1, 'same', 'opened in 1978'],
    [2, 'changed', 'opened in 1979'],
    [3, 'gone', 'opened in 1979'],
  ])
  expect((await listClaimWords(room.vic, later)).map(({ revision }) => revision)).toEqual([2, 3])
  await deleteClaim(room.ana, { claimId: later, reason: 'Twice.' })
  await expect(listClaimWords(room.vic, later)).rejects.toThrow('not found')
})

test('over several drafts the words decide, and a claim that came later is new', async () => {
  const room = await newsroom()
  await revise(room, text.replace('1978', '1979'), 1)
  await addClaim(room.ana, room.article.id, '14 million crowns')
  await revise(room, text, 2)
  expect(await fatesOf(room, 2, 3)).toEqual(['C1 changed', 'C2 same'])
  expect(await fatesOf(room, 1, 3)).toEqual(['C1 same', 'C2 new'])
})

test('what was gone before is not told again', async () => {
  const room = await newsroom()
  await revise(room, text.replace('The bridge opened in 1978. ', ''), 1)
  await revise(room, 'Nobody knows why.', 2)
  expect(await fatesOf(room, 1, 2)).toEqual(['C1 gone'])
  expect(await fatesOf(room, 2, 3)).toEqual([])
})

test('each draft knows how many claims stood how; deleted ones are not counted', async () => {
  const room = await newsroom()
  const second = await addClaim(room.ana, room.article.id, '14 million crowns')
  await revise(room, text.replace('1978', '1979'), 1)
  await deleteClaim(room.ana, { claimId: second, reason: 'Nobody doubts it.' })
  const [first, latest] = await listRevisions(room.vic, room.article.id)
  const counts = await countFates(room.article.id)
  expect(counts.get(first!.id)).toEqual({ same: 1, moved: 0, changed: 0, gone: 0 })
  expect(counts.get(latest!.id)).toMatchObject({ changed: 1 })
})

test('a verdict is withheld from who may be its second, until they answered', async () => {
  const room = await newsroom()
  await judge(room.ana, room.claim.id)
  const blind = async (actor: typeof room.ana) =>
    (await findBlind(actor, [room.claim.id])).has(room.claim.id)
  expect(await blind(room.ben)).toBe(true)
  expect(await blind(room.ana)).toBe(false)
  expect(await blind(room.vic)).toBe(false)
  await secondAlike(room.ben, { claimId: room.claim.id })
  expect(await blind(room.eve)).toBe(false)
})
