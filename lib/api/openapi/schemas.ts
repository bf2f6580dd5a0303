import { z } from 'zod'
import { claim, evidence, fix, note, person, source, verdict } from '@/lib/claims/views'
import { problem } from '../problem'
import type { Route } from '../route'
import { article, articleSummary, revision, revisionFacts } from '../shapes/article'
import { auditEntry } from '../shapes/audit'
import { hit } from '../shapes/claim'
import { event } from '../shapes/history'
import { invite, me, token, user } from '../shapes/people'
import { listedSource, sourceDetail } from '../shapes/source'

/** What has a name of its own; the other answers and the bodies are called after their route. */
const named = {
  Article: article,
  ArticleSummary: articleSummary,
  Revision: revision,
  RevisionFacts: revisionFacts,
  Claim: claim,
  FoundClaim: hit,
  Evidence: evidence,
  Verdict: verdict,
  Note: note,
  Fix: fix,
  Source: source,
  ListedSource: listedSource,
  SourceDetail: sourceDetail,
  Event: event,
  AuditEntry: auditEntry,
  Me: me,
  User: user,
  Invite: invite,
  Token: token,
  Person: person,
  Problem: problem,
}

export type Json = Record<string, unknown>
type Names = Map<z.ZodType, string>

export const refTo = (name: string | undefined) => ({ $ref: `#/components/schemas/${name ?? ''}` })

const after = ({ id }: Route, part: 'Answer' | 'Body') =>
  `${id.charAt(0).toUpperCase()}${id.slice(1)}${part}`

/** Names of all that is answered and sent, and the JSON schemas that stand under them. */
export function schemasOf(routes: readonly Route[]): { names: Names; schemas: Json } {
  const answers: Names = new Map(Object.entries(named).map(([name, schema]) => [schema, name]))
  const bodies: Names = new Map()
  for (const route of routes) {
    if (route.answer && !answers.has(route.answer))
      answers.set(route.answer, after(route, 'Answer'))
    if (route.body && !bodies.has(route.body)) bodies.set(route.body, after(route, 'Body'))
  }
  const schemas = { ...jsonSchemas(answers, 'output'), ...jsonSchemas(bodies, 'input') }
  return { names: new Map([...answers, ...bodies]), schemas }
}

function jsonSchemas(names: Names, io: 'input' | 'output'): Json {
  const registry = z.registry<{ id: string }>()
  for (const [schema, id] of names) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => refTo(id).$ref,
    io,
    unrepresentable: 'any',
    override: withoutPattern,
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  )
}

/** "date-time" says it all; the pattern behind it takes half a page. */
function withoutPattern({ jsonSchema }: { jsonSchema: { format?: string; pattern?: string } }) {
  if (jsonSchema.format?.startsWith('date')) delete jsonSchema.pattern
}

/** The values of a path or a query, one by one. */
export function parametersOf(schema: z.ZodObject, place: 'path' | 'query'): Json[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const required = place === 'path' ? { required: true } : {}
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    in: place,
    ...required,
    schema: shape,
  }))
}
