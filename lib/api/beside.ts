import type { Actor } from '@/lib/auth/permissions'
import type { Threads } from '@/lib/intake/bring/threads'
import { threadsFor } from '@/lib/core/beside'
import { type Caller, callerNow } from '@/lib/core/caller'
import { type Asked, isLong } from '@/lib/core/long'
import { limitOf } from './body'
import { bytesOf, wholeAnswer } from './answer'
import { bytesOf as bodyOf } from './bytes'
import { wantsLines } from './lines'
import type { Route, SignedCall } from './route'

/** A request on its way to another thread; who sends it, and that they may, is known. */
export type Sent = {
  method: string
  url: string
  headers: [string, string][]
  body: Uint8Array<ArrayBuffer> | null
  actor: Actor
  caller: Caller
}
export type SentBack = {
  status: number
  headers: [string, string][]
  bytes: Uint8Array<ArrayBuffer>
}

/**
 * Answers in a thread of its own what takes in a text, or goes through the whole of a long one: reading, saving and
 * telling of it each take longer than others may be kept waiting. Null where this thread may do it.
 */
export async function answerBeside(route: Route, call: SignedCall): Promise<Response | null> {
  if (route.shares) return null
  const takesText = route.forms.length > 0 && !(route.tells && wantsLines(call.request))
  if (!takesText && !route.whole) return null
  const threads = threadsFor(takesText ? 'texts' : 'answers') as unknown as Threads | null
  if (!threads) return null
  const goesBeside = takesText || route.takesLong?.(call) === true
  if (!goesBeside && !(await isLong(askedOf(route, call)))) return null
  const { request, actor } = call
  const { status, headers, bytes } = await threads.run<SentBack>(await sentOf(route, call), {
    personId: actor.id,
    signal: request.signal,
  })
  return wholeAnswer(bytes, status, headers)
}

function askedOf({ whole, places, drafts }: Route, call: SignedCall): Asked {
  const named = { whole: whole ?? 'article', id: call.params.id ?? '', places }
  return drafts ? { ...named, drafts: drafts(call) } : named
}

async function sentOf(route: Route, { request, actor }: SignedCall): Promise<Sent> {
  const { method, url } = request
  const { forms, mostForm } = route
  const most = limitOf(request, { takesForm: forms.length > 0, mostForm })
  const limits = { most, personId: actor.id }
  const body = route.body ? await bodyOf(request, limits) : null
  return { method, url, headers: [...request.headers], body, actor, caller: callerNow() }
}

export const sentBack = async (response: Response): Promise<SentBack> => ({
  status: response.status,
  headers: [...response.headers],
  bytes: bytesOf(response) ?? new Uint8Array(await response.arrayBuffer()),
})
