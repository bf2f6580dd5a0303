import Database from 'better-sqlite3'
import { afterEach, expect, test, vi } from 'vitest'
import { importArticle } from '@/lib/intake/import-article'
import { getDesk } from '@/lib/articles/desk'
import { actorOfSession } from '@/lib/auth/identify'
import { findClaimByNumber } from '@/lib/claims/queries'
import { db, isPostgres } from '@/lib/core/db'
import { listClaimHistory } from '@/lib/history/queries'
import { judge, newsroom } from '../support/newsroom'

afterEach(() => vi.restoreAllMocks())

const sentence = (n: number) => `Claim ${n} is that the bridge cost ${n} crowns. `

async function articleOf(claims: number) {
  const { ana } = await newsroom()
  const text = Array.from({ length: claims }, (_, n) => sentence(n)).join('')
  const found = Array.from({ length: claims }, (_, n) => ({
    start: text.indexOf(sentence(n)),
    end: text.indexOf(sentence(n)) + 20,
  }))
  const { articleId } = await importArticle(ana, { title: 'Bridges', text, claims: found })
  const claim = await db.claim.findFirstOrThrow({ where: { articleId, number: 1 } })
  await judge(ana, claim.id)
  const at = new Date()
  await db.session.create({
    data: {
      id: 'session',
      userId: ana.id,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + 60_000),
    },
  })
  return articleId
}

/** What the desk page asks for: who looks, the article, the chosen claim and its history. */
async function openDesk(articleId: string) {
  const viewer = await actorOfSession('session')
  if (!viewer) throw new Error('nobody is signed in')
  const [desk, claim] = await Promise.all([
    getDesk(viewer, articleId),
    findClaimByNumber(viewer, articleId, 1),
  ])
  return { desk, claim, history: await listClaimHistory(viewer, claim?.id ?? '') }
}

test.skipIf(isPostgres).each([2, 200])(
  'the desk of an article of %i claims needs at most 8 queries',
  async (claims) => {
    const articleId = await articleOf(claims)
    const prepare = vi.spyOn(Database.prototype, 'prepare')
    const { desk, claim, history } = await openDesk(articleId)
    expect(prepare.mock.calls.length).toBeGreaterThan(0)
    expect(prepare.mock.calls.length).toBeLessThanOrEqual(8)
    expect(desk.claims).toHaveLength(claims)
    expect(claim?.verdicts).toHaveLength(1)
    expect(history.map(({ type }) => type)).toEqual(['verdict.submitted', 'evidence.added'])
  },
)
