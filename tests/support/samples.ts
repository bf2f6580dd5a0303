import { dismissSentence, dismissSentences } from '@/lib/articles/dismissals'
import { addRevision } from '@/lib/drafts/commands'
import { setFactsAside } from '@/lib/articles/set-aside'
import { signOffArticle } from '@/lib/articles/sign-off'
import type { Actor } from '@/lib/auth/permissions'
import { startClaim } from '@/lib/claims/commands'
import { putBlob } from '@/lib/core/blobs/blobs'
import { db } from '@/lib/core/db'
import { proposeFix } from '@/lib/fixes/commands'
import { addNote, completeTask } from '@/lib/notes/commands'
import { hashPassword } from '@/lib/auth/password'
import { createToken } from '@/lib/people/account'
import { inviteUser } from '@/lib/people/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { takeSnapshot } from '@/lib/sources/snapshots/commands'
import { workOff } from './copies'
import { secondVerdict } from '@/lib/verdicts/second'
import { published } from './archived'
import { judge, type newsroom, placeOf, primary, proof, text, wrong } from './newsroom'
import { zipped } from './office'
import { secondAlike } from './second'

export type Room = Awaited<ReturnType<typeof newsroom>>

/** A request that is right in all respects but who sends it. `subject` is what the permission asks about. */
export type Sample = { path: string; body?: unknown; form?: FormData; subject?: object }
type Make = (room: Room, sender: Actor) => Sample | Promise<Sample>

const evidenceOn = async ({ ana, claim }: Room) => (await addEvidence(ana, proof(claim.id))).data
const taskOn = async ({ ana, claim }: Room) =>
  (await addNote(ana, { claimId: claim.id, body: 'Call them.', task: {} })).data.noteId
const fixOn = async ({ ana, claim }: Room) =>
  (await proposeFix(ana, { claimId: claim.id, replacement: 'opened in 1979', reason: 'Minutes.' }))
    .data.fixId

/** Nothing stops sign-off: one claim with two signatures, the other sentences dismissed. */
export async function makeReady({ ana, ben, article, claim }: Room) {
  await judge(ana, claim.id)
  await secondAlike(ben, { claimId: claim.id })
  for (const sentence of [1, 2])
    await dismissSentence(ana, { articleId: article.id, sentence, reason: 'noClaim' })
}

const onArticle =
  (end = '', body?: unknown): Make =>
  ({ article }) => ({ path: `/articles/${article.id}${end}`, body })
const onClaim =
  (end = '', body?: unknown): Make =>
  ({ claim }) => ({ path: `/claims/${claim.id}${end}`, body })
const at =
  (path: string, body?: unknown): Make =>
  () => ({ path, body })

/** A .zip with one article, in a form. */
function archive() {
  const form = new FormData()
  const bytes = zipped({ 'dam.txt': 'The dam broke in 1911.' })
  form.set('file', new File([new Uint8Array(bytes)], 'all.zip'))
  return form
}

async function openSession({ id }: Actor): Promise<string> {
  const now = new Date()
  const row = {
    id: `session-${id}`,
    userId: id,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + 60_000),
  }
  await db.session.create({ data: row })
  return row.id
}

/** A copy of a source, captured or failed. */
async function copyOn(room: Room, state: 'captured' | 'failed') {
  const { sourceId } = await evidenceOn(room)
  const { sha256, size } = await putBlob(Buffer.from('The minutes.'))
  const row = { ...{ sourceId, state, sha256, size }, mediaType: 'text/plain', name: 'minutes.txt' }
  const by = { askedAt: new Date(), takenById: room.ana.id }
  const failed = state === 'failed' && { problem: 'noAnswer', detail: 'The site does not answer.' }
  return (await db.snapshot.create({ data: { id: 'copy', ...row, ...by, ...failed } })).id
}
function fileForm() {
  const form = new FormData()
  form.set('file', new File(['The minutes.'], 'minutes.txt', { type: 'text/plain' }))
  return form
}

