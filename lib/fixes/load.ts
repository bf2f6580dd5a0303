import { isWithheldFix } from '@/lib/auth/blind'
import type { Actor } from '@/lib/auth/permissions'
import { getClaim } from '@/lib/claims/load'
import type { Db, Tx } from '@/lib/core/db'
import { Conflict, NotFound } from '@/lib/core/errors'
import { sql } from '@/lib/core/sql'

type KnownFix = {
  claimId: string
  articleId: string
  exact: string
  replacement: string
  state: string
  stage: string
}

/** A correction that came with a verdict the person may still answer is not there for them. */
export async function findFix(from: Db | Tx, fixId: string, actor: Actor) {
  const [fix] = await from.$queryRaw<KnownFix[]>(sql`
    SELECT f."claimId", c."articleId", f."exact", f."replacement", f."state", ar."stage"
    FROM "Fix" f JOIN "Claim" c ON c."id" = f."claimId" JOIN "Article" ar ON ar."id" = c."articleId"
    WHERE f."id" = ${fixId} AND NOT ${isWithheldFix(actor, 'f')}`)
  return fix
}

export async function loadFix(tx: Tx, input: { fixId: string }, actor: Actor) {
  const known = await findFix(tx, input.fixId, actor)
  if (!known) throw new NotFound('This correction')
  const claim = await getClaim(tx, known.claimId)
  const fix = await tx.fix.findUniqueOrThrow({ where: { id: input.fixId } })
  if (fix.state !== 'proposed') throw await decided(tx, fix.id)
  return { claim, fix }
}

export async function decided(tx: Tx, fixId: string) {
  const { state, decidedBy } = await tx.fix.findUniqueOrThrow({
    where: { id: fixId },
    select: { state: true, decidedBy: { select: { name: true } } },
  })
  return new Conflict(
    `This correction was ${state} already${decidedBy ? `, by ${decidedBy.name}` : ''}.`,
  )
}
