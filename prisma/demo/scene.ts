import { dismissSentence } from '@/lib/articles/dismissals'
import type { DismissalReason } from '@/lib/articles/schema'
import type { Actor } from '@/lib/auth/permissions'
import { startClaim, assignClaim, editClaim } from '@/lib/claims/commands'
import { db } from '@/lib/core/db'
import { proposeFix } from '@/lib/fixes/commands'
import { addNote } from '@/lib/notes/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { submitVerdict } from '@/lib/verdicts/commands'
import { adjudicate } from '@/lib/verdicts/dispute'
import { secondVerdict, sendBackVerdict } from '@/lib/verdicts/second'
import type { Cast, Who } from './people'
import type { DemoSource } from './sources'

export type Scene = { cast: Cast; articleId: string; deadline: Date }

/** One command by one of the demo people, which makes an event of the article. */
export type Step = (scene: Scene, now: Date) => Promise<unknown>

type Place = { locator?: string; quote?: string; note?: string }

const claimId = async ({ articleId }: Scene, number: number) =>
  (
    await db.claim.findUniqueOrThrow({
      where: { articleId_number: { articleId, number } },
      select: { id: true },
    })
  ).id

async function latestDraft(claimId: string) {
  const { article } = await db.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { article: { select: { currentRevision: { select: { number: true } } } } },
  })
  return article.currentRevision?.number ?? 1
}

/** A document that was used before is taken from the library, as colleagues would. */
async function fromLibrary(source: DemoSource) {
  const known = await db.source.findFirst({ where: { title: source.title }, select: { id: true } })
  return known ? { sourceId: known.id } : { source }
}

const hoursBefore = (deadline: Date, hours: number) =>
  new Date(deadline.getTime() - hours * 3_600_000).toISOString()

type OnClaim = (actor: Actor, claimId: string, now: Date, scene: Scene) => Promise<unknown>

/** What `who` does on a claim, named by the number people say. */
export const onClaim =
  (who: Who) =>
  (number: number, run: OnClaim): Step =>
  async (scene, now) =>
    run(scene.cast[who], await claimId(scene, number), now, scene)

/** What one person can do in checking claims, in words. */
export function actsOf(who: Who) {
  const on = onClaim(who)
  const cites =
    (stance: 'supports' | 'refutes' | 'context') =>
    (number: number, source: DemoSource, place: Place) =>
      on(number, async (actor, id, now) =>
        addEvidence(actor, { claimId: id, ...(await fromLibrary(source)), stance, ...place }, now),
      )
  return {
    dismisses:
      (sentence: number, reason: DismissalReason): Step =>
      ({ cast, articleId }, now) =>
        dismissSentence(cast[who], { articleId, sentence, reason }, now),
    starts: (number: number) =>
      on(number, (actor, id, now) => startClaim(actor, { claimId: id }, now)),
    assigns: (number: number, to: Who) =>
      on(number, (actor, id, now, { cast }) =>
        assignClaim(actor, { claimId: id, userId: cast[to].id }, now),
      ),
    wants: (number: number, hours: number) =>
      on(number, (actor, id, now, { deadline }) =>
        editClaim(actor, { claimId: id, dueAt: hoursBefore(deadline, hours) }, now),
      ),
    finds: cites('supports'),
    findsAgainst: cites('refutes'),
    adds: cites('context'),
    rates: (number: number, rating: string, rationale: string) =>
      on(number, async (actor, id, now) =>
        submitVerdict(
          actor,
          { claimId: id, rating, rationale, revision: await latestDraft(id) },
          now,
        ),
      ),
    seconds: (number: number, rating: string, rationale?: string) =>
      on(number, (actor, id, now) => secondVerdict(actor, { claimId: id, rating, rationale }, now)),
    sendsBack: (number: number, reason: string) =>
      on(number, (actor, id, now) => sendBackVerdict(actor, { claimId: id, reason }, now)),
    decides: (number: number, rating: string, rationale: string) =>
      on(number, (actor, id, now) => adjudicate(actor, { claimId: id, rating, rationale }, now)),
    corrects: (number: number, replacement: string, reason: string) =>
      on(number, (actor, id, now) => proposeFix(actor, { claimId: id, replacement, reason }, now)),
    notes: (number: number, body: string) =>
      on(number, (actor, id, now) => addNote(actor, { claimId: id, body }, now)),
    answers: (number: number, body: string) =>
      on(number, async (actor, id, now) => {
        const parent = await db.note.findFirstOrThrow({
          where: { claimId: id, parentId: null },
          orderBy: { createdAt: 'asc' },
        })
        return addNote(actor, { claimId: id, body, parentId: parent.id }, now)
      }),
    asks: (number: number, of: Who, body: string) =>
      on(number, (actor, id, now, { cast, deadline }) =>
        addNote(
          actor,
          { claimId: id, body, task: { assignee: cast[of].id, dueAt: hoursBefore(deadline, 2) } },
          now,
        ),
      ),
  }
}
