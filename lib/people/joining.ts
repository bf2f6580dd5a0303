import { noteAttempt } from '@/lib/auth/attempts'
import { hashPassword } from '@/lib/auth/password'
import { hashSecret } from '@/lib/auth/secrets'
import { forgetSetupCode, isSetupCode } from '@/lib/auth/setup-code'
import { countSetupCode } from '@/lib/auth/throttle'
import { callerNow } from '@/lib/core/caller'
import { db, transaction, type Tx } from '@/lib/core/db'
import { Conflict, NotFound, Refused } from '@/lib/core/errors'
import { newId } from '@/lib/core/id'
import { lockChain, newsroomChain, record } from '@/lib/history/record'
import { firstAdmin, firstAdminByCode, newAccount } from './schema'

/*
 * The two doors that open before one is signed in: the first admin, and an invitation. There is no actor yet, so these
 * are not commands; they check, change and record in one transaction all the same.
 */

/** The invitation a link's secret stands for; null once it was used, withdrawn or has expired. */
export async function findInvite(secret: string, now = new Date()) {
  const invite = await db.invite.findUnique({ where: { tokenHash: hashSecret(secret) } })
  return invite && !invite.usedAt && !invite.withdrawnAt && invite.expiresAt > now ? invite : null
}

/** Takes an invitation up. Of two people with one link only one gets in. */
export async function acceptInvite(secret: string, raw: unknown, now = new Date()) {
  const { name, password } = newAccount.parse(raw)
  const invite = await findInvite(secret, now)
  if (!invite) throw new NotFound('This invitation')
  const passwordHash = await hashPassword(password)
  return transaction(async (tx) => {
    const open = { id: invite.id, usedAt: null, withdrawnAt: null }
    const { count } = await tx.invite.updateMany({ where: open, data: { usedAt: now } })
    if (count === 0) throw new Conflict('This invitation was taken up a moment ago.')
    const user = {
      id: newId(now.getTime()),
      email: invite.email,
      name,
      role: invite.role,
      passwordHash,
      createdAt: now,
    }
    await tx.user.create({ data: user })
    await record(
      tx,
      [{ type: 'invite.accepted', data: { userId: user.id, email: user.email, role: user.role } }],
      { actorId: user.id, at: now },
    )
    return { userId: user.id }
  })
}

export const isEmptyInstall = async (tx: Tx | typeof db = db) => (await tx.user.count()) === 0

async function refuseInhabited(tx: Tx | typeof db = db) {
  if (!(await isEmptyInstall(tx)))
    throw new Conflict('Galley is set up already. Sign in, or ask an admin to invite you.')
}

/** Sets up from afar, by the code the start printed. Throws Conflict, TooMany, Refused. */
export async function setUpByCode(raw: unknown, now = new Date()) {
  const { code, ...person } = firstAdminByCode.parse(raw)
  await refuseInhabited()
  const guess = await countSetupCode(callerNow().address, now)
  if (!isSetupCode(code)) {
    await noteAttempt({ type: 'setup.failed' }, callerNow(), now)
    throw new Refused([
      { path: 'code', message: 'This is not the code the start of Galley printed.' },
    ])
  }
  await guess.right()
  return setUp(person, now)
}

/** Makes the first admin of an empty install; Conflict once there is anybody. */
export async function setUp(raw: unknown, now = new Date()) {
  const { name, email, password } = firstAdmin.parse(raw)
  // asked before the work of hashing, and once more where nobody can come in between
  await refuseInhabited()
  const passwordHash = await hashPassword(password)
  const admin = await transaction(async (tx) => {
    await lockChain(tx, newsroomChain)
    await refuseInhabited(tx)
    const user = {
      id: newId(now.getTime()),
      email,
      name,
      role: 'admin',
      passwordHash,
      createdAt: now,
    }
    await tx.user.create({ data: user })
    await record(tx, [{ type: 'user.added', data: { userId: user.id, email, role: 'admin' } }], {
      actorId: user.id,
      at: now,
    })
    return { userId: user.id, email }
  })
  forgetSetupCode()
  return admin
}
