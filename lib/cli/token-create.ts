import { createToken } from '@/lib/people/account'
import { newToken } from '@/lib/people/schema'
import { answer, needed, optionOf, type Run, WrongUse } from './command'
import { actorFor } from './people'

export const run: Run = async (call) => {
  const address = needed(call, 'as')
  const scopes = newToken.shape.scopes.safeParse(optionOf(call, 'scopes')?.replaceAll(' ', ''))
  if (!scopes.success) throw new WrongUse('--scopes is read or read,write.')
  const name = optionOf(call, 'name') ?? 'Made on the command line'
  const expiresAt = expiryOf(optionOf(call, 'expires') ?? 'never', new Date())
  const { secret } = await createToken(await actorFor(address), {
    name,
    scopes: scopes.data,
    expiresAt,
  })
  answer(call.terminal, secret)
}

/** "30d", "1y" or "never". Throws WrongUse. */
function expiryOf(lasts: string, now: Date): string | null {
  if (lasts === 'never') return null
  const [, count, unit] = /^([1-9]\d{0,3})(d|y)$/.exec(lasts) ?? []
  if (!count)
    throw new WrongUse('--expires is a number of days or years, as 30d, 90d or 1y, or never.')
  return new Date(
    now.getTime() + Number(count) * (unit === 'y' ? 365 : 1) * 24 * 3_600_000,
  ).toISOString()
}
