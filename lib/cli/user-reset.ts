import { normalEmail } from '@/lib/people/sign-in'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { Refused } from '@/lib/core/errors'
import { resetPassword } from '@/lib/people/resetting'
import { answer, optionOf, type Run, say } from './command'
import { actorFor } from './people'

export const run: Run = async (call) => {
  const {
    words: [address = ''],
    terminal,
  } = call
  const user = await db.user.findUnique({ where: { email: normalEmail(address) } })
  if (!user) throw new Refused([{ message: `Nobody has the address ${address}.` }])
  const { secret } = await resetPassword(await actorFor(optionOf(call, 'as')), { userId: user.id })
  say(terminal, `By this link ${user.name} chooses a new password. It works once, for 24 hours:`)
  answer(terminal, `${env.url}/reset/${secret}`)
}
