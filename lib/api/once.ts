import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Actor } from '@/lib/auth/permissions'
import { authSecret } from '@/lib/auth/session-cookie'
import { alongside } from '@/lib/command'
import { db } from '@/lib/core/db'
import { canonicalJson, sha256 } from '@/lib/core/digest'
import { keptFor, pruneKeptAnswers } from '@/lib/core/kept-answers'
import { Refused } from '@/lib/core/errors'
import { open, seal } from './seal'

type Given = { actor: Actor; request: Request; path: string; body: unknown; status: number }
type Answer = { text: string; replayed: boolean }

/** How long the answer of a command that is done may take to be kept; past it, it is taken to be lost. */
const patience = 5000

/**
 * Gives a command, and its answer as text. Of requests with one Idempotency-Key only one takes effect: that the key is
 * used is written in the command's own transaction, so neither a second request at the same moment nor a crash in
 * between can give the command twice. Refusals are not kept: nothing happened.
 */
export async function answerOnce<E>(
  sent: Given,
  run: () => Promise<E>,
  show: (event: E) => Promise<string>,
): Promise<Answer> {
  const key = keyOf(sent.request)
  if (key === null) return { text: await show(await run()), replayed: false }
  const id = { userId: sent.actor.id, key }
  const requestHash = keyedHash(canonicalJson([sent.request.method, sent.path, sent.body]))
  const showAgain = (kept: string) => show(JSON.parse(kept) as E)
  const replay = async () =>
    (await mayReplay(id, requestHash)) && {
      text: await textOf(id, sent.status, showAgain),
      replayed: true,
    }

  const before = await replay()
  if (before) return before
  let event: E
  try {
    event = await alongside(
      (tx, done) =>
        tx.idempotentAnswer.create({
          data: { ...id, requestHash, createdAt: new Date(), body: seal(JSON.stringify(done)) },
        }),
      run,
    )
  } catch (error) {
    // of two at the same moment the other may have been first: then its answer is the answer to both
    const meanwhile = await replay()
    if (meanwhile) return meanwhile
    throw error
  }
  return { text: await keep(id, sent.status, await show(event)), replayed: false }
}

function keyOf(request: Request): string | null {
  const key = request.headers.get('idempotency-key')
  if (key === null || /^[\x21-\x7e]{1,200}$/.test(key)) return key
  throw wrongKey('Use 1 to 200 letters, digits and signs, without spaces.')
}

/**
 * Takes the key of a request that gives many commands, each of them once under a key of its own, which is named here by
 * what it is for. Null where no key was sent. Throws Refused where the key was used for another request.
 */
export async function shareKey({ actor, path, body, ...sent }: Omit<Given, 'status'>) {
  const key = keyOf(sent.request)
  if (key === null) return null
  const id = { userId: actor.id, key }
  const requestHash = keyedHash(canonicalJson([sent.request.method, path, body]))
  if (!(await mayReplay(id, requestHash)))
    await db.idempotentAnswer
      .create({ data: { ...id, requestHash, createdAt: new Date() } })
      // of two at the same moment the other may have been first
      .catch(async (error: unknown) => {
        if (!(await mayReplay(id, requestHash))) throw error
      })
  return (part: string) => sha256(`${key} ${part}`)
}

/** With the secret: of a body that holds a password a plain hash could be guessed. */
const keyedHash = (text: string) => createHmac('sha256', authSecret).update(text).digest('hex')

const wrongKey = (message: string) => new Refused([{ path: 'Idempotency-Key', message }])

type Id = { userId: string; key: string }
const find = (id: Id) => db.idempotentAnswer.findUnique({ where: { userId_key: id } })

/** Whether the key was used in the last 24 hours. Throws Refused where it was for something else. */
async function mayReplay(id: Id, requestHash: string): Promise<boolean> {
  const row = await find(id)
  if (!row) return false
  if (row.createdAt.getTime() < Date.now() - keptFor) {
    await db.idempotentAnswer.deleteMany({ where: { ...id, createdAt: row.createdAt } })
    return false
  }
  if (row.requestHash !== requestHash)
    throw wrongKey('This key was used for another request. Take a new one.')
  return true
}

/** The kept answer. Where the command is done but its answer was lost in a crash, the answer is made again. */
async function textOf(
  id: Id,
  status: number,
  showAgain: (event: string) => Promise<string>,
): Promise<string> {
  for (;;) {
    const row = await find(id)
    if (!row?.body) throw wrongKey('This key has expired. Take a new one.')
    if (row.status !== null) return open(row.body)
    if (row.createdAt.getTime() < Date.now() - patience)
      return keep(id, status, await showAgain(open(row.body)))
    await sleep(25)
  }
}

async function keep(id: Id, status: number, text: string): Promise<string> {
  await db.idempotentAnswer.updateMany({
    where: { ...id, status: null },
    data: { status, contentType: 'application/json', body: seal(text) },
  })
  await pruneKeptAnswers()
  return text
}