/** One for every route. */
export const samples: Record<string, Make> = {
  getDocument: at('/openapi.json'),
  getHealth: at('/health'),
  getMe: at('/me'),
  editMe: at('/me', { timeZone: 'Europe/Vienna' }),
  changePassword: async (_, { id }) => {
    if (id)
      await db.user.update({
        where: { id },
        data: { passwordHash: await hashPassword('the first password') },
      })
    return {
      path: '/me/password',
      body: { current: 'the first password', next: 'another long password' },
    }
  },
  listTokens: at('/me/tokens'),
  createToken: at('/me/tokens', { name: 'CMS', scopes: 'read' }),
  revokeToken: async (_, sender) => ({
    path: `/me/tokens/${(await createToken(sender, { name: 'Old' })).data.tokenId}`,
  }),
  listSessions: at('/me/sessions'),
  endSession: async (_, sender) => ({ path: `/me/sessions/${await openSession(sender)}` }),
  endAllSessions: at('/me/sessions'),

  findClaims: at('/extract', { text: 'The dam broke in 1911. Nobody was hurt.', language: 'en' }),
  importArticle: at('/articles', {
    title: 'The dam',
    text: 'The dam broke in 1911. Nobody was hurt.',
  }),
  importArchive: () => ({ path: '/articles/zip', form: archive() }),
  listArchive: () => ({ path: '/articles/zip/files', form: archive() }),
  listArticles: at('/articles?q=bridge&stage=checking&limit=10'),
  getArticle: onArticle(),
  editArticle: onArticle('', {
    title: 'The old bridge',
    deadline: '2030-01-01T10:00:00Z',
    byline: null,
  }),
  signOffArticle: async (room) => {
    await makeReady(room)
    return { path: `/articles/${room.article.id}/sign-off` }
  },
  publishArticle: async (room) => {
    await makeReady(room)
    await signOffArticle(room.eve, { articleId: room.article.id })
    return { path: `/articles/${room.article.id}/publish` }
  },
  archiveArticle: async ({ article }) => {
    await published(article.id)
    return { path: `/articles/${article.id}/archive` }
  },
  addRevision: onArticle('/revisions', { text: `${text} More.`, baseNumber: 1 }),
  listRevisions: onArticle('/revisions'),
  getRevision: onArticle('/revisions/1'),
  tryRevision: onArticle('/revisions/preview', { text: `${text} More.`, baseNumber: 1 }),
  compareRevisions: async ({ ana, article }) => {
    await addRevision(ana, {
      articleId: article.id,
      text: text.replace('1978', '1979'),
      baseNumber: 1,
    })
    return { path: `/articles/${article.id}/revisions/2/changes?with=1` }
  },
  listClaimWords: onClaim('/revisions'),
  listSentences: onArticle('/sentences?state=open&limit=1'),
  undoDismissals: async ({ ana, article }) => {
    await dismissSentences(ana, { articleId: article.id, sentences: [1, 2], reason: 'noClaim' })
    return { path: `/articles/${article.id}/dismissals`, body: { sentences: [1, 2], revision: 1 } }
  },
  getProposals: onArticle('/proposals'),
  acceptProposals: onArticle('/proposals/accept', { revision: 1, sentence: 1 }),
  dismissSentence: onArticle('/dismissals', { sentence: 2, reason: 'rhetorical' }),
  undoDismissal: async ({ ana, article }) => {
    await dismissSentence(ana, { articleId: article.id, sentence: 2, reason: 'rhetorical' })
    return { path: `/articles/${article.id}/dismissals/2` }
  },

  listFacts: onArticle('/facts'),
  setFactsAside: onArticle('/set-asides', {
    facts: [placeOf('14 million crowns')],
    reason: 'noClaim',
  }),
  takeFactsUp: async ({ ana, article }) => {
    const facts = [placeOf('14 million crowns')]
    await setFactsAside(ana, { articleId: article.id, facts, reason: 'noClaim' })
    return { path: `/articles/${article.id}/set-asides`, body: { facts } }
  },

  listClaims: onArticle('/claims?status=open&kind=date&q=1978'),
  createClaim: onArticle('/claims', placeOf('14 million crowns')),
  getClaim: onClaim(),
  editClaim: onClaim('', { priority: 5, claimant: 'The city', dueAt: '2030-01-01' }),
  deleteClaim: onClaim('', { reason: 'Twice.' }),
  clearClaim: async ({ ana, ben, claim }) => {
    await judge(ana, claim.id, 'wrong')
    await secondAlike(ben, { claimId: claim.id })
    return { path: `/claims/${claim.id}/clear`, body: { reason: 'A quotation.' } }
  },
  startClaim: onClaim('/start'),
  releaseClaim: async ({ ana, claim }) => {
    await startClaim(ana, { claimId: claim.id })
    return { path: `/claims/${claim.id}/release`, subject: { assigneeId: ana.id } }
  },
  assignClaim: ({ claim, ana }) => ({
    path: `/claims/${claim.id}/assign`,
    body: { userId: ana.id },
  }),
  reopenClaim: async ({ ana, claim }) => {
    await judge(ana, claim.id)
    return { path: `/claims/${claim.id}/reopen`, body: { reason: 'Look again.' } }
  },
  restoreClaim: async ({ claim }) => {
    await db.claim.update({ where: { id: claim.id }, data: { status: 'cut' } })
    return { path: `/claims/${claim.id}/restore` }
  },
  confirmContext: async ({ claim }) => {
    await db.claim.update({
      where: { id: claim.id },
      data: { contextBefore: 'It opened in 1978.', contextAfter: 'The bridge opened in 1978.' },
    })
    return { path: `/claims/${claim.id}/still-right` }
  },
  confirmStatement: async ({ claim }) => {
    await db.claim.update({ where: { id: claim.id }, data: { staleStatement: '1987' } })
    return { path: `/claims/${claim.id}/statement-right` }
  },
  answerVerdict: async ({ ana, claim }) => {
    await judge(ana, claim.id)
    return {
      path: `/claims/${claim.id}/second`,
      body: { rating: 'confirmed' },
      subject: { authorId: ana.id },
    }
  },
  concede: async ({ ana, claim }, sender) => {
    await judge(ana, claim.id)
    await secondVerdict(sender, wrong(claim.id))
    const body = { reason: 'The minutes are right.' }
    return {
      path: `/claims/${claim.id}/concede`,
      body,
      subject: { authorIds: [ana.id, sender.id] },
    }
  },
  adjudicate: async ({ ana, ben, claim }) => {
    await judge(ana, claim.id)
    await secondVerdict(ben, wrong(claim.id))
    const body = { rating: 'wrong', rationale: 'It was 1987.' }
    return {
      path: `/claims/${claim.id}/adjudicate`,
      body,
      subject: { authorIds: [ana.id, ben.id] },
    }
  },

  suggestSources: onArticle('/source-suggestions?q=minutes'),
  attachSource: ({ article, claim }) => ({
    path: `/articles/${article.id}/evidence`,
    body: { claimIds: [claim.id], source: primary, stance: 'supports', locator: 'p. 4' },
  }),
  suggestPassages: onClaim('/passages'),
  takePassage: async (room) => {
    const { evidenceId, sourceId } = await evidenceOn(room)
    const bytes = new Uint8Array(Buffer.from('The bridge opened in 1978.'))
    const file = { name: 'minutes.txt', mediaType: 'text/plain', bytes }
    const { data } = await takeSnapshot(room.ana, { sourceId, file })
    await workOff()
    const body = { snapshotId: data.snapshotId, start: 0, end: 26 }
    return { path: `/evidence/${evidenceId}/passage`, body }
  },
  addEvidence: onClaim('/evidence', { source: primary, stance: 'supports', locator: 'p. 4' }),
  editEvidence: async (room) => ({
    path: `/evidence/${(await evidenceOn(room)).evidenceId}`,
    body: { locator: 'p. 5', stance: 'refutes' },
  }),
  removeEvidence: async (room) => ({
    path: `/evidence/${(await evidenceOn(room)).evidenceId}`,
    body: { reason: 'Not it.' },
  }),
  submitVerdict: async (room) => {
    await evidenceOn(room)
    const body = { rating: 'confirmed', rationale: 'The minutes say so.', revision: 1 }
    return { path: `/claims/${room.claim.id}/verdicts`, body }
  },
  listScales: at('/scales'),
  addNote: onClaim('/notes', { body: 'Who knows?' }),
  completeTask: async (room) => ({ path: `/notes/${await taskOn(room)}/done` }),
  reopenTask: async (room) => {
    const noteId = await taskOn(room)
    await completeTask(room.ana, { noteId })
    return { path: `/notes/${noteId}/reopen` }
  },
  proposeFix: onClaim('/fixes', { replacement: 'opened in 1979', reason: 'Minutes.' }),
  acceptFix: async (room) => ({ path: `/fixes/${await fixOn(room)}/accept` }),
  rejectFix: async (room) => ({
    path: `/fixes/${await fixOn(room)}/reject`,
    body: { reason: 'It is right.' },
  }),

  listSources: at('/sources?q=minutes'),
  getSource: async (room) => ({ path: `/sources/${(await evidenceOn(room)).sourceId}` }),
  editSource: async (room) => ({
    path: `/sources/${(await evidenceOn(room)).sourceId}`,
    body: { publisher: 'The city' },
  }),
  listSnapshots: async (room) => ({
    path: `/sources/${(await evidenceOn(room)).sourceId}/snapshots`,
  }),
  takeSnapshot: async (room) => ({
    path: `/sources/${(await evidenceOn(room)).sourceId}/snapshots`,
    form: fileForm(),
  }),
  getSnapshot: async (room) => ({ path: `/snapshots/${await copyOn(room, 'captured')}` }),
  getSnapshotFile: async (room) => ({ path: `/snapshots/${await copyOn(room, 'captured')}/file` }),
  retrySnapshot: async (room) => ({ path: `/snapshots/${await copyOn(room, 'failed')}/retry` }),
  withdrawSource: async (room) => ({
    path: `/sources/${(await evidenceOn(room)).sourceId}/withdraw`,
    body: { reason: 'Forged.' },
  }),
  setReaders: async (room) => ({
    path: `/sources/${(await evidenceOn(room)).sourceId}/readers`,
    body: { userIds: [room.ben.id] },
    subject: { createdById: room.ana.id },
  }),
  getPolicy: at('/policy'),
  previewPolicy: at('/policy/preview', { default: { primary: 2, secondary: 3 } }),
  setPolicy: at('/policy', {
    default: { primary: 2, secondary: 3 },
    byKind: { quote: { primary: 1, secondary: 0 } },
  }),

  listHistory: onArticle('/history'),
  listClaimHistory: onClaim('/history'),
  followArticle: onArticle('/stream'),
  getReport: onArticle('/report?format=md'),
  getDashboard: at('/dashboard'),
  searchClaims: at('/search?q=bridge&kind=date'),

  listUsers: at('/users'),
  inviteUser: at('/users', { email: 'new@galley.test', name: 'New', role: 'reviewer' }),
  editUser: ({ vic }) => ({ path: `/users/${vic.id}`, body: { name: 'Victor' } }),
  resetPassword: ({ vic }) => ({ path: `/users/${vic.id}/reset` }),
  listAudit: at('/audit?type=signIns&from=2026-01-01&to=2026-12-31&limit=5'),
  listInvites: at('/invites'),
  withdrawInvite: async ({ ada }) => {
    const { data } = await inviteUser(ada, {
      email: 'new@galley.test',
      name: 'New',
      role: 'reviewer',
    })
    return { path: `/invites/${data.inviteId}` }
  },
  listColleagues: at('/colleagues'),
}
