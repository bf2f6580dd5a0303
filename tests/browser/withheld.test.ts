import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask, articleWith, bridge, judge, sendTo } from '@/tests/support/arrange'
import { at, browse } from '@/tests/support/chromium'

/** Words that stand nowhere else, in all that comes with a first verdict. */
const work = ['zeppelinrationale', 'quokkanote', 'narwhalfix', 'axolotlreason']
/** Words of a source whose name is not to be known. */
const source = ['zanzibar', 'wombatlocator', 'numbatquote', 'dingoremark']

/** Every page that can show a claim of the article, or what happened to it. */
const pagesOf = (id: string) => [
  ...['/', '/queue', '/articles', '/archive', '/archive?q=opened', '/archive?rating=cannotVerify'],
  ...['/sources', '/sources?q=harbour', '/archive?q=ferry', '/archive?status=awaitingSecond'],
  ...[
    '',
    '/claims/1',
    '/claims/3',
    '/sentences/1',
    '/report',
    '/history',
    '/coverage',
    '/facts',
  ].map((page) => `/articles/${id}${page}`),
  ...['', '/1', '/2?with=1'].map((page) => `/articles/${id}/revisions${page}`),
]

/** What a page is made of: as it is first sent, and as it is fetched when a link is followed. */
async function sentAs(page: Page, path: string) {
  const [whole, part] = await Promise.all([
    page.request.get(at(path)),
    page.request.get(at(path), { headers: { RSC: '1' } }),
  ])
  expect([path, whole.status(), part.status()]).toEqual([path, 200, 200])
  expect([whole.headers()['content-type'], part.headers()['content-type']]).toEqual([
    expect.stringContaining('text/html'),
    expect.stringContaining('text/x-component'),
  ])
  return `${await whole.text()}\n${await part.text()}`
}

/** Each page that holds one of the words, with those it holds. */
async function told(page: Page, paths: readonly string[], words: readonly string[]) {
  const found: string[][] = []
  for (const path of paths) {
    const text = (await sentAs(page, path)).toLowerCase()
    const held = words.filter((word) => text.includes(word))
    if (held.length > 0) found.push([path, ...held])
  }
  return found
}

/** An article of Ana's; its second draft is the same but for a sentence at the end. */
async function article(ana: Page) {
  const { articleId: id, claims } = await articleWith(ana, bridge)
  await sendTo(ana, `/articles/${id}/revisions`, {
    text: `${bridge.text} Nobody came.`,
    baseNumber: 1,
  })
  return { id, claim: claims[0]?.id ?? '', other: claims[2]?.id ?? '' }
}

/** A first verdict, with all that its author wrote. */
async function judged(ana: Page, rating = 'cannotVerify') {
  const made = await article(ana)
  const claim = `/claims/${made.claim}`
  await sendTo(ana, `${claim}/fixes`, {
    replacement: 'opened in narwhalfix',
    reason: 'axolotlreason',
  })
  await sendTo(ana, `${claim}/notes`, { body: 'quokkanote' })
  await sendTo(ana, `${claim}/verdicts`, { rating, rationale: 'zeppelinrationale', revision: 2 })
  return made
}

/** What was found on this page. */
const wordsOn = (found: string[][], path: string) =>
  found.find(([at]) => at === path)?.slice(1) ?? []

test('no page tells who may still answer a verdict anything of it; the claim’s page tells who only reads', async () => {
  const [ana, ben, eve, vic] = [
    await browse('ana'),
    await browse('ben'),
    await browse('eve'),
    await browse('vic'),
  ]
  const { id } = await judged(ana)
  for (const possibleSecond of [ben, eve])
    expect(await told(possibleSecond, pagesOf(id), work)).toEqual([])
  const desk = `/articles/${id}/claims/1`
  const report = `/articles/${id}/report`
  const toReader = await told(vic, [desk, report], work)
  expect(wordsOn(toReader, desk)).toEqual(work)
  expect(wordsOn(toReader, report)).toContain('zeppelinrationale')
  expect(wordsOn(await told(ana, [desk], work), desk)).toEqual(work)
})

test('a page names a rating no more often for being the one that waits for an answer', async () => {
  const [ana, ben, vic] = [await browse('ana'), await browse('ben'), await browse('vic')]
  const [one, other] = [await judged(ana, 'cannotVerify'), await judged(ana, 'onAuthor')]
  const namings = async (page: Page, path: string) =>
    (await sentAs(page, path))
      .match(/cannot ?verify|on ?author/giu)
      ?.map((word) => word.toLowerCase()) ?? []
  const of = (id: string) => pagesOf(id).filter((path) => path.includes(id))
  const unlike: string[] = []
  for (const [at, path] of of(one.id).entries())
    if (String(await namings(ben, path)) !== String(await namings(ben, of(other.id)[at] ?? '')))
      unlike.push(path)
  expect(unlike).toEqual([])
  const [here, there] = [
    await namings(vic, `/articles/${one.id}`),
    await namings(vic, `/articles/${other.id}`),
  ]
  expect(here).not.toEqual(there)
})

test('no page tells who may not know a confidential source anything of it', async () => {
  const [ana, ben, vic] = [await browse('ana'), await browse('ben'), await browse('vic')]
  const { id, other } = await article(ana)
  await sendTo(ana, `/claims/${other}/evidence`, {
    source: {
      kind: 'interview',
      tier: 'primary',
      confidential: true,
      title: 'Zanzibar harbour master',
      url: 'https://zanzibar.example/talk',
      publisher: 'Zanzibar publisher',
      publishedAt: '1913-07-11',
      origin: 'Zanzibar origin',
    },
    stance: 'supports',
    locator: 'wombatlocator',
    quote: 'numbatquote',
    note: 'dingoremark',
  })
  const { evidence } = (await (await ask(ana, `/claims/${other}`)).json()) as {
    evidence: { source: { id: string } }[]
  }
  const sourceId = evidence[0]?.source.id ?? ''
  const words = [...source, '1913-07-11', 'jul 1913', 'july 1913', sourceId.toLowerCase()]
  for (const reader of [ben, vic]) {
    expect(await told(reader, pagesOf(id), words)).toEqual([])
    expect((await reader.request.get(at(`/sources/${sourceId}`))).status()).toBe(404)
  }
  const desk = `/articles/${id}/claims/3`
  expect(wordsOn(await told(ana, [desk], words), desk)).toEqual(expect.arrayContaining(source))
  await judge(ben, other)
  expect(await told(vic, pagesOf(id), words)).toEqual([])
})
