import { createToken } from '@/lib/people/account'
import { newToken } from '@/lib/people/schema'
import { answer, needed, optionOf, type Run, WrongUse } from './command'
import { actorFor } from './people'

export const run: Run = async (given) => {
  const address = needed(given, 'as')
  const scopes = newToken.shape.scopes.safeParse(optionOf(given, 'scopes')?.replaceAll(' ', ''))
  if (!scopes.success) throw new WrongUse('--scopes is read or read,write.')
  const name = optionOf(given, 'name') ?? 'Made on the command line'
  const { secret } = await createToken(await actorFor(address), { name, scopes: scopes.data })
  answer(given.terminal, secret)
}
