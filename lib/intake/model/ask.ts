import { z } from 'zod'
import type { env } from '@/lib/core/env'
import { abouts, kinds } from '@/lib/claims/vocabulary'

export type Model = NonNullable<(typeof env)['model']>

const mostBytes = 1024 * 1024
const patience = 30_000

const instruction = `You help fact checkers of a newsroom. List the factual claims in the part of a news article that you are given: statements that are true or false and that somebody could check. Leave out opinions, forecasts and questions. Do not judge whether a claim is true.
Answer with JSON alone: {"claims":[{"quote","statement","kind","about","claimant","priority"}]}
quote: the words of the claim, copied from the article letter by letter, as few as will do.
statement: the claim as a sentence that stands alone, in words of the article only.
kind: one of ${kinds.join(', ')}. about: "content", or "attribution" if the claim is only that somebody said it.
claimant: who says it, as the article names them, or null for the article itself. priority: 1 to 5, 5 = check first.`

const proposal = z.object({
  quote: z
    .string()
    .trim()
    .regex(/[\p{L}\p{N}]/u)
    .max(2000),
  statement: z.string().max(2000).nullish(),
  kind: z.enum(kinds).catch('event'),
  about: z.enum(abouts).catch('content'),
  claimant: z.string().max(200).nullish().catch(null),
  priority: z.number().int().min(1).max(5).catch(3),
})
export type Proposal = z.output<typeof proposal>

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})
const list = z.object({ claims: z.array(z.unknown()).max(500) })

/** Why a model gave nothing, in words. */
export class NoAnswer extends Error {}

/**
 * Asks the model for the claims in one part of a text. `odd` counts those that are not what was asked for. Throws
 * NoAnswer, and the signal's reason when it is called off.
 */
export async function askModel(model: Model, part: string, signal: AbortSignal) {
  const body = {
    model: model.name,
    temperature: 0,
    response_format: { type: 'json_object' },
    messages: [
      { role: 'system', content: instruction },
      { role: 'user', content: part },
    ],
  }
  const content = contentOf(await post(model, JSON.stringify(body), signal))
  const read = list.safeParse(parsed(content))
  if (!read.success) throw new NoAnswer('it did not answer with the JSON it was asked for')
  const proposals = read.data.claims.flatMap((claim) => {
    const { data } = proposal.safeParse(claim)
    return data ? [data] : []
  })
  return { proposals, odd: read.data.claims.length - proposals.length }
}

async function post({ url, key }: Model, body: string, signal: AbortSignal): Promise<string> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(patience)])
  const headers = {
    'content-type': 'application/json',
    ...(key && { authorization: `Bearer ${key}` }),
  }
  try {
    // whoever answers with another address shall not be given the key
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'error',
      signal: until,
    })
    if (!response.ok) throw new NoAnswer(`it answered ${response.status}`)
    return await textOf(response)
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof NoAnswer) throw error
    throw new NoAnswer(until.aborted ? 'it did not answer in time' : 'it cannot be reached')
  }
}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += (chunk as Uint8Array).length
    if (length > mostBytes) throw new NoAnswer('its answer is too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length).toString('utf8')
}

function contentOf(text: string): string {
  const answer = completion.safeParse(parsed(text))
  const content = answer.data?.choices[0]?.message.content
  if (content === undefined) throw new NoAnswer('what it answers is no chat completion')
  return content
}

/** JSON, also between the fences that models put around it; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.trim().replace(/^```(?:json)?|```$/g, ''))
  } catch {
    return undefined
  }
}
