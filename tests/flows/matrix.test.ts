import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { archiveArticle, editArticle } from '@/lib/articles/commands'
import { importArticle } from '@/lib/intake/import-article'
import { acceptProposals } from '@/lib/intake/accept-proposals'
import {
  dismissSentence,
  dismissSentences,
  undoDismissal,
  undoDismissals,
} from '@/lib/articles/dismissals'
import { addRevision } from '@/lib/drafts/commands'
import { takeBack } from '@/lib/returned/commands'
import { publishArticle, signOffArticle } from '@/lib/articles/sign-off'
import { setFactsAside, takeFactsUp } from '@/lib/articles/set-aside'
import { type Actor, type Role, roles } from '@/lib/auth/permissions'
import {
  assignClaim,
  clearClaim,
  createClaim,
  editClaim,
  releaseClaim,
  reopenClaim,
  startClaim,
} from '@/lib/claims/commands'
import { deleteClaim } from '@/lib/claims/delete'
import { confirmContext, confirmStatement } from '@/lib/claims/confirm'
import { restoreClaim } from '@/lib/claims/restore'
import { db } from '@/lib/core/db'
import { Forbidden, Refusal } from '@/lib/core/errors'
import { acceptFix, proposeFix, rejectFix } from '@/lib/fixes/commands'
import { addNote, completeTask, reopenTask } from '@/lib/notes/commands'
import {
  changePassword,
  createToken,
  editOwnAccount,
  endAllSessions,
  endSession,
  revokeToken,
} from '@/lib/people/account'
import { addUser, editUser, inviteUser, withdrawInvite } from '@/lib/people/commands'
import { resetPassword } from '@/lib/people/resetting'
import { editSource, setPolicy, setReaders, withdrawSource } from '@/lib/sources/commands'
import { attachSource } from '@/lib/sources/attach'
import { addEvidence, editEvidence, removeEvidence } from '@/lib/sources/evidence'
import { retrySnapshot, takeSnapshot } from '@/lib/sources/snapshots/commands'
import { firstPolicy } from '@/lib/sources/policy'
import { submitVerdict } from '@/lib/verdicts/commands'
import { adjudicate, concede } from '@/lib/verdicts/dispute'
import { agreeWithVerdict, secondVerdict, sendBackVerdict } from '@/lib/verdicts/second'
import {
  confirmed,
  judge,
  newsroom,
  placeOf,
  primary,
  proof,
  text,
  wrong,
} from '../support/newsroom'
import { published } from '../support/archived'
import { secondAlike } from '../support/second'

const minutesFile = {
  name: 'minutes.txt',
  bytes: new Uint8Array(Buffer.from('It opened in 1978.')),
}

type Room = Awaited<ReturnType<typeof newsroom>>
type Act = (actor: Actor, room: Room) => Promise<unknown>
const checkers: Role[] = ['reviewer', 'editor', 'admin']
const editors: Role[] = ['editor', 'admin']
const everyone: Role[] = [...roles]

/** A claim awaiting its second person, judged by ana; the reviewer of the matrix is ben. */
const judged = async ({ ana, claim }: Room) => {
  await judge(ana, claim.id)
  return { claimId: claim.id }
}
const evidenceOn = async ({ ana, claim }: Room) => {
  const { data } = await addEvidence(ana, proof(claim.id))
  return data
}
const fixOn = async ({ ana, claim }: Room) =>
  (await proposeFix(ana, { claimId: claim.id, replacement: 'opened in 1979', reason: 'Minutes.' }))
    .data
const taskOn = async ({ ana, claim }: Room) =>
  (await addNote(ana, { claimId: claim.id, body: 'Call them.', task: {} })).data

