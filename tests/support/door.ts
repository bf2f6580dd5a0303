import { expect } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { match, treeOf } from '@/lib/api/match'
import type { Method } from '@/lib/api/route'
import { handle } from '@/lib/api/router'
import { routes } from '@/lib/api/routes/table'
import { hashSecret, newSecret } from '@/lib/auth/secrets'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/id'
import { textIn } from './file-text'
import { type Colleague, newsroom } from './newsroom'

export const origin = 'http://localhost:3000'
const base = '/api/v1'
const tree = treeOf(routes)

export type Answer = {
  status: number
  headers: Headers
  text: string
  json: Record<string, unknown>
}

/** Sends a request the way the server hands it over, and checks what is answered against the route's own schema. */
export async function send(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await handle(new Request(`${origin}${base}${path}`, { ...init, method }))
  const text = await textIn(new Uint8Array(await response.arrayBuffer()))
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== ''
  const json = isJson ? (JSON.parse(text) as Record<string, unknown>) : {}
  // a route may answer with a file instead
  if (response.ok && method !== 'HEAD' && (isJson || text === ''))
    checkShape(method as Method, path, json)
  return { status: response.status, headers: response.headers, text, json }
}

/** Nothing is left out, and nothing answered that the document does not tell of. */
function checkShape(method: Method, path: string, json: unknown) {
  const route = match(tree, path.split('?')[0] ?? '')?.routes.get(method)
  if (route?.answer) expect(route.answer.parse(json)).toEqual(json)
}

type More = { headers?: Record<string, string> }

/** The API as one program uses it. */
export const client = (headers: Record<string, string> = {}) => {
  const ask =
    (method: string) =>
    (path: string, body?: unknown, more: More = {}) =>
      send(method, path, {
        headers: {
          ...headers,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...more.headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
  return {
    get: ask('GET'),
    post: ask('POST'),
    patch: ask('PATCH'),
    put: ask('PUT'),
    delete: ask('DELETE'),
    head: ask('HEAD'),
  }
}
type Client = ReturnType<typeof client>

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** Tokens of these people, in one write. */
export async function tokensOf(
  people: readonly Actor[],
  also: { scopes?: 'read' | 'read,write'; expiresAt?: Date } = {},
) {
  const made = people.map((person) => ({ person, secret: newSecret('galley') }))
  const common = {
    name: 'test',
    scopes: 'read,write',
    createdAt: new Date(),
    lastUsedAt: new Date(),
    ...also,
  }
  await db.apiToken.createMany({
    data: made.map(({ person, secret }) => ({
      id: newId(),
      userId: person.id,
      hash: hashSecret(secret),
      ...common,
    })),
  })
  return made.map(({ secret }) => secret)
}

/** The newsroom, and the API as each of its people uses it. */
export async function door() {
  const room = await newsroom()
  const names = ['ana', 'ben', 'eve', 'ada', 'vic'] as const
  const secrets = await tokensOf(names.map((name) => room[name]))
  const clients = Object.fromEntries(
    names.map((name, at) => [name, client(bearer(secrets[at] ?? ''))]),
  ) as Record<Colleague, Client>
  return {
    room,
    ...clients,
    stranger: client(),
    articleId: room.article.id,
    claimId: room.claim.id,
  }
}
