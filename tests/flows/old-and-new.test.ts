import { expect, test } from 'vitest'
import { editArticle } from '@/lib/articles/commands'
import { dismissSentence, dismissSentences, undoDismissals } from '@/lib/articles/dismissals'
import { assignClaim, editClaim } from '@/lib/claims/commands'
import { db } from '@/lib/core/db'
import type { EventType } from '@/lib/history/events'
import { editOwnAccount } from '@/lib/people/account'
import { editUser } from '@/lib/people/commands'
import { editSource, setPolicy, setReaders } from '@/lib/sources/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { newsroom, proof } from '../support/newsroom'

/** What the newest event of a type keeps. */
const kept = async (type: EventType) => {
  const event = await db.event.findFirstOrThrow({ where: { type }, orderBy: { id: 'desc' } })
  return JSON.parse(event.data) as Record<string, unknown>
}

test('an edited article, claim or account keeps the old and the new words, and only of what changed', async () => {
  const { ana, eve, ada, ben, article, claim } = await newsroom()
  const deadline = '2026-01-01T10:00:00.000Z'
  await editArticle(eve, { articleId: article.id, title: 'The old bridge', byline: null, deadline })
  expect(await kept('article.edited')).toEqual({
    fields: ['title', 'deadline'],
    changes: [
      { field: 'title', from: 'The bridge', to: 'The old bridge' },
      { field: 'deadline', from: null, to: deadline },
    ],
  })
  await editClaim(ana, { claimId: claim.id, statement: 'It opened in 1978.', kind: 'opinion' })
  expect(await kept('claim.edited')).toMatchObject({
    changes: [
      { field: 'statement', from: 'The bridge opened in 1978.', to: 'It opened in 1978.' },
      { field: 'kind', from: 'date', to: 'opinion' },
      { field: 'checkable', from: true, to: false },
    ],
  })
  await editUser(ada, { userId: ben.id, role: 'editor' })
  expect(await kept('user.edited')).toMatchObject({
    changes: [{ field: 'role', from: 'reviewer', to: 'editor' }],
  })
  await editOwnAccount(ben, { name: 'Benedikt' })
  expect(await kept('account.edited')).toMatchObject({
    changes: [{ field: 'name', from: 'Ben', to: 'Benedikt' }],
  })
})

test('dismissals, assignments, the policy and readers say what was there before', async () => {
  const { ana, eve, ben, article, claim } = await newsroom()
  await dismissSentence(ana, { articleId: article.id, sentence: 1, reason: 'opinion' })
  await dismissSentence(ana, { articleId: article.id, sentence: 1, reason: 'noClaim' })
  expect(await kept('sentence.dismissed')).toMatchObject({ before: 'opinion', reason: 'noClaim' })
  await dismissSentences(ana, { articleId: article.id, sentences: [2], reason: 'rhetorical' })
  await undoDismissals(ana, { articleId: article.id, sentences: [1, 2] })
  expect(await kept('dismissals.undone')).toMatchObject({ reasons: ['noClaim', 'rhetorical'] })
  await assignClaim(ana, { claimId: claim.id, userId: ben.id })
  await assignClaim(ana, { claimId: claim.id, userId: ana.id })
  expect(await kept('claim.assigned')).toMatchObject({ userId: ana.id, before: ben.id })
  await setPolicy(eve, { default: { primary: 2, secondary: 0 } })
  expect(await kept('policy.set')).toMatchObject({
    before: { default: { primary: 1, secondary: 3 } },
    after: { default: { primary: 2, secondary: 0 } },
  })
  const { data } = await addEvidence(ana, proof(claim.id))
  await setReaders(eve, { sourceId: data.sourceId, userIds: [ben.id] })
  await setReaders(eve, { sourceId: data.sourceId, userIds: [] })
  expect(await kept('source.readersNamed')).toMatchObject({ before: [ben.id], userIds: [] })
})

test('the words of a source are kept, but never those of a confidential one', async () => {
  const { ana, claim } = await newsroom()
  const { data } = await addEvidence(ana, proof(claim.id))
  await editSource(ana, { sourceId: data.sourceId, title: 'Minutes, corrected' })
  expect(await kept('source.edited')).toMatchObject({
    changes: [{ field: 'title', from: 'Minutes of the opening', to: 'Minutes, corrected' }],
  })
  await editSource(ana, { sourceId: data.sourceId, confidential: true, title: 'Jana, a clerk' })
  await editSource(ana, { sourceId: data.sourceId, title: 'Jana Dvorak' })
  const events = await db.event.findMany({
    where: { type: 'source.edited' },
    orderBy: { id: 'asc' },
  })
  const secret = events.slice(1).map((event) => event.data)
  expect(secret.join()).not.toMatch(/Jana|Minutes/)
  // made known again, what it was called while it was confidential stays untold
  await editSource(ana, { sourceId: data.sourceId, confidential: false, title: 'A clerk' })
  expect(JSON.stringify(await kept('source.edited'))).not.toContain('Jana')
})