/** Every command, who may give it, and one way to give it that is right in all other respects. */
const commands: Record<string, { who: Role[]; act: Act }> = {
  importArticle: { who: checkers, act: (actor) => importArticle(actor, { title: 'T', text }) },
  editArticle: {
    who: checkers,
    act: (actor, { article }) => editArticle(actor, { articleId: article.id, title: 'Other' }),
  },
  addRevision: {
    who: checkers,
    act: (actor, { article }) =>
      addRevision(actor, { articleId: article.id, text: `${text} More.`, baseNumber: 1 }),
  },
  takeBack: {
    who: checkers,
    act: (actor, { article }) =>
      takeBack(actor, { articleId: article.id, text: `${text} More.`, baseNumber: 1 }),
  },
  dismissSentence: {
    who: checkers,
    act: (actor, { article }) =>
      dismissSentence(actor, { articleId: article.id, sentence: 2, reason: 'rhetorical' }),
  },
  undoDismissal: {
    who: checkers,
    act: async (actor, { ana, article }) => {
      await dismissSentence(ana, { articleId: article.id, sentence: 2, reason: 'rhetorical' })
      return undoDismissal(actor, { articleId: article.id, sentence: 2 })
    },
  },
  setFactsAside: {
    who: checkers,
    act: (actor, { article }) =>
      setFactsAside(actor, {
        articleId: article.id,
        facts: [placeOf('14 million crowns')],
        reason: 'noClaim',
      }),
  },
  takeFactsUp: {
    who: checkers,
    act: async (actor, { ana, article }) => {
      const facts = [placeOf('14 million crowns')]
      await setFactsAside(ana, { articleId: article.id, facts, reason: 'noClaim' })
      return takeFactsUp(actor, { articleId: article.id, facts })
    },
  },
  dismissSentences: {
    who: checkers,
    act: (actor, { article }) =>
      dismissSentences(actor, { articleId: article.id, sentences: [1, 2], reason: 'noClaim' }),
  },
  undoDismissals: {
    who: checkers,
    act: async (actor, { ana, article }) => {
      await dismissSentences(ana, { articleId: article.id, sentences: [1, 2], reason: 'noClaim' })
      return undoDismissals(actor, { articleId: article.id, sentences: [1, 2] })
    },
  },
  acceptProposals: {
    who: checkers,
    act: (actor, { article }) =>
      acceptProposals(actor, { articleId: article.id, revision: 1, sentence: 1 }),
  },
  signOffArticle: {
    who: editors,
    act: async (actor, room) => {
      await readyArticle(room)
      return signOffArticle(actor, { articleId: room.article.id })
    },
  },
  publishArticle: {
    who: editors,
    act: async (actor, room) => {
      await readyArticle(room)
      await signOffArticle(room.eve, { articleId: room.article.id })
      return publishArticle(actor, { articleId: room.article.id })
    },
  },
  archiveArticle: {
    who: editors,
    act: async (actor, { article }) => {
      await published(article.id)
      return archiveArticle(actor, { articleId: article.id })
    },
  },
  createClaim: {
    who: checkers,
    act: (actor, { article }) =>
      createClaim(actor, { articleId: article.id, ...placeOf('14 million crowns') }),
  },
  editClaim: {
    who: checkers,
    act: (actor, { claim }) => editClaim(actor, { claimId: claim.id, priority: 5 }),
  },
  deleteClaim: {
    who: checkers,
    act: (actor, { claim }) => deleteClaim(actor, { claimId: claim.id, reason: 'Twice.' }),
  },
  startClaim: {
    who: checkers,
    act: (actor, { claim }) => startClaim(actor, { claimId: claim.id }),
  },
  assignClaim: {
    who: checkers,
    act: (actor, { claim, ana }) => assignClaim(actor, { claimId: claim.id, userId: ana.id }),
  },
  releaseClaim: {
    who: editors,
    act: async (actor, { claim, ana }) => {
      await startClaim(ana, { claimId: claim.id })
      return releaseClaim(actor, { claimId: claim.id })
    },
  },
  reopenClaim: {
    who: checkers,
    act: async (actor, room) => reopenClaim(actor, { ...(await judged(room)), reason: 'Look.' }),
  },
  restoreClaim: {
    who: checkers,
    act: async (actor, { claim }) => {
      await db.claim.update({ where: { id: claim.id }, data: { status: 'cut' } })
      return restoreClaim(actor, { claimId: claim.id })
    },
  },
  confirmContext: {
    who: checkers,
    act: async (actor, { claim }) => {
      await db.claim.update({
        where: { id: claim.id },
        data: { contextBefore: 'It opened in 1978.', contextAfter: 'The bridge opened in 1978.' },
      })
      return confirmContext(actor, { claimId: claim.id })
    },
  },
  confirmStatement: {
    who: checkers,
    act: async (actor, { claim }) => {
      await db.claim.update({ where: { id: claim.id }, data: { staleStatement: '1987' } })
      return confirmStatement(actor, { claimId: claim.id })
    },
  },
  clearClaim: {
    who: editors,
    act: async (actor, { ana, ben, claim }) => {
      await judge(ana, claim.id, 'wrong')
      await secondAlike(ben, { claimId: claim.id })
      return clearClaim(actor, { claimId: claim.id, reason: 'A quotation.' })
    },
  },
  attachSource: {
    who: checkers,
    act: (actor, { article, claim: { id } }) =>
      attachSource(actor, {
        ...{ articleId: article.id, claimIds: [id], source: primary },
        ...{ stance: 'supports', locator: 'p. 4' },
      }),
  },
  addEvidence: { who: checkers, act: (actor, { claim }) => addEvidence(actor, proof(claim.id)) },
  editEvidence: {
    who: checkers,
    act: async (actor, room) =>
      editEvidence(actor, {
        evidenceId: (await evidenceOn(room)).evidenceId,
        locator: 'p. 5',
      }),
  },
  removeEvidence: {
    who: checkers,
    act: async (actor, room) =>
      removeEvidence(actor, {
        evidenceId: (await evidenceOn(room)).evidenceId,
        reason: 'Wrong one.',
      }),
  },
  takeSnapshot: {
    who: checkers,
    act: async (actor, room) =>
      takeSnapshot(actor, { sourceId: (await evidenceOn(room)).sourceId, file: minutesFile }),
  },
  retrySnapshot: {
    who: checkers,
    act: async (actor, room) => {
      const { sourceId } = await evidenceOn(room)
      const { data } = await takeSnapshot(room.ana, { sourceId, file: minutesFile })
      const { snapshotId: id } = data
      await db.snapshot.update({ where: { id }, data: { state: 'failed', problem: 'interrupted' } })
      return retrySnapshot(actor, { snapshotId: id })
    },
  },
  editSource: {
    who: checkers,
    act: async (actor, room) =>
      editSource(actor, { sourceId: (await evidenceOn(room)).sourceId, publisher: 'City' }),
  },
  withdrawSource: {
    who: checkers,
    act: async (actor, room) =>
      withdrawSource(actor, { sourceId: (await evidenceOn(room)).sourceId, reason: 'Forged.' }),
  },
  setReaders: {
    who: editors,
    act: async (actor, room) =>
      setReaders(actor, { sourceId: (await evidenceOn(room)).sourceId, userIds: [room.ben.id] }),
  },
  setPolicy: {
    who: editors,
    act: (actor) => setPolicy(actor, { default: { primary: 2, secondary: 3 } }),
  },
  submitVerdict: {
    who: checkers,
    act: async (actor, room) => {
      await evidenceOn(room)
      return submitVerdict(actor, confirmed(room.claim.id))
    },
  },
  agreeWithVerdict: {
    who: checkers,
    act: async (actor, room) => {
      await setPolicy(room.eve, { ...firstPolicy, blindSecond: false })
      return agreeWithVerdict(actor, await judged(room))
    },
  },
  secondVerdict: {
    who: checkers,
    act: async (actor, room) =>
      secondVerdict(actor, { ...wrong(room.claim.id), ...(await judged(room)) }),
  },
  sendBackVerdict: {
    who: checkers,
    act: async (actor, room) =>
      sendBackVerdict(actor, { ...(await judged(room)), reason: 'Which?' }),
  },
  concede: {
    who: checkers,
    act: async (actor, room) => {
      await judge(room.ana, room.claim.id)
      await secondVerdict(actor.role === 'viewer' ? room.ben : actor, wrong(room.claim.id))
      return concede(actor, { claimId: room.claim.id, reason: 'Ana is right.' })
    },
  },
  adjudicate: {
    who: editors,
    act: async (actor, room) => {
      await secondVerdict(room.ben, { ...wrong(room.claim.id), ...(await judged(room)) })
      return adjudicate(actor, wrong(room.claim.id))
    },
  },
  addNote: {
    who: checkers,
    act: (actor, { claim }) => addNote(actor, { claimId: claim.id, body: 'Hm.' }),
  },
  completeTask: {
    who: checkers,
    act: async (actor, room) => completeTask(actor, await taskOn(room)),
  },
  reopenTask: {
    who: checkers,
    act: async (actor, room) => {
      const task = await taskOn(room)
      await completeTask(room.ana, task)
      return reopenTask(actor, task)
    },
  },
  proposeFix: {
    who: checkers,
    act: (actor, { claim }) =>
      proposeFix(actor, { claimId: claim.id, replacement: 'opened in 1979', reason: 'Minutes.' }),
  },
  acceptFix: { who: checkers, act: async (actor, room) => acceptFix(actor, await fixOn(room)) },
  rejectFix: {
    who: checkers,
    act: async (actor, room) => rejectFix(actor, { ...(await fixOn(room)), reason: 'No.' }),
  },
  inviteUser: {
    who: ['admin'],
    act: (actor) => inviteUser(actor, { email: 'new@galley.test', name: 'New', role: 'reviewer' }),
  },
  addUser: {
    who: ['admin'],
    act: (actor) =>
      addUser(actor, {
        email: 'new@galley.test',
        name: 'New',
        role: 'viewer',
        password: 'a long password',
      }),
  },
  withdrawInvite: {
    who: ['admin'],
    act: async (actor, { ada }) => {
      const { data } = await inviteUser(ada, {
        email: 'new@galley.test',
        name: 'New',
        role: 'reviewer',
      })
      return withdrawInvite(actor, data)
    },
  },
  editUser: {
    who: ['admin'],
    act: (actor, { vic }) => editUser(actor, { userId: vic.id, name: 'Victor' }),
  },
  resetPassword: {
    who: ['admin'],
    act: (actor, { vic }) => resetPassword(actor, { userId: vic.id }),
  },
  editOwnAccount: { who: everyone, act: (actor) => editOwnAccount(actor, { name: 'Me' }) },
  changePassword: {
    who: [],
    act: (actor) =>
      changePassword(actor, { current: 'not the password', next: 'a new long password' }),
  },
  createToken: { who: everyone, act: (actor) => createToken(actor, { name: 'CMS' }) },
  revokeToken: {
    who: everyone,
    act: async (actor) => revokeToken(actor, (await createToken(actor, { name: 'CMS' })).data),
  },
  endSession: { who: everyone, act: async (actor) => endSession(actor, await openSession(actor)) },
  endAllSessions: { who: everyone, act: (actor) => endAllSessions(actor, {}) },
}

