import { createHmac, hkdfSync } from 'node:crypto'
import { authSecret } from '@/lib/auth/session-cookie'

const key = Buffer.from(hkdfSync('sha256', authSecret, '', 'history', 32))

/** HMAC-SHA-256 under a key that is not in the database, lower-case hex: nobody without the secret can make one. */
export const keyed = (text: string) => createHmac('sha256', key).update(text).digest('hex')
