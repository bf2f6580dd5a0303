import { expect, test } from 'vitest'
import { routes } from '@/lib/api/routes/table'
import { formats } from '@/lib/reports/registry'
import { send } from '../support/door'

type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; required?: string[] }
type Operation = {
  operationId: string
  parameters: { name: string; in: string; required?: boolean }[]
  requestBody?: { content: Record<string, { schema: { $ref: string } }> }
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>
  security?: unknown[]
}
type Document = {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

const read = async () => (await send('GET', '/openapi.json')).json as unknown as Document

test('anybody may read the document, and it tells of every route', async () => {
  const { openapi, paths } = await read()
  expect(openapi).toBe('3.1.0')
  const told = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(told.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort())
})

test('everything it refers to stands in it', async () => {
  const document = await read()
  const references = [
    ...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g),
  ]
  expect(references.length).toBeGreaterThan(100)
  const components = document.components as Record<string, Record<string, unknown>>
  for (const [reference, kind = '', name = ''] of references)
    expect([reference, components[kind]?.[name]]).toEqual([reference, expect.any(Object)])
})

test('what must be sent and what is answered is told as it is', async () => {
  const { paths, components } = await read()
  const verdict = paths['/claims/{id}/verdicts']?.post
  expect(verdict?.requestBody?.content['application/json']?.schema).toEqual({
    $ref: '#/components/schemas/SubmitVerdictBody',
  })
  expect(components.schemas.SubmitVerdictBody).toMatchObject({
    required: ['rating', 'revision'],
    additionalProperties: false,
  })
  expect(verdict?.responses['201']?.content?.['application/json']?.schema).toEqual({
    $ref: '#/components/schemas/Verdict',
  })
  expect(verdict?.parameters).toMatchObject([
    { name: 'id', in: 'path', required: true },
    { name: 'Idempotency-Key', in: 'header' },
  ])
  expect(components.schemas.Claim?.required).toEqual(
    expect.arrayContaining([
      'id',
      'number',
      'quote',
      'start',
      'end',
      'evidence',
      'verdicts',
      'notes',
      'fixes',
    ]),
  )
})

test('articles are sent as JSON or as a file', async () => {
  const { paths } = await read()
  expect(Object.keys(paths['/articles']?.post?.requestBody?.content ?? {})).toEqual([
    'application/json',
    'multipart/form-data',
  ])
})

test('only its first two need nobody to be signed in', async () => {
  const { paths } = await read()
  const open = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).flatMap((operation) => (operation.security?.length === 0 ? [path] : [])),
  )
  expect(open.sort()).toEqual(['/health', '/openapi.json'])
})

test('of a report each format is told as what it is: JSON, text or bytes', async () => {
  const { paths } = await read()
  const content = paths['/articles/{id}/report']?.get?.responses['200']?.content
  expect(Object.keys(content ?? {}).sort()).toEqual(
    [...new Set(formats.map(({ mediaType }) => mediaType.split(';')[0] ?? ''))].sort(),
  )
  expect(content).toMatchObject({
    'application/json': { schema: { type: 'object' } },
    'application/ld+json': { schema: { type: 'object' } },
    'text/csv': { schema: { type: 'string' } },
  })
  for (const type of ['application/pdf', 'application/zip'])
    expect(content?.[type]?.schema).toEqual({})
})
