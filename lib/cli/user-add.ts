import type { z } from 'zod'
import { newReadable } from '@/lib/auth/setup-code'
import { env } from '@/lib/core/env'
import { Refused } from '@/lib/core/errors'
import { addUser, inviteUser } from '@/lib/people/commands'
import { isEmptyInstall, setUp } from '@/lib/people/joining'
import { invitation } from '@/lib/people/schema'
import { answer, needed, optionOf, type Run, say, WrongUse } from './command'
import { inOneLine } from './one-line'
import { actorFor } from './people'

/** "ana.petrovic@…" as a name, until somebody says better. */
const nameIn = (email: string) =>
  (email.split('@')[0] ?? '')
    .split(/[._-]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ')

export const run: Run = async (call) => {
  const {
    words: [address = ''],
    options,
    terminal,
  } = call
  const role = needed(call, 'role')
  const asked = invitation.safeParse({
    email: address,
    name: optionOf(call, 'name') ?? nameIn(address),
    role,
  })
  if (!asked.success) throw new WrongUse(inOneLine(asked.error))
  const person = asked.data
  const password = newReadable()
  if (options.invite) await invite(person, call)
  else {
    if (await isEmptyInstall()) await addFirst({ ...person, password })
    else await addUser(await actorFor(optionOf(call, 'as')), { ...person, password })
    say(
      terminal,
      `${person.name} is ${person.role} and can sign in as ${person.email}. This password is shown once:`,
    )
    answer(terminal, password)
  }
}

async function invite(person: z.output<typeof invitation>, call: Parameters<Run>[0]) {
  const { secret } = await inviteUser(await actorFor(optionOf(call, 'as')), person)
  say(
    call.terminal,
    `${person.name} is invited as ${person.role}. This link is good once, for seven days:`,
  )
  answer(call.terminal, `${env.url}/invite/${secret}`)
}

async function addFirst(person: { email: string; name: string; role: string; password: string }) {
  if (person.role !== 'admin')
    throw new Refused([
      { message: 'Nobody is here yet, so the first person must be an admin: --role admin' },
    ])
  await setUp({ email: person.email, name: person.name, password: person.password })
}
