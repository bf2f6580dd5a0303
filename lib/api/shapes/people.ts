import { z } from 'zod'
import { moment } from '@/lib/core/shapes'
import { roles } from '@/lib/auth/permissions'
import type { UserView } from '@/lib/people/queries'
import { scopes } from '@/lib/people/schema'
import { oneOf } from './common'

export const me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: oneOf(roles),
  timeZone: z.string().nullable(),
  singleKeys: z.boolean(),
})

export const colleague = z.object({ id: z.string(), name: z.string(), role: oneOf(roles) })

export const user = colleague.extend({
  email: z.string(),
  deactivated: z.boolean(),
  createdAt: moment,
  lastSeenAt: moment.nullable(),
})

export const userOf = ({ active, ...view }: UserView): z.output<typeof user> => ({
  ...view,
  deactivated: !active,
})

export const invite = colleague.extend({ email: z.string(), createdAt: moment, expiresAt: moment })
/** `link` is shown this once; null where the answer is told again without it. */
export const newInvite = invite.extend({ link: z.string().nullable() })

/** `url` is shown this once; null where the answer is told again without it. */
export const newReset = z.object({ url: z.string().nullable(), expiresAt: moment })

export const token = z.object({
  id: z.string(),
  name: z.string(),
  scopes: oneOf(scopes.options),
  createdAt: moment,
  lastUsedAt: moment.nullable(),
  /** null = it does not expire */
  expiresAt: moment.nullable(),
  expired: z.boolean(),
})
/** `token` is shown this once; null where the answer is told again without it. */
export const newToken = token.extend({ token: z.string().nullable() })

export const session = z.object({
  id: z.string(),
  createdAt: moment,
  lastSeenAt: moment,
  userAgent: z.string().nullable(),
  address: z.string().nullable(),
  current: z.boolean(),
})
