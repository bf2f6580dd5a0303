import type { Actor, Role } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'
import { normalEmail } from '@/lib/people/sign-in'

/** Who acts: the person with this address, or the admin who has been here longest. Throws Refused. */
export async function actorFor(address: string | undefined): Promise<Actor> {
  const user =
    address === undefined
      ? await db.user.findFirst({
          where: { role: 'admin', deactivatedAt: null },
          orderBy: { createdAt: 'asc' },
        })
      : await db.user.findFirst({ where: { email: normalEmail(address), deactivatedAt: null } })
  if (user) return { id: user.id, name: user.name, email: user.email, role: user.role as Role }
  const message =
    address === undefined
      ? 'There is no admin yet. Make one: user add EMAIL --role admin'
      : `Nobody with an active account has the address ${address}.`
  throw new Refused([{ message }])
}
