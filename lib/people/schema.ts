import { z } from 'zod'
import { written } from '@/lib/core/shapes'
import { roles } from '@/lib/auth/permissions'
import { idText } from '@/lib/claims/schema'

const email = z
  .email('Give an e-mail address, as name@newsroom.org.')
  .max(254)
  .transform((address) => address.trim().toLowerCase())
const personName = z
  .string()
  .overwrite(written)
  .min(1, 'Give a name.')
  .max(120, 'Keep the name under 120 characters.')
const password = z
  .string()
  .min(12, 'Use 12 characters or more; a few words in a row are easy to keep in mind.')
  .max(200, 'Keep it under 200 characters.')
/** Asked of what will draw the times: lists of zones hold old names, as Europe/Kiev, and leave out those of today. */
const resolves = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

const timeZone = z
  .string()
  .max(64, 'Choose a time zone of the list.')
  .refine((zone) => zone === '' || resolves(zone), 'Choose a time zone of the list.')
  .transform((zone) => zone || null)
  .nullable()

export const invitation = z.object({ email, name: personName, role: z.enum(roles) })
export const inviteRef = z.object({ inviteId: idText })
export const newAccount = z.object({ name: personName, password })
export const firstAdmin = z.object({ name: personName, email, password })
export const firstAdminByCode = firstAdmin.extend({
  code: z.string().trim().min(1, 'Give the code the start of Galley printed.').max(100),
})
export const newUser = invitation.extend({ password })
export const userRef = z.object({ userId: idText })
/** `tokens`: end the API tokens too */
export const newPassword = z.object({ password, tokens: z.boolean().default(false) })
export const userEdit = z.object({
  userId: idText,
  name: personName.optional(),
  role: z.enum(roles).optional(),
  deactivated: z.boolean().optional(),
})

export const accountEdit = z.object({
  name: personName.optional(),
  timeZone: timeZone.optional(),
  singleKeys: z.boolean().optional(),
})
export const passwordChange = z.object({
  current: z.string().min(1, 'Give the password you use now.').max(200),
  next: password,
  /** end the API tokens too */
  tokens: z.boolean().default(false),
})
export const everywhere = passwordChange.pick({ tokens: true })
export const scopes = z.enum(['read', 'read,write'])
export const newToken = z.object({
  name: z.string().overwrite(written).min(1, 'Name the token, so that you know it later.').max(100),
  scopes: scopes.default('read,write'),
  /** null = it does not expire */
  expiresAt: z.iso
    .datetime({ offset: true, message: 'Give a moment as 2030-01-31T12:00:00Z.' })
    .transform((text) => new Date(text))
    .nullable()
    .default(null),
})
export const tokenRef = z.object({ tokenId: idText })
export const sessionRef = z.object({ sessionId: idText })
