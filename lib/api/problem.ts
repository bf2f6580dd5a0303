import { z, ZodError } from 'zod'
import { Refusal, Refused, TooMany, Unauthorized } from '@/lib/core/errors'
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
})

/** The one place where an error becomes an answer. What is not a refusal is a bug: logged, and told to nobody. */
export function problemOf(error: unknown): Response {
  if (error instanceof ZodError) {
    const errors = error.issues.flatMap(wordsOf)
    return answer(
      422,
      'Not valid',
      errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join(' '),
      { errors },
    )
  }
  if (error instanceof Refused) {
    const { reasons, blockers } = error
    return answer(error.status, error.title, error.message, { reasons, ...(blockers && { blockers }) })
  }
  if (error instanceof Refusal) return answer(error.status, error.title, error.message, {}, headersOf(error))
  console.error(error)
  return answer(500, 'Something went wrong', 'The cause is in the log of the server.')
}

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
  if (error instanceof TooMany) return { 'retry-after': String(Math.ceil(error.retryAfterSeconds)) }
  return {}
}

type Issue = z.core.$ZodIssue

/** Zod's own words name types; these name what to do. One line for each field. */
function wordsOf(issue: Issue): { path: string; message: string }[] {
  const at = (name?: PropertyKey) =>
    [...issue.path, ...(name === undefined ? [] : [name])].map(String).join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: at(key), message: 'There is no such field here.' }))
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return [{ path: at(), message: 'This is missing.' }]
  if (issue.code === 'invalid_union' && issue.message === 'Invalid input') {
    const last = issue.errors.at(-1)?.at(0)
    return [{ path: at(), message: last?.message ?? issue.message }]
  }
  return [{ path: at(), message: issue.message }]
}
