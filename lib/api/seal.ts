import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { authSecret } from '@/lib/auth/session-cookie'

/*
 * Some answers hold what is shown once and otherwise kept only as a hash: a new token, the link of an invitation. While
 * they are kept for an Idempotency-Key they are encrypted, so that a copy of the database does not give them away.
 */

const algorithm = 'aes-256-gcm'
const secret = Buffer.from(hkdfSync('sha256', authSecret, '', 'kept answers', 32))
const ivLength = 12
const tagLength = 16

export function seal(text: string): string {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv(algorithm, secret, iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64')
}

/** Throws where the text was sealed with another secret, or altered. */
export function open(sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv(algorithm, secret, bytes.subarray(0, ivLength))
  decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
  return Buffer.concat([
    decipher.update(bytes.subarray(ivLength + tagLength)),
    decipher.final(),
  ]).toString('utf8')
}