async function openSession(actor: Actor) {
  const at = new Date()
  const row = {
    id: `s-${actor.id}`,
    userId: actor.id,
    createdAt: at,
    lastSeenAt: at,
    expiresAt: new Date(at.getTime() + 60_000),
  }
  await db.session.create({ data: row })
  return { sessionId: row.id }
}

/** Nothing stops sign-off: one claim with two signatures, the other sentences dismissed. */
async function readyArticle({ ana, ben, article, claim }: Room) {
  await judge(ana, claim.id)
  await secondAlike(ben, { claimId: claim.id })
  for (const sentence of [1, 2])
    await dismissSentence(ana, { articleId: article.id, sentence, reason: 'noClaim' })
}

const actorOf: Record<Role, (room: Room) => Actor> = {
  viewer: (r) => r.vic,
  reviewer: (r) => r.ben,
  editor: (r) => r.eve,
  admin: (r) => r.ada,
}

describe.each(Object.entries(commands))('%s', (_name, { who, act }) => {
  test.each(roles.map((role) => [role, who.includes(role)] as const))(
    'by a %s: %s',
    async (role, allowed) => {
      const room = await newsroom()
      const outcome = await act(actorOf[role](room), room).then(
        () => 'done',
        (error: unknown) => error,
      )
      if (allowed) expect(outcome).toBe('done')
      else expect(outcome).toBeInstanceOf(who.length === 0 ? Refusal : Forbidden)
    },
  )

  test('by a token that may only read: refused', async () => {
    const room = await newsroom()
    const reader: Actor = { ...room.ada, scopes: ['read'] }
    await expect(act(reader, room)).rejects.toBeInstanceOf(Refusal)
  })
})

test('the matrix holds every command there is', async () => {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') &&
      readFileSync(join('lib', file), 'utf8').includes("from '@/lib/command'"),
  )
  const modules = await Promise.all(
    files.map((file) => import(resolve('lib', file)) as Promise<Record<string, unknown>>),
  )
  const all = modules.flatMap((module) =>
    Object.entries(module)
      .filter(([, value]) => typeof value === 'function' && 'action' in value)
      .map(([name]) => name),
  )
  expect(all.sort()).toEqual(Object.keys(commands).sort())
})
