import { expect, test } from 'vitest'
import { editArticle } from '@/lib/articles/commands'
import { getArticle } from '@/lib/articles/desk'
import { dismissSentence, undoDismissal } from '@/lib/articles/dismissals'
import { addRevision } from '@/lib/drafts/commands'
import { publishArticle, signOffArticle } from '@/lib/articles/sign-off'
import { editClaim, reopenClaim } from '@/lib/claims/commands'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, Refused } from '@/lib/core/errors'
import { proposeFix } from '@/lib/fixes/commands'
import { importArticle } from '@/lib/intake/import-article'
import { buildReport } from '@/lib/reports/report'
import { signedUnder } from '@/lib/reports/words'
import { editSource, setPolicy, withdrawSource } from '@/lib/sources/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { claimOn, judge, newsroom, primary, proof, text } from '../support/newsroom'
import { secondAlike } from '../support/second'

type Room = Awaited<ReturnType<typeof newsroom>>

async function signedRoom() {
  const room = await newsroom()
  await judge(room.ana, room.claim.id)
  await secondAlike(room.ben, { claimId: room.claim.id })
  for (const sentence of [1, 2])
    await dismissSentence(room.ana, { articleId: room.article.id, sentence, reason: 'noClaim' })
  await signOffArticle(room.eve, { articleId: room.article.id })
  return room
}
const signOffOf = async ({ eve, article }: Room) => (await getArticle(eve, article.id)).signOff
const sourceIn = async ({ claim }: Room) =>
  (await db.evidence.findFirstOrThrow({ where: { claimId: claim.id } })).sourceId

/** Everything a signature covers, what changes it, and what is then said. */
const changes: Record<
  string,
  { change: (room: Room) => Promise<unknown>; says: string; data: object }
> = {
  headline: {
    change: ({ eve, article }) =>
      editArticle(eve, { articleId: article.id, title: 'The old bridge' }),
    says: 'The headline was changed from “The bridge” to “The old bridge” by Eve',
    data: { what: 'title', before: 'The bridge', after: 'The old bridge' },
  },
  byline: {
    change: ({ eve, article }) => editArticle(eve, { articleId: article.id, byline: 'Jo' }),
    says: 'The author was changed from none to “Jo” by Eve',
    data: { what: 'byline', before: null, after: 'Jo' },
  },
  depth: {
    change: ({ eve, article }) => editArticle(eve, { articleId: article.id, depth: 'spot' }),
    says: 'The depth of check was changed from full to spot by Eve',
    data: { what: 'depth', before: 'full', after: 'spot' },
  },
  text: {
    change: ({ ana, article }) =>
      addRevision(ana, { articleId: article.id, text: `${text} Nobody.`, baseNumber: 1 }),
    says: 'Draft 2 was brought in by Ana',
    data: { what: 'text', before: 'draft 1', after: 'draft 2' },
  },
  statement: {
    change: ({ ana, claim }) => editClaim(ana, { claimId: claim.id, statement: 'It opened.' }),
    says: 'The statement of C1 was changed from “The bridge opened in 1978.” to “It opened.” by Ana',
    data: {
      claim: 1,
      what: 'statement',
      before: 'The bridge opened in 1978.',
      after: 'It opened.',
    },
  },
  verdict: {
    change: ({ ana, claim }) =>
      reopenClaim(ana, { claimId: claim.id, reason: 'A new paper is out.' }),
    says: 'C1 was reopened by Ana: A new paper is out',
    data: { claim: 1, what: 'claim' },
  },
  evidence: {
    change: ({ ana, claim }) => addEvidence(ana, proof(claim.id)),
    says: 'A source was attached to C1 by Ana: Minutes of the opening',
    data: { claim: 1, what: 'evidence' },
  },
  dismissal: {
    change: ({ ana, article }) => undoDismissal(ana, { articleId: article.id, sentence: 1 }),
    says: 'Sentence 2 was taken back up by Ana',
    data: { what: 'dismissals', before: 'noClaim' },
  },
  source: {
    change: async (room) =>
      editSource(room.ana, { sourceId: await sourceIn(room), publishedAt: '1978' }),
    says: 'The date of publication of the source “Minutes of the opening” was changed from none to “1978” by Ana',
    data: { what: 'publishedAt', before: null, after: '1978' },
  },
  'withdrawn source': {
    change: async (room) =>
      withdrawSource(room.ana, { sourceId: await sourceIn(room), reason: 'A forgery.' }),
    says: 'The source “Minutes of the opening” was withdrawn by Ana: A forgery',
    data: { what: 'source' },
  },
}

for (const [what, { change, says, data }] of Object.entries(changes)) {
  test(`a later change of the ${what} ends a sign-off, and says what was and what became`, async () => {
    const room = await signedRoom()
    await change(room)
    expect(await signOffOf(room)).toMatchObject({ valid: false, voidedReason: says })
    const voided = await db.event.findFirstOrThrow({ where: { type: 'signOff.voided' } })
    expect(JSON.parse(voided.data)).toMatchObject({ ...data, words: says })
    expect((await getArticle(room.eve, room.article.id)).stage).toBe('checking')
  })
}

