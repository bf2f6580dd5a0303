import { z, ZodError } from 'zod'
import { andMore, mostListed } from '@/lib/core/at-most'
import { Busy, Refusal, Refused, TooMany, Unauthorized } from '@/lib/core/errors'
import { problemHeaders } from './headers'

/** RFC 9457, as contract.md has it. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  reasons: z.array(z.object({ path: z.string().optional(), message: z.string() })).optional(),
  blockers: z
    .array(
      z.object({
        code: z.string(),
        message: z.string(),
        claimId: z.string().optional(),
        sentence: z.int().optional(),
      }),
    )
    .optional(),
  /** how many more there are than the 20 that are listed */
  more: z.int().optional(),
})

/** The one place where an error becomes an answer. What is not a refusal is a bug: logged, and told to nobody. */
export function problemOf(error: unknown): Response {
  if (error instanceof ZodError) return notValid(error)
  if (error instanceof Refused) return refusedAnswer(error)
  if (error instanceof Refusal)
    return answer(error.status, error.title, error.message, {}, headersOf(error))
  console.error(error)
  return answer(500, 'Something went wrong', 'The cause is in the log of the server.')
}

function notValid({ issues }: ZodError): Response {
  const errors: { path: string; message: string }[] = []
  let count = 0
  for (const issue of issues) {
    if (errors.length < mostListed) errors.push(...wordsOf(issue))
    count += issue.code === 'unrecognized_keys' ? issue.keys.length : 1
  }
  const listed = errors.slice(0, mostListed)
  const words = listed.map(({ path, message }) => (path ? `${path}: ${message}` : message))
  const more = count - listed.length
  return answer(422, 'Not valid', [...words, ...andMore(more)].join(' '), {
    errors: listed,
    ...moreOf(more),
  })
}

function refusedAnswer({ status, title, reasons, blockers }: Refused): Response {
  const listed = reasons.slice(0, mostListed)
  const more = Math.max(reasons.length, blockers?.length ?? 0) - mostListed
  const words = [
    ...listed.map(({ message }) => message),
    ...andMore(reasons.length - listed.length),
  ].join(' ')
  const also = {
    reasons: listed,
    ...(blockers && { blockers: blockers.slice(0, mostListed) }),
    ...moreOf(more),
  }
  return answer(status, title, words, also)
}

const moreOf = (more: number) => (more > 0 ? { more } : {})

export const methodProblem = (method: string, allow: string) =>
  answer(405, 'Not possible here', `${method} is not possible here; ${allow} is.`, {}, { allow })

const answer = (
  status: number,
  title: string,
  detail: string,
  also: object = {},
  headers: Record<string, string> = {},
) =>
  new Response(JSON.stringify({ type: 'about:blank', title, status, detail, ...also }), {
    status,
    headers: { ...problemHeaders, ...headers },
  })

function headersOf(error: Refusal): Record<string, string> {
  if (error instanceof Unauthorized) return { 'www-authenticate': 'Bearer realm="Galley"' }
  if (error instanceof TooMany || error instanceof Busy)
    return { 'retry-after': String(Math.ceil(error.retryAfterSeconds)) }
  return {}
}

type Issue = z.core.$ZodIssue

/** Zod's own words name types; these name what to do. One line for each field. */
function wordsOf(issue: Issue): { path: string; message: string }[] {
  const at = (name?: PropertyKey) =>
    [...issue.path, ...(name === undefined ? [] : [name])].map(String).join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys
      .slice(0, mostListed)
      .map((key) => ({ path: at(key), message: 'There is no such field here.' }))
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return [{ path: at(), message: 'This is missing.' }]
  if (issue.code === 'invalid_union' && issue.message === 'Invalid input') {
    const last = issue.errors.at(-1)?.at(0)
    return [{ path: at(), message: last?.message ?? issue.message }]
  }
  return [{ path: at(), message: issue.message }]
}
