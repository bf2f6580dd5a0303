import type { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { findBlind } from '@/lib/claims/blind'
import { getClaim, getOpenArticle, type LoadedClaim } from '@/lib/claims/load'
import { checkRoom } from '@/lib/claims/room'
import { command } from '@/lib/command'
import type { Tx } from '@/lib/core/db'
import { Conflict, NotFound, Refused } from '@/lib/core/errors'
import { findableBy } from './findable'
import { getSource } from './load'
import { type newEvidence, sharedEvidence } from './schema'
import { askWhenAdded } from './snapshots/ask'
import { lookAgain } from './snapshots/passages'
import { unmarkThin } from './thin'

type By = { tx: Tx; actor: Actor; now: Date; newId: () => string }
type Wanted = z.output<typeof newEvidence>
type Use = Pick<Wanted, 'stance' | 'locator' | 'quote' | 'note'> & { sourceId: string }

/** The source that is meant: of the library, or entered now. */
export async function sourceOf(
  { tx, actor, now, newId }: By,
  { sourceId, source }: Pick<Wanted, 'sourceId' | 'source'>,
): Promise<string> {
  if (sourceId) {
    const { withdrawnAt } = await getSource(tx, actor, sourceId)
    if (withdrawnAt)
      throw refusedAt('sourceId', 'This source was withdrawn and can no longer be leaned on.')
    return sourceId
  }
  if (!source) throw refusedAt('source', 'Give a new source, or choose one from the library.')
  const row = { ...source, id: newId(), createdById: actor.id, createdAt: now }
  await tx.source.create({ data: { ...row, ...findableBy(row) } })
  await askWhenAdded(tx, row, { actor, now, newId })
  return row.id
}

const refusedAt = (path: string, message: string) => new Refused([{ path, message }])

/** A field of a page breaks its lines otherwise than a program does. */
const sameWords = (a: string | null | undefined, b: string | null | undefined) =>
  (a ?? '').replace(/\s+/gu, ' ').trim() === (b ?? '').replace(/\s+/gu, ' ').trim()

/** Said twice, a source would count as two. To whom stances are withheld a refusal tells of none but their own. */
async function checkNotTwice(tx: Tx, actor: Actor, { id: claimId, number }: LoadedClaim, use: Use) {
  const { sourceId, stance, locator, quote } = use
  const alike = await tx.evidence.findMany({
    where: { claimId, sourceId, stance, removedAt: null },
  })
  const there = alike.filter(
    (other) => sameWords(other.locator, locator) && sameWords(other.quote, quote),
  )
  if (there.length === 0) return
  const withheld = (await findBlind(actor, [claimId], tx)).get(claimId)?.stance
  if (withheld && there.every(({ addedById }) => addedById !== actor.id)) return
  throw new Conflict(
    `C${number} has this source already, and it says the same there: same stance, same place, same words. Give another place or other words, or change the one that is there.`,
  )
}

/** Uses a source on a claim; the event that says so. */
export async function attach(
  { tx, actor, now, newId }: By,
  claim: LoadedClaim,
  { sourceId, stance, locator, quote, note }: Use,
) {
  if (claim.status === 'cut') throw new Conflict(`C${claim.number} was cut from the text.`)
  const use = { sourceId, stance, locator, quote, note }
  await checkNotTwice(tx, actor, claim, use)
  await checkRoom(tx, actor, claim, 'evidence')
  const by = { consultedAt: now, addedById: actor.id, createdAt: now }
  const id = newId()
  await tx.evidence.create({ data: { id, claimId: claim.id, ...use, ...by } })
  await unmarkThin(tx, actor, claim, now)
  await lookAgain(tx, { id, sourceId, quote }, { actor, now })
  const data = { evidenceId: id, sourceId, stance }
  return { type: 'evidence.added', articleId: claim.articleId, claimId: claim.id, data } as const
}

/** One source for several claims of an article, with the same stance and passage; for all of them or for none. */
export const attachSource = command({
  action: 'evidence.add',
  input: sharedEvidence,
  beside: { name: 'attachSource', many: ({ claimIds }) => claimIds.length },
  load: (tx, { articleId }) => getOpenArticle(tx, articleId),
  run: async ({ input, subject: article, ...by }) => {
    const sourceId = await sourceOf(by, input)
    const events = []
    for (const claimId of new Set(input.claimIds)) {
      const claim = await getClaim(by.tx, claimId)
      if (claim.articleId !== article.id) throw new NotFound('A claim of this article')
      events.push(await attach(by, claim, { ...input, sourceId }))
    }
    return events
  },
})
