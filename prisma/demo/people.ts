import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor, Role } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { makeFolder, privateFile } from '@/lib/core/private-files'
import { addUser } from '@/lib/people/commands'
import { setUp } from '@/lib/people/joining'

const people = {
  ada: { name: 'Ada Lindqvist', email: 'ada@galley.test', role: 'admin' },
  eve: { name: 'Eve Castellano', email: 'eve@galley.test', role: 'editor' },
  ana: { name: 'Ana Petrović', email: 'ana@galley.test', role: 'reviewer' },
  ben: { name: 'Ben Achterberg', email: 'ben@galley.test', role: 'reviewer' },
  vic: { name: 'Vic Donnelly', email: 'vic@galley.test', role: 'viewer' },
} as const satisfies Record<string, { name: string; email: string; role: Role }>

export type Who = keyof typeof people
export type Cast = Record<Who, Actor>

export const demoEmails: string[] = Object.values(people).map(({ email }) => email)

export const accountsFile = (data: string) => join(data, 'demo-accounts.txt')

/** 100 random bits, in groups one can read out. */
function newPassword() {
  const letters = 'abcdefghjkmnpqrstuvwxyz123456789'
  const drawn = Array.from(randomBytes(20), (byte) => letters.charAt(byte % letters.length)).join(
    '',
  )
  return drawn.replace(/.{5}(?=.)/g, '$&-')
}

const heading =
  'Demo accounts of this install. Delete this file once you have signed in and changed the passwords.'

/** Written once and then only read: `wx` fails where it stands already, whatever became of the database. */
function keptPasswords(data: string): Map<string, string> {
  const lines = Object.values(people).map(
    ({ email, role }) => `${email}  ${newPassword()}  ${role}`,
  )
  makeFolder(data)
  try {
    writeFileSync(accountsFile(data), `${heading}\n\n${lines.join('\n')}\n`, {
      flag: 'wx',
      mode: privateFile,
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readAccounts(readFileSync(accountsFile(data), 'utf8'))
}

/** E-mail address → password, from the text of the accounts file. */
export const readAccounts = (text: string) =>
  new Map(
    [...text.matchAll(/^(\S+@\S+)\s+(\S+)/gm)].map(
      ([, email = '', password = '']) => [email, password] as const,
    ),
  )

/** Makes those of the five who have no account yet, by the commands an admin has. */
export async function castOf(data: string, now: Date): Promise<Cast> {
  const passwords = keptPasswords(data)
  const passwordOf = (email: string) => {
    const password = passwords.get(email)
    if (!password)
      throw new Error(
        `${accountsFile(data)} has no password for ${email}. Move the file away and start again.`,
      )
    return password
  }
  const known = new Set(
    (await db.user.findMany({ select: { email: true } })).map(({ email }) => email),
  )
  const { ada, ...others } = people
  if (!known.has(ada.email))
    await setUp({ name: ada.name, email: ada.email, password: passwordOf(ada.email) }, now)
  const admin = await actorOf(ada.email)
  for (const person of Object.values(others)) {
    if (known.has(person.email)) continue
    await addUser(admin, { ...person, password: passwordOf(person.email) }, now)
  }
  const [eve, ana, ben, vic] = await Promise.all(
    [people.eve, people.ana, people.ben, people.vic].map(({ email }) => actorOf(email)),
  )
  if (!eve || !ana || !ben || !vic) throw new Error('The demo people could not be made.')
  return { ada: admin, eve, ana, ben, vic }
}

async function actorOf(address: string): Promise<Actor> {
  const { id, name, email, role } = await db.user.findUniqueOrThrow({ where: { email: address } })
  return { id, name, email, role: role as Role }
}
