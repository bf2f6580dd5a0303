import { z } from 'zod'
import type { Packed } from '@/lib/intake/archive'
import { leftOutWords } from '@/lib/intake/left-out-words'
import type { LeftOut } from '@/lib/intake/readers/reader'
import { isOfCaller, Refusal } from '@/lib/core/errors'
import { unpacked } from '@/lib/core/pack'
import { answerBeside } from './beside'
import { problemOf } from './problem'
import type { SignedCall, SignedRoute } from './route'
import type { made, notMade } from './shapes/archive'
import { identify } from './who'

export type Outcome = z.output<typeof made> | z.output<typeof notMade>

type Asked = {
  request: Request
  /** what is said of every article, as a form has it */
  facts: Record<string, string>
  /** the Idempotency-Key of one file; null = none was sent */
  keyOf: ((name: string) => string) | null
  signal: AbortSignal
}

/**
 * Brings a file in by the route that takes one, as if it had been sent alone: with its own thread, key and transaction,
 * and refused for itself. Who sends it is asked anew, for a long archive takes minutes; throws what is refused to them,
 * and not to this file.
 */
export async function bringOne(
  route: SignedRoute,
  file: Packed,
  { request, facts, keyOf, signal }: Asked,
): Promise<Outcome> {
  const { name, problem } = file
  if (problem !== null) return { name, problem }
  const bytes = await file.bytes().catch((error: unknown) => {
    if (error instanceof Refusal) return error
    throw error
  })
  if (bytes instanceof Refusal) return { name, problem: bytes.message }
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name.split('/').at(-1) ?? name))
  for (const [field, value] of Object.entries(facts)) form.set(field, value)
  const url = new URL(`/api/v1${route.path}`, request.url)
  const headers: Record<string, string> = keyOf ? { 'idempotency-key': keyOf(name) } : {}
  const alone = new Request(url, { method: route.method, headers, body: form, signal })
  const answer = await answerOf(route, { request: alone, url, params: {} }, request)
  signal.throwIfAborted()
  return answer.ok ? madeOf(name, imported.parse(await answer.json())) : refusedOf(name, answer)
}

async function answerOf(route: SignedRoute, call: Omit<SignedCall, 'actor'>, sender: Request) {
  try {
    const signed = { ...call, actor: await identify(sender) }
    return (await answerBeside(route, signed)) ?? (await route.run(signed))
  } catch (error) {
    if (call.request.signal.aborted) throw error
    return problemOf(error)
  }
}

/** What counts here of the answer of the route. */
const imported = z.object({
  id: z.string(),
  title: z.string(),
  claims: z.number(),
  leftOut: z.custom<LeftOut[]>(Array.isArray).default([]),
  warnings: z.array(z.string()).default([]),
})

function madeOf(name: string, { id, title, claims, ...read }: z.output<typeof imported>) {
  const out = leftOutWords(read.leftOut)
  const remarks = [...read.warnings, ...(out ? [`Left out: ${out}.`] : [])]
  return { name, articleId: id, title, claims, remarks }
}

async function refusedOf(name: string, answer: Response) {
  const { detail } = z.object({ detail: z.string() }).parse(await answer.json())
  const retryAfterSeconds = Number(answer.headers.get('retry-after') ?? 0)
  const carried = { status: answer.status, message: detail, retryAfterSeconds }
  const refusal = unpacked({ ...carried, reasons: [], stack: '' })
  if (isOfCaller(refusal)) throw refusal
  return { name, problem: detail }
}
