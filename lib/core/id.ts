import { randomBytes } from 'node:crypto'

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** 18 characters: 9 of time, so that ids sort by age and land side by side in an index, then 45 random bits. */
export function newId(now = Date.now()): string {
  let time = ''
  for (let rest = now, i = 0; i < 9; i++, rest = Math.floor(rest / 32))
    time = letters.charAt(rest % 32) + time
  return time + Array.from(randomBytes(9), (byte) => letters.charAt(byte % 32)).join('')
}
