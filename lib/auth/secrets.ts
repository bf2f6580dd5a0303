import { randomBytes } from 'node:crypto'
import { sha256 } from '@/lib/core/digest'

/** A secret shown once: 256 random bits, with a prefix by which scanners and people know it. */
export const newSecret = (prefix: 'galley' | 'invite' | 'reset') =>
  `${prefix}_${randomBytes(32).toString('base64url')}`

/** As it is stored. The secret is random, so a plain hash is enough. */
export const hashSecret = (secret: string) => sha256(secret)

/** What somebody is told who made one: what happened, and the secret, which is in nothing that is kept. */
export const withSecret = <E extends object>(event: E, secret: string) => ({ ...event, secret })
