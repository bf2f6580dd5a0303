import type { Page } from 'playwright-core'
import { at } from './chromium'

type Sent = { method?: string; data?: unknown }

/** Asks the API as the person of this browser, as the pages' own scripts would. */
export async function ask(page: Page, path: string, { method = 'GET', data }: Sent = {}) {
  return page.request.fetch(at(`/api/v1${path}`), { method, data, headers: { origin: at('') } })
}

async function sent<T>(page: Page, path: string, data: unknown): Promise<T> {
  const answer = await ask(page, path, { method: 'POST', data })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return (await answer.json()) as T
}

export type Claimed = { articleId: string; claims: { id: string; number: number }[]; desk: string }

/** An article of this text with a claim on each of these words, for a test to have its own. */
export async function articleWith(
  page: Page,
  { title, text, words }: { title: string; text: string; words: string[] },
): Promise<Claimed> {
  const { id } = await sent<{ id: string }>(page, '/articles', { title, text, extract: false })
  const claims: Claimed['claims'] = []
  for (const exact of words) {
    const start = text.indexOf(exact)
    claims.push(
      await sent(page, `/articles/${id}/claims`, {
        start,
        end: start + exact.length,
        kind: 'date',
        priority: 4,
      }),
    )
  }
  return { articleId: id, claims, desk: at(`/articles/${id}`) }
}

export const bridge = {
  title: 'The bridge',
  text: 'The bridge opened in 1978. It cost 14 million crowns. The ferry stopped in 1979.',
  words: ['opened in 1978', 'cost 14 million crowns', 'stopped in 1979'],
}

/** Evidence and a first verdict by the person of this browser. */
export async function judge(page: Page, claimId: string, rating = 'confirmed') {
  await sent(page, `/claims/${claimId}/evidence`, {
    source: { kind: 'document', tier: 'primary', title: 'Minutes of the council' },
    stance: 'supports',
    locator: 'p. 4',
  })
  await sent(page, `/claims/${claimId}/verdicts`, {
    rating,
    rationale: 'The minutes say so.',
    revision: 1,
  })
}

/** The second person finds what `judge` found. */
export const agree = (page: Page, claimId: string, rating = 'confirmed') =>
  sent(page, `/claims/${claimId}/second`, { rating, rationale: 'I find the same.' })
export const sendTo = sent

/** The demo's article. */
export async function demoArticle(page: Page): Promise<{ id: string; desk: string }> {
  const answer = await ask(page, '/articles?q=unconditionally')
  const { items } = (await answer.json()) as { items: { id: string }[] }
  const id = items[0]?.id ?? ''
  return { id, desk: at(`/articles/${id}`) }
}
