import { checkMayChange, checkMayRead } from '@/lib/auth/check-may'
import { askedBy } from '@/lib/core/caller'
import { NotFound } from '@/lib/core/errors'
import { emptyAnswer } from './answer'
import { answerBeside, type Sent, sentBack } from './beside'
import { match, treeOf } from './match'
import { checkSameOrigin } from './origin'
import { methodProblem, problemOf } from './problem'
import type { Call, Method, Route } from './route'
import { routes } from './routes/table'
import { identify, isByCookie } from './who'

const base = '/api/v1'
const tree = treeOf(routes)

/** Answers a request to the API, whoever listens for it: lib/server, or Next in development. Never throws. */
export async function handle(request: Request): Promise<Response> {
  try {
    return await answer(request)
  } catch (error) {
    // nobody is there any more to whom a reason could be given
    if (request.signal.aborted) return emptyAnswer(499)
    return problemOf(error)
  }
}

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url)
  const matched = url.pathname.startsWith(`${base}/`)
    ? match(tree, url.pathname.slice(base.length))
    : null
  if (!matched) throw new NotFound('This address')
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const route = matched.routes.get(method as Method)
  if (!route) return otherMethod(request.method, [...matched.routes.keys()])
  const response = await run(route, { request, url, params: matched.params })
  return request.method === 'HEAD' ? withoutBody(response) : response
}

/** Answers in this thread what another received, identified and let pass. */
export async function answerSent({ method, url, headers, body, actor, caller }: Sent) {
  const request = new Request(url, { method, headers, body })
  const { pathname } = new URL(url)
  const matched = match(tree, pathname.slice(base.length))
  const route = matched?.routes.get(method === 'HEAD' ? 'GET' : (method as Method))
  if (!matched || !route) throw new NotFound('This address')
  const { params } = matched
  const answered = askedBy(caller, () => route.run({ request, url: new URL(url), params, actor }))
  return sentBack(await answered.catch(problemOf))
}

async function run(route: Route, call: Call): Promise<Response> {
  if (route.action === null) return route.run(call)
  const actor = await identify(call.request)
  if (route.method !== 'GET' && isByCookie(call.request)) checkSameOrigin(call.request)
  // before anything of what is sent is read
  await (route.changes ? checkMayChange : checkMayRead)(actor, route.action)
  const signed = { ...call, actor }
  return (await answerBeside(route, signed)) ?? route.run(signed)
}

function otherMethod(method: string, known: readonly Method[]): Response {
  const allow = [...known, ...(known.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  return method === 'OPTIONS' ? emptyAnswer(204, { allow }) : methodProblem(method, allow)
}

async function withoutBody(response: Response): Promise<Response> {
  await response.body?.cancel()
  return new Response(null, { status: response.status, headers: response.headers })
}
