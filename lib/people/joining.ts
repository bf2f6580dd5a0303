import { noteAttempt } from '@/lib/auth/attempts'
import { hashPassword } from '@/lib/auth/password'
import type { Actor, Role } from '@/lib/auth/permissions'
import { hashSecret } from '@/lib/auth/secrets'
import { forgetSetupCode, isSetupCode } from '@/lib/auth/setup-code'
import { countSetupCode } from '@/lib/auth/throttle'
import { idText } from '@/lib/claims/schema'
import { command } from '@/lib/command'
import { callerNow } from '@/lib/core/caller'
import { db, type Tx } from '@/lib/core/db'
import { Conflict, NotFound, Refused } from '@/lib/core/errors'
import { newId } from '@/lib/core/id'
import { lockChain, newsroomChain } from '@/lib/history/record'
import { firstAdmin, firstAdminByCode, newAccount } from './schema'

/*
 * The two doors that open before one is signed in: the first admin, and an invitation. Who comes in is the actor of their
 * own arrival; that they may is shown by a code or a secret, which is asked for before.
 */

type Person = Pick<Actor, 'name' | 'email' | 'role'>

const newcomer = ({ name, email, role }: Person, now: Date): Actor => ({
  id: newId(now.getTime()),
  ...{ name, email, role },
})

async function makeAccount(tx: Tx, newcomer: Actor, passwordHash: string, createdAt: Date) {
  const { id, name, email, role } = newcomer
  await tx.user.create({ data: { id, name, email, role, passwordHash, createdAt } })
  return { userId: id, email, role }
}

/** The invitation a link's secret stands for; null once it was used, withdrawn or has expired. */
export async function findInvite(secret: string, now = new Date()) {
  const invite = await db.invite.findUnique({ where: { tokenHash: hashSecret(secret) } })
  return invite && !invite.usedAt && !invite.withdrawnAt && invite.expiresAt > now ? invite : null
}

const join = command({
  action: 'account.own',
  input: newAccount.extend({ inviteId: idText }),
  prepare: ({ input }) => hashPassword(input.password),
  load: () => Promise.resolve({}),
  run: async ({ tx, actor, input, prepared: passwordHash, now }) => {
    const open = { id: input.inviteId, usedAt: null, withdrawnAt: null }
    const { count } = await tx.invite.updateMany({ where: open, data: { usedAt: now } })
    if (count === 0) throw new Conflict('This invitation was taken up a moment ago.')
    const data = await makeAccount(tx, actor, passwordHash, now)
    return { type: 'invite.accepted', data } as const
  },
  answer: ({ data: { userId } }) => ({ userId }),
})

/** Takes an invitation up. Of two people with one link only one gets in. */
export async function acceptInvite(secret: string, raw: unknown, now = new Date()) {
  const account = newAccount.parse(raw)
  const invite = await findInvite(secret, now)
  if (!invite) throw new NotFound('This invitation')
  const { email, role } = invite
  const person = newcomer({ name: account.name, email, role: role as Role }, now)
  return join(person, { ...account, inviteId: invite.id }, now)
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

const addFirstAdmin = command({
  action: 'account.own',
  input: firstAdmin,
  prepare: async ({ input }) => {
    // asked before the work of hashing, and once more where nobody can come in between
    await refuseInhabited()
    return hashPassword(input.password)
  },
  load: async (tx) => {
    await lockChain(tx, newsroomChain)
    await refuseInhabited(tx)
    return {}
  },
  run: async ({ tx, actor, prepared: passwordHash, now }) => {
    const data = await makeAccount(tx, actor, passwordHash, now)
    return { type: 'user.added', data } as const
  },
  answer: ({ data: { userId, email } }) => ({ userId, email }),
})

/** Makes the first admin of an empty install; Conflict once there is anybody. */
export async function setUp(raw: unknown, now = new Date()) {
  const admin = firstAdmin.parse(raw)
  const made = await addFirstAdmin(newcomer({ ...admin, role: 'admin' }, now), admin, now)
  forgetSetupCode()
  return made
}
