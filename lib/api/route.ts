import { z } from 'zod'
import type { Whole } from '@/lib/core/long'
import type { Action, Actor } from '@/lib/auth/permissions'
import { NotFound } from '@/lib/core/errors'
import { emptyAnswer, jsonAnswer, JsonText, textOf } from './answer'
import { readBody } from './body'
import { answerOnce } from './once'
import { readQuery } from './query'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A request on its way to a route: the values in its path are still text. */
export type Call = { request: Request; url: URL; params: Record<string, string> }
export type SignedCall = Call & { actor: Actor }

/** What the table of routes holds, and the document and the tests read. */
type Facts = {
  /** one word for it, as "createClaim" */
  id: string
  method: Method
  path: `/${string}`
  summary: string
  status: number
  params: z.ZodObject
  query: z.ZodObject
  /** null = nothing is sent */
  body: z.ZodType | null
  /** media types taken besides JSON */
  forms: readonly string[]
  /** bytes such a form may have; null = as many as one with an article */
  mostForm: number | null
  /** null = nothing is answered, or what `media` names */
  answer: z.ZodType | null
  media: readonly string[]
  /** what of an article its path names, where it goes through the whole text */
  whole: Whole | null
  /** it finds places of words anew, or compares texts */
  places: boolean
  /** numbers of the drafts it goes through; null = the present one */
  drafts: ((call: Call) => number[]) | null
  /** whatever the length of what it goes through, it is not done in the thread that answers all others */
  takesLong: ((call: Call) => boolean) | null
  /** it can tell how far it is, and then its answer cannot come from elsewhere at once */
  tells: boolean
  /** it gives other routes what is sent, one by one, and each of those is answered elsewhere */
  shares: boolean
}

export type Route = Facts &
  (
    | { action: null; run: (call: Call) => Promise<Response> }
    | { action: Action; changes: boolean; run: (call: SignedCall) => Promise<Response> }
  )

/** A route for who is signed in. */
export type SignedRoute = Extract<Route, { changes: boolean }>

type Named = {
  id: string
  path: `/${string}`
  summary: string
  whole?: Whole
  places?: boolean
  drafts?: (call: Call) => number[]
  takesLong?: (call: Call) => boolean
  tells?: boolean
  shares?: boolean
}
const nothing = z.strictObject({})
const facts = {
  status: 200,
  params: nothing,
  query: nothing,
  body: null,
  forms: [],
  mostForm: null,
  answer: null,
  media: [],
  whole: null,
  places: false,
  drafts: null,
  takesLong: null,
  tells: false,
  shares: false,
} as const

type Open = Named & { answer: z.ZodType; handle: (call: Call) => Promise<Response> }

/** A route for everybody, signed in or not. */
export const openly = ({ handle, ...named }: Open): Route => ({
  ...facts,
  ...named,
  method: 'GET',
  action: null,
  run: handle,
})

type Read<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  A extends z.ZodType,
> = Named & {
  /** POST where the question is too long for an address */
  method?: 'GET' | 'POST'
  action: Action
  params?: P
  query?: Q
  body?: B
  forms?: readonly string[]
  /** the body a form stands for */
  readForm?: (form: FormData) => Promise<unknown>
  /** none where `handle` answers with a file or a stream of the media types in `media` */
  answer?: A
  media?: readonly string[]
  handle: (call: {
    actor: Actor
    params: z.output<P>
    query: z.output<Q>
    body: z.output<B>
    request: Request
  }) => Promise<z.input<A> | JsonText | Response>
}

/** A route that changes nothing: one query, and its answer. */
export function reads<
  P extends z.ZodObject = typeof nothing,
  Q extends z.ZodObject = typeof nothing,
  B extends z.ZodType = typeof nothing,
  A extends z.ZodType = z.ZodNever,
>(route: Read<P, Q, B, A>): SignedRoute {
  const { handle, action, params, query, body: shape, readForm, ...named } = route
  const run = async ({ request, url, actor, ...call }: SignedCall) => {
    const answer = await handle({
      actor,
      request,
      params: readParams(params, call.params),
      query: readQuery((query ?? nothing) as Q, url.searchParams),
      body: (shape ?? nothing).parse(
        shape ? await readBody(request, { personId: actor.id, readForm }) : {},
      ) as z.output<B>,
    })
    return answer instanceof Response ? answer : jsonAnswer(textOf(answer))
  }
  const known = { params: params ?? nothing, query: query ?? nothing, body: shape ?? null, action }
  return { ...facts, method: 'GET', ...named, ...known, changes: false, run }
}

/** A route that gives many commands, one after another, each of them once for itself. */
export const changesEach = <B extends z.ZodType, A extends z.ZodType>(
  route: Read<typeof nothing, typeof nothing, B, A>,
): SignedRoute => ({ ...reads(route), shares: true, changes: true })

type Change<P extends z.ZodObject, B extends z.ZodType, E, A extends z.ZodType> = Named & {
  method: Exclude<Method, 'GET'>
  /** whose permission it takes */
  command: { action: Action }
  status?: 200 | 201
  params?: P
  body?: B
  forms?: readonly string[]
  mostForm?: number
  /** the body a form stands for */
  readForm?: (form: FormData) => Promise<unknown>
  handle: (call: {
    actor: Actor
    params: z.output<P>
    body: z.input<B>
    /** of a caller who may go away */
    signal: AbortSignal
  }) => Promise<E>
  answer?: A
  /** the answer, from what the command returned; none = 204 */
  show?: (done: { actor: Actor; params: z.output<P>; event: E }) => Promise<z.input<A>>
}

/** A route that gives one command. With an Idempotency-Key it is given once. */
export function changes<
  E,
  P extends z.ZodObject = typeof nothing,
  B extends z.ZodType = typeof nothing,
  A extends z.ZodType = z.ZodNever,
>(route: Change<P, B, E, A>): SignedRoute {
  const { handle, show, command, params, body: shape, readForm, ...named } = route
  const status = named.status ?? (show ? 200 : 204)
  const run = async ({ request, url, actor, ...call }: SignedCall) => {
    readQuery(nothing, url.searchParams)
    const values = { actor, params: readParams(params, call.params) }
    const { mostForm } = named
    const body = await readBody(request, { personId: actor.id, readForm, mostForm })
    // checked here for what the command would not see; the command itself reads it once more
    ;(shape ?? nothing).parse(body)
    const { text, replayed } = await answerOnce(
      { actor, request, path: url.pathname, body, status },
      () => handle({ ...values, body: body as z.input<B>, signal: request.signal }),
      async (event) => (show ? JSON.stringify(await show({ ...values, event })) : ''),
    )
    const also: Record<string, string> = replayed ? { 'idempotency-replayed': 'true' } : {}
    return show ? jsonAnswer(text, status, also) : emptyAnswer(status, also)
  }
  return {
    ...facts,
    ...named,
    status,
    params: params ?? nothing,
    body: shape ?? null,
    action: command.action,
    changes: true,
    run,
  }
}

/** A path whose values cannot be right leads nowhere. */
function readParams<P extends z.ZodObject>(
  shape: P | undefined,
  values: Record<string, string>,
): z.output<P> {
  const read = (shape ?? nothing).safeParse(values)
  if (!read.success) throw new NotFound('What this address names')
  return read.data as z.output<P>
}
