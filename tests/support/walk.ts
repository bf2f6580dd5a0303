import { handle } from '@/lib/api/router'
import { routes } from '@/lib/api/routes/table'
import { formatIds } from '@/lib/reports/registry'
import { listenTo } from './events'
import { textIn } from './file-text'
import { bearer, origin } from './door'

export type Ids = Record<'article' | 'claim' | 'source' | 'revision', string>

/** Where the one `{id}` of a path stands for; a new kind of path says here what it names. */
const named: Record<string, keyof Ids> = { articles: 'article', claims: 'claim', sources: 'source' }

/** What a route may be asked besides, so that every answer it has is seen. */
const also: Record<string, readonly string[]> = {
  listClaims: ['', '?rating=cannotVerify'],
  searchClaims: ['', '?rating=cannotVerify', '?q=bridge'],
  getReport: formatIds.map((id) => `?format=${id}`),
  compareRevisions: ['?with=1'],
}

function pathsOf(route: (typeof routes)[number], ids: Ids): string[] {
  const path = route.path.replace(
    /\/(\w+)\/\{id\}/u,
    (_, kind: string) => `/${kind}/${ids[named[kind] ?? 'claim']}`,
  )
  return (also[route.id] ?? ['']).map((query) => path.replace('{number}', ids.revision) + query)
}

async function textOf(path: string, token: string) {
  const request = new Request(`${origin}/api/v1${path}`, { headers: bearer(token) })
  return textIn(new Uint8Array(await (await handle(request)).arrayBuffer()))
}

/** Every event the article has, as its stream tells it to somebody who was not there. */
async function streamed(ids: Ids, token: string, events: number) {
  const abort = new AbortController()
  const headers = { ...bearer(token), 'last-event-id': '0' }
  const request = new Request(`${origin}/api/v1/articles/${ids.article}/stream`, {
    headers,
    signal: abort.signal,
  })
  const stream = listenTo(await handle(request))
  const told: string[] = []
  while (told.length < events)
    told.push(JSON.stringify(await stream.next(({ seq }) => seq !== undefined)))
  abort.abort()
  return told.join('\n')
}

/** All that a person can read through the API, each answer under the path that gave it. Loops over the table of routes. */
export async function readEverything(token: string, ids: Ids, events: number) {
  const answers = new Map<string, string>()
  for (const route of routes.filter(
    ({ method, id }) => method === 'GET' && id !== 'followArticle' && !id.startsWith('getDocument'),
  ))
    for (const path of pathsOf(route, ids)) answers.set(path, await textOf(path, token))
  answers.set('stream', await streamed(ids, token, events))
  return answers
}
