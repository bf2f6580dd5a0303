import { z } from 'zod'
import { isOfCaller, Refused } from '@/lib/core/errors'
import { unpacked } from '@/lib/core/pack'
import type { GivenFile, LeftOut } from '@/lib/intake/readers/reader'
import { remarksOf } from '@/lib/intake/remarks-of'
import { answerBeside } from './beside'
import { problemOf } from './problem'
import type { SignedCall, SignedRoute } from './route'
import { doubtful, warnings } from './shapes/recognised'
import { identify } from './who'

type Asked = {
  request: Request
  /** what is said of every article, as a form has it */
  facts: Record<string, string>
  /** the Idempotency-Key of this file; null = none was sent */
  key: string | null
  signal: AbortSignal
}

/**
 * Brings a file in by the route that takes one, as if it had been sent alone: with its own thread, key and transaction,
 * and refused for itself. Who sends it is asked anew, for a long archive takes minutes.
 */
export async function bringByRoute(
  route: SignedRoute,
  file: GivenFile,
  { request, facts, key, signal }: Asked,
) {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(file.bytes)], file.name))
  for (const [field, value] of Object.entries(facts)) form.set(field, value)
  const url = new URL(`/api/v1${route.path}`, request.url)
  const headers: Record<string, string> = key === null ? {} : { 'idempotency-key': key }
  const alone = new Request(url, { method: route.method, headers, body: form, signal })
  const answer = await answerOf(route, { request: alone, url, params: {} }, request)
  signal.throwIfAborted()
  if (!answer.ok) throw await refusalOf(answer)
  const { id: articleId, title, claims, revision, ...read } = imported.parse(await answer.json())
  return { articleId, title, claims, remarks: remarksOf({ text: revision.text, ...read }) }
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
  revision: z.object({ text: z.string() }),
  leftOut: z.custom<LeftOut[]>(Array.isArray).default([]),
  doubtful: doubtful.default([]),
  warnings: warnings.default([]),
})

/** What is refused to the sender as such; anything else is said of this one file, also that it met a bug. */
async function refusalOf(answer: Response): Promise<Error> {
  const { detail: message } = z.object({ detail: z.string() }).parse(await answer.json())
  const retryAfterSeconds = Number(answer.headers.get('retry-after') ?? 0)
  const carried = { status: answer.status, message, retryAfterSeconds }
  const refusal = unpacked({ ...carried, reasons: [], stack: '' })
  return isOfCaller(refusal) ? refusal : new Refused([{ path: 'file', message }])
}
