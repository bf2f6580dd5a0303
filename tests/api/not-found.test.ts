import { expect, test } from 'vitest'
import { routes } from '@/lib/api/routes/table'
import { door, send, tokensOf, bearer } from '../support/door'
import { samples } from '../support/samples'

const ofArticles = routes.filter(({ path }) => path.startsWith('/articles/{id}'))

test.each(ofArticles.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s: an article that is not there is not found',
  async (_, route) => {
    const { room } = await door()
    const [token = ''] = await tokensOf([room.ada])
    const { path, body } = (await samples[route.id]?.(room, room.ada)) ?? { path: '' }
    const answer = await send(route.method, path.replace(room.article.id, 'nothing'), {
      headers: {
        ...bearer(token),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    expect(answer.status).toBe(404)
    expect(answer.json.detail).toMatch(/not found/)
  },
)

test('nor is it where one asks what differs in its first draft', async () => {
  const { ana } = await door()
  expect((await ana.get('/articles/nothing/revisions/1/changes')).status).toBe(404)
})

test('nor is it where it narrows a search', async () => {
  const { ana, articleId } = await door()
  expect((await ana.get('/search?article=nothing')).status).toBe(404)
  expect((await ana.get(`/search?article=${articleId}&q=nowhere`)).json.items).toEqual([])
})

test('a rating no scale has is refused as a filter, in a search and in an article', async () => {
  const { ana, articleId } = await door()
  for (const path of ['/search', `/articles/${articleId}/claims`]) {
    const answer = await ana.get(`${path}?rating=bogus`)
    expect(answer.status).toBe(422)
    expect(answer.json.errors).toMatchObject([{ path: 'rating' }])
    expect((await ana.get(`${path}?rating=confirmed`)).status).toBe(200)
  }
})

test('the document says that proposals are accepted by place or by sentence', async () => {
  const { stranger } = await door()
  const { components } = (await stranger.get('/openapi.json')).json as {
    components: { schemas: Record<string, { oneOf?: unknown }> }
  }
  expect(components.schemas.AcceptProposalsBody?.oneOf).toEqual([
    { required: ['proposals'] },
    { required: ['sentence'] },
  ])
})
