import { describe, expect, test } from 'vitest'
import { handle } from '@/lib/api/router'
import type { Route } from '@/lib/api/route'
import { routes } from '@/lib/api/routes/table'
import { type Action, type Actor, may, type Role, roles } from '@/lib/auth/permissions'
import { bearer, origin, send, tokensOf } from '../support/door'
import { newsroom } from '../support/newsroom'
import { type Room, type Sample, samples } from '../support/samples'

const personOf: Record<Role, (room: Room) => Actor> = {
  viewer: (r) => r.vic,
  reviewer: (r) => r.ben,
  editor: (r) => r.eve,
  admin: (r) => r.ada,
}

/** Files and streams are only begun; whatever else is answered is checked against the route's own schema. */
async function statusOf(
  route: Route,
  { path, body, form }: Sample,
  headers: Record<string, string> = {},
) {
  const json =
    body === undefined
      ? { headers, ...(form && { body: form }) }
      : { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } }
  if (route.media.length === 0) return (await send(route.method, path, json)).status
  const response = await handle(
    new Request(`${origin}/api/v1${path}`, { ...json, method: route.method }),
  )
  await response.body?.cancel()
  return response.status
}

const makeSample = async (route: Route, room: Room, sender: Actor) => {
  const make = samples[route.id]
  if (!make) throw new Error(`There is no sample of ${route.id}.`)
  return make(room, sender)
}

/** The one table of permissions decides, here as everywhere. */
const mayAsk = (actor: Actor, action: Action, subject: unknown) =>
  (may as (actor: Actor, action: Action, subject: unknown) => boolean)(actor, action, subject)

describe.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s',
  (_, route) => {
    if (route.action === null) {
      test('is open to everybody', async () => {
        expect(await statusOf(route, await makeSample(route, await newsroom(), {} as Actor))).toBe(
          route.status,
        )
      })
      return
    }
    const { action, changes } = route

    test('is for those whom the table of permissions names, and nobody else', async () => {
      const room = await newsroom()
      const people = roles.map((role) => personOf[role](room))
      const { ada } = room
      const sample = await makeSample(route, room, ada)
      const tokens = await tokensOf(people)
      const [readOnly = ''] = await tokensOf([ada], { scopes: 'read' })
      const [expired = ''] = await tokensOf([ada], { expiresAt: new Date(Date.now() - 1000) })

      // those who may not come first: they must leave everything as it was
      expect(await statusOf(route, sample)).toBe(401)
      expect(await statusOf(route, sample, bearer('galley_nobody'))).toBe(401)
      expect(await statusOf(route, sample, bearer(expired))).toBe(401)
      expect(await statusOf(route, sample, bearer(readOnly))).toBe(changes ? 403 : route.status)
      const allowed = people.filter((person) => mayAsk(person, action, sample.subject))
      for (const [at, person] of people.entries()) {
        if (!allowed.includes(person))
          expect([person.role, await statusOf(route, sample, bearer(tokens[at] ?? ''))]).toEqual([
            person.role,
            403,
          ])
      }
      expect(allowed).toContain(ada)
      expect(await statusOf(route, sample, bearer(tokens[people.indexOf(ada)] ?? ''))).toBe(
        route.status,
      )

      // what is done cannot always be done again; but it is never their role that is in the way
      for (const person of allowed.filter((one) => one !== ada)) {
        const again = await statusOf(route, sample, bearer(tokens[people.indexOf(person)] ?? ''))
        expect([person.role, again === 401 || again === 403]).toEqual([person.role, false])
      }
    })
  },
)

test('every route has a sample', () => {
  expect(Object.keys(samples).sort()).toEqual(routes.map(({ id }) => id).sort())
})
