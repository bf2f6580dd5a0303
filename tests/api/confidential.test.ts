import { beforeEach, describe, expect, test } from 'vitest'
import { handle } from '@/lib/api/router'
import type { Route } from '@/lib/api/route'
import { routes } from '@/lib/api/routes/table'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { formatIds } from '@/lib/reports/registry'
import { setReaders } from '@/lib/sources/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { bearer, origin, tokensOf } from '../support/door'
import { textIn } from '../support/file-text'
import { newsroom } from '../support/newsroom'
import { type Room, samples } from '../support/samples'

/** In every field that could identify a source or who knows it; none stands anywhere else. */
const canary = {
  title: 'Zanzibar harbour master',
  url: 'https://zanzibar-url.example/talk',
  publisher: 'Zanzibar publisher',
  publishedAt: '1913-07-11',
  origin: 'Zanzibar origin',
  locator: 'Zanzibar 12:30',
  quote: 'Zanzibar quote',
  note: 'Zanzibar note',
}

/** Somebody who does nothing but to enter a confidential source and to name one reader. */
async function whispered() {
  const room = await newsroom()
  const hire = async (id: string, name: string): Promise<Actor> => {
    const user = { id, name, email: `${id}@galley.test`, role: 'reviewer' as const }
    await db.user.create({ data: { ...user, createdAt: new Date() } })
    return user
  }
  const [zoe, cyd] = [await hire('id-zanzibar', 'Zanzibar Zoe'), await hire('id-cyd', 'Cyd')]
  const { locator, quote, note, ...facts } = canary
  const { data } = await addEvidence(zoe, {
    claimId: room.claim.id,
    source: { kind: 'interview', tier: 'secondary', confidential: true, ...facts },
    stance: 'supports',
    locator,
    quote,
    note,
  })
  await setReaders(zoe, { sourceId: data.sourceId, userIds: [cyd.id] })
  return { room, zoe, cyd, sourceId: data.sourceId }
}

let planted: Awaited<ReturnType<typeof whispered>>
beforeEach(async () => {
  planted = await whispered()
})

async function answerTo(route: Route, path: string, body: unknown, who: Actor): Promise<string> {
  const [token = ''] = await tokensOf([who])
  const response = await handle(
    new Request(`${origin}/api/v1${path}`, {
      method: route.method,
      headers: {
        ...bearer(token),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel()
    return ''
  }
  const told = await textIn(new Uint8Array(await response.arrayBuffer()))
  return `${JSON.stringify([...response.headers])} ${told}`
}

/** These tell who works here, which is no secret. */
const namesEverybody = ['listColleagues', 'listUsers', 'editUser', 'getDashboard']
const isTold = /zanzibar|1913-07-11/i

const sampleOf = async (route: Route, sender: Actor) => {
  const make = samples[route.id]
  if (!make) throw new Error(`There is no sample of ${route.id}.`)
  return make(planted.room satisfies Room, sender)
}

describe.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s',
  (_, route) => {
    test('tells nothing of a confidential source to who may not know it', async () => {
      const { room, sourceId } = planted
      for (const reader of [room.vic, room.ben]) {
        const { path, body } = await sampleOf(route, reader).catch(() => ({
          path: '',
          body: undefined,
        }))
        if (path === '') continue
        const told = await answerTo(route, path, body, reader)
        const names = namesEverybody.includes(route.id)
          ? /Zanzibar Zoe|id-zanzibar(@galley\.test)?/g
          : /(?!)/g
        expect(told.replace(names, '')).not.toMatch(isTold)
        expect(told).not.toContain(sourceId)
      }
    })
  },
)

test('who may know it is told by the same doors', async () => {
  const { room, zoe, cyd, sourceId } = planted
  for (const reader of [zoe, cyd, room.eve, room.ada]) {
    for (const id of ['getClaim', 'listClaims']) {
      const route = routes.find((one) => one.id === id)
      if (!route) throw new Error(`There is no ${id}.`)
      const { path, body } = await sampleOf(route, reader)
      const told = await answerTo(route, path, body, reader)
      for (const words of Object.values(canary)) expect(told).toContain(words)
      expect(told).toContain(sourceId)
    }
  }
})

test.each(formatIds)('a report as %s tells nobody, not even those who know', async (format) => {
  const { room, zoe, cyd, sourceId } = planted
  const route = routes.find(({ id }) => id === 'getReport')
  if (!route) throw new Error('There is no getReport.')
  for (const reader of [zoe, cyd, room.eve, room.ada, room.ben, room.vic]) {
    const told = await answerTo(
      route,
      `/articles/${room.article.id}/report?format=${format}`,
      undefined,
      reader,
    )
    expect(told).not.toMatch(isTold)
    expect(told).not.toContain(sourceId)
  }
})

test('words of it find nothing for who may not know it, and it for who may', async () => {
  const { room, zoe, cyd, sourceId } = planted
  const route = routes.find(({ id }) => id === 'listSources')
  if (!route) throw new Error('There is no listSources.')
  for (const q of ['zanzibar', 'harbour', 'origin', 'publisher', 'zanzibar-url']) {
    for (const reader of [room.ben, room.vic, room.ana])
      expect(await answerTo(route, `/sources?q=${q}`, undefined, reader)).toContain('{"items":[],')
    for (const reader of [zoe, cyd, room.eve, room.ada])
      expect(await answerTo(route, `/sources?q=${q}`, undefined, reader)).toContain(sourceId)
  }
})

test('by its id it is not there for who may not know it, whatever they ask of it', async () => {
  const { room, sourceId } = planted
  const ofSources = routes.filter(({ path }) => path.startsWith('/sources/{id}'))
  expect(ofSources.length).toBeGreaterThan(3)
  for (const route of ofSources) {
    const { path, body } = await sampleOf(route, room.ben)
    const there = path.replace(/^\/sources\/[^/]+/, `/sources/${sourceId}`)
    expect(await answerTo(route, there, body, room.ben)).toContain('"status":404')
  }
})