test('a later policy leaves it standing; article and report say under which it was signed', async () => {
  const room = await signedRoom()
  await setPolicy(room.eve, { default: { primary: 2, secondary: 0 } })
  expect(await signOffOf(room)).toMatchObject({ valid: true, policyVersion: 0 })
  const { signOff } = await buildReport(room.article.id, room.eve)
  expect(signOff && signedUnder(signOff)).toBe('Signed under the policy Galley comes with.')
  // what the new policy no longer bears stops it all the same
  await expect(publishArticle(room.eve, { articleId: room.article.id })).rejects.toThrow(Refused)
})

test('a source ends the sign-off of every article it is used in, and of no other', async () => {
  const room = await signedRoom()
  const sourceId = await sourceIn(room)
  const others: string[] = []
  for (const used of [true, false]) {
    const { articleId } = await importArticle(room.ana, {
      title: 'Two',
      text,
      extract: false,
      claims: [claimOn('in 1978')],
    })
    const { id: claimId } = await db.claim.findFirstOrThrow({ where: { articleId } })
    const source = used ? { sourceId } : { source: primary }
    await addEvidence(room.ana, { claimId, stance: 'supports', locator: 'p. 4', ...source })
    await db.signOff.create({
      data: {
        id: articleId,
        articleId,
        revision: 1,
        byId: room.eve.id,
        at: new Date(),
        digest: '',
      },
    })
    others.push(articleId)
  }
  await editSource(room.ana, { sourceId, title: 'Minutes, corrected' })
  const holds = await db.signOff.findMany({ where: { voidedAt: null } })
  expect(holds.map(({ articleId }) => articleId)).toEqual([others[1]])
})

test('who may see a source it leaned on, or what it was called, is not told once it is confidential', async () => {
  const room = await signedRoom()
  const sourceId = await sourceIn(room)
  await editSource(room.ana, { sourceId, title: 'Jana’s minutes' })
  await editSource(room.ana, { sourceId, confidential: true })
  expect((await signOffOf(room))?.voidedReason).toBe('A confidential source was changed')
  const report = JSON.stringify(await buildReport(room.article.id, room.eve))
  expect(report).not.toMatch(/Jana/u)
})

test('once published, a change puts it under correction, and signing off again ends that', async () => {
  const room = await signedRoom()
  await publishArticle(room.eve, { articleId: room.article.id })
  await reopenClaim(room.ana, { claimId: room.claim.id, reason: 'A new paper is out.' })
  expect(await getArticle(room.eve, room.article.id)).toMatchObject({
    stage: 'published',
    underCorrection: true,
    signOff: { valid: false },
  })
  await expect(signOffArticle(room.eve, { articleId: room.article.id })).rejects.toThrow(Refused)
  await judge(room.ana, room.claim.id)
  await secondAlike(room.ben, { claimId: room.claim.id })
  await signOffArticle(room.eve, { articleId: room.article.id })
  expect(await getArticle(room.eve, room.article.id)).toMatchObject({
    stage: 'published',
    underCorrection: false,
    signOff: { valid: true },
  })
  await expect(signOffArticle(room.eve, { articleId: room.article.id })).rejects.toThrow(Conflict)
})

test('publishing is refused while anything stops it, also what a sign-off does not cover', async () => {
  const room = await signedRoom()
  await proposeFix(room.ana, {
    claimId: room.claim.id,
    replacement: 'opened in 1979',
    reason: 'A typo.',
  })
  expect(await signOffOf(room)).toMatchObject({ valid: true })
  await expect(publishArticle(room.eve, { articleId: room.article.id })).rejects.toThrow(Refused)
})

test('once somebody has judged, headline and depth are an editor’s to change', async () => {
  const { ana, eve, article, claim } = await newsroom()
  await editArticle(ana, { articleId: article.id, title: 'The old bridge', depth: 'full' })
  await judge(ana, claim.id)
  await expect(editArticle(ana, { articleId: article.id, title: 'New' })).rejects.toThrow(Forbidden)
  await expect(editArticle(ana, { articleId: article.id, depth: 'spot' })).rejects.toThrow(
    Forbidden,
  )
  // what stays as it is may be sent along
  await editArticle(ana, {
    articleId: article.id,
    title: 'The old bridge',
    depth: 'full',
    byline: 'Jo',
  })
  await editArticle(eve, { articleId: article.id, title: 'New', depth: 'spot' })
  expect(await getArticle(ana, article.id)).toMatchObject({
    title: 'New',
    byline: 'Jo',
    depth: 'spot',
    judged: true,
  })
})

const uncovered: Record<string, (room: Room) => Promise<unknown>> = {
  'a due time': ({ ana, claim }) => editClaim(ana, { claimId: claim.id, dueAt: '2026-12-12' }),
  'words that were saved as they are': async ({ ana, claim }) => {
    const { statement } = await db.claim.findUniqueOrThrow({ where: { id: claim.id } })
    return editClaim(ana, { claimId: claim.id, statement })
  },
  'a sentence set aside for the reason it was': ({ ben, article }) =>
    dismissSentence(ben, { articleId: article.id, sentence: 1, reason: 'noClaim' }),
}

test.each(Object.keys(uncovered))('%s leaves a sign-off as it is', async (name) => {
  const room = await signedRoom()
  await uncovered[name]?.(room)
  expect(await signOffOf(room)).toMatchObject({ valid: true })
  expect(await getArticle(room.eve, room.article.id)).toMatchObject({ stage: 'signedOff' })
})
