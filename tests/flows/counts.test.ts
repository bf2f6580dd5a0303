import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addRevision } from '@/lib/drafts/commands'
import { getArticle } from '@/lib/articles/desk'
import { listArticles } from '@/lib/articles/queries'
import type { Actor } from '@/lib/auth/permissions'
import {
  assignClaim,
  clearClaim,
  editClaim,
  releaseClaim,
  reopenClaim,
  startClaim,
} from '@/lib/claims/commands'
import { deleteClaim } from '@/lib/claims/delete'
import { restoreClaim } from '@/lib/claims/restore'
import { recount } from '@/lib/claims/recount'
import { Refusal } from '@/lib/core/errors'
import { db } from '@/lib/core/db'
import { acceptFix, proposeFix } from '@/lib/fixes/commands'
import { verifyChain } from '@/lib/history/check-chain'
import { addNote, completeTask } from '@/lib/notes/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { submitVerdict } from '@/lib/verdicts/commands'
import { adjudicate } from '@/lib/verdicts/dispute'
import { sendBackVerdict, secondVerdict } from '@/lib/verdicts/second'
import { addClaim, confirmed, newsroom, proof, wrong } from '../support/newsroom'
import { secondAlike } from '../support/second'

type Room = Awaited<ReturnType<typeof newsroom>>
type Step = (actor: Actor, claimId: string, room: Room) => Promise<unknown>

const latest = async (articleId: string) =>
  await db.revision.findFirstOrThrow({ where: { articleId }, orderBy: { number: 'desc' } })

/** Whatever people do to claims, in any order; most of it is refused at any one moment. */
const steps: Record<string, Step> = {
  start: (actor, claimId) => startClaim(actor, { claimId }),
  assign: (actor, claimId, { ben }) => assignClaim(actor, { claimId, userId: ben.id }),
  release: (actor, claimId) => releaseClaim(actor, { claimId }),
  evidence: (actor, claimId) => addEvidence(actor, proof(claimId)),
  confirm: async (actor, claimId, { article }) =>
    submitVerdict(actor, { ...confirmed(claimId), revision: (await latest(article.id)).number }),
  reject: async (actor, claimId, { article }) =>
    submitVerdict(actor, {
      ...wrong(claimId),
      rating: 'needsChange',
      revision: (await latest(article.id)).number,
    }),
  agree: (actor, claimId) => secondAlike(actor, { claimId }),
  differ: (actor, claimId) => secondVerdict(actor, { ...wrong(claimId), rating: 'cannotVerify' }),
  sendBack: (actor, claimId) => sendBackVerdict(actor, { claimId, reason: 'Why?' }),
  adjudicate: (actor, claimId) => adjudicate(actor, { ...wrong(claimId), rating: 'onAuthor' }),
  reopen: (actor, claimId) => reopenClaim(actor, { claimId, reason: 'New facts.' }),
  clear: (actor, claimId) => clearClaim(actor, { claimId, reason: 'So be it.' }),
  edit: (actor, claimId) => editClaim(actor, { claimId, priority: 2 }),
  kind: (actor, claimId) => editClaim(actor, { claimId, kind: 'event' }),
  task: (actor, claimId) => addNote(actor, { claimId, body: 'Call.', task: {} }),
  done: async (actor, claimId) =>
    completeTask(actor, {
      noteId: (await db.note.findFirst({ where: { claimId, doneAt: null } }))?.id ?? 'none',
    }),
  fix: (actor, claimId) =>
    proposeFix(actor, {
      claimId,
      // with a number, as often without
      replacement: `was changed ${Math.random() < 0.5 ? 'again' : Math.trunc(performance.now())}`,
      reason: 'Better.',
    }),
  accept: async (actor, claimId) =>
    acceptFix(actor, {
      fixId: (await db.fix.findFirst({ where: { claimId, state: 'proposed' } }))?.id ?? 'none',
    }),
  restore: (actor, claimId) => restoreClaim(actor, { claimId }),
  delete: (actor, claimId) => deleteClaim(actor, { claimId, reason: 'Twice.' }),
  revise: async (actor, _, { article }) => {
    const { number, text: now } = await latest(article.id)
    return addRevision(actor, {
      articleId: article.id,
      text: now.includes('14') ? now.replace('14 ', '') : `${now} Cost: 14.`,
      baseNumber: number,
    })
  },
}

const script = fc.array(
  fc.tuple(
    fc.constantFrom(...Object.keys(steps)),
    fc.constantFrom('ana' as const, 'ben' as const, 'eve' as const),
    fc.nat(1),
  ),
  { minLength: 10, maxLength: 40 },
)

test(
  'whatever people do, in any order, the kept counts are right and the history holds',
  { timeout: 240_000 },
  async () => {
    const room = await newsroom()
    await fc.assert(
      fc.asyncProperty(script, async (acts) => {
        const claims = [
          await addClaim(room.ana, room.article.id, 'opened'),
          await addClaim(room.ana, room.article.id, 'bridge'),
        ]
        for (const [name, who, which] of acts) {
          await steps[name]?.(room[who], claims[which] ?? '', room).catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error
          })
        }
        expect(await recount(room.article.id)).toEqual([])
        expect((await verifyChain(room.article.id)).broken).toBeNull()
        for (const reader of [room.vic, room.ana]) {
          const article = await getArticle(reader, room.article.id)
          const [summary] = (await listArticles(reader)).items
          expect(summary?.blockers.reduce((sum, { count }) => sum + count, 0)).toBe(
            article.blockers.length,
          )
          expect(summary?.sentences.accounted).toBe(
            article.sentenceList.filter(({ state }) => state !== 'open').length,
          )
        }
      }),
      { numRuns: 12, interruptAfterTimeLimit: 200_000 },
    )
  },
)
