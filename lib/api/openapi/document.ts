import { sessionCookie } from '@/lib/auth/session-cookie'
import manifest from '@/package.json'
import type { Route } from '../route'
import { type Json, parametersOf, refTo, schemasOf } from './schemas'

const key = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'The same key and body again gives the first answer and no second effect, for 24 hours.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
}

const contentOf = (types: readonly string[], schema: Json) =>
  Object.fromEntries(types.map((type) => [type, { schema }]))

/** What a file of this type is: JSON is an object, text is text, and of bytes OpenAPI 3.1 says nothing but their type. */
const fileSchema = (type: string): Json =>
  /[/+]json$/u.test(type) ? { type: 'object' } : type.startsWith('text/') ? { type: 'string' } : {}

const filesOf = (types: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, { schema: fileSchema(type) }]))

type NameOf = (schema: Route['answer']) => string | undefined

function successOf(route: Route, nameOf: NameOf): Json {
  const { summary: description, answer, media } = route
  const others = filesOf(media)
  if (answer)
    return {
      description,
      content: { ...contentOf(['application/json'], refTo(nameOf(answer))), ...others },
    }
  if (media.length > 0) return { description, content: others }
  return { description: 'Done' }
}

function operationOf(route: Route, nameOf: NameOf): Json {
  const keyed = route.action !== null && route.changes
  const sent =
    route.body && contentOf(['application/json', ...route.forms], refTo(nameOf(route.body)))
  return {
    operationId: route.id,
    summary: route.summary,
    ...(route.action === null && { security: [] }),
    parameters: [
      ...parametersOf(route.params, 'path'),
      ...parametersOf(route.query, 'query'),
      ...(keyed ? [key] : []),
    ],
    ...(sent && { requestBody: { content: sent } }),
    responses: {
      [route.status]: successOf(route, nameOf),
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

function pathsOf(routes: readonly Route[], nameOf: NameOf): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: operationOf(route, nameOf),
    }
  }
  return paths
}

/** The OpenAPI document of a table of routes, from the schemas they check with. */
export function openapi(routes: readonly Route[]) {
  const { names, schemas } = schemasOf(routes)
  const problem = contentOf(['application/problem+json'], refTo('Problem'))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Galley',
      version: manifest.version,
      description:
        'A fact-check desk. JSON is camelCase, times are ISO 8601 UTC, ids are opaque, offsets are UTF-16 code units with exclusive ends into the text of the revision.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }, { session: [] }],
    paths: pathsOf(routes, (schema) => (schema ? names.get(schema) : undefined)),
    components: {
      schemas,
      responses: { Problem: { description: 'What went wrong', content: problem } },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
      },
    },
  }
}
