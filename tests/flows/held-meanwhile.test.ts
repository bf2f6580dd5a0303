import { expect, test, vi } from 'vitest'
import { listClaims } from '@/lib/claims/queries'
import type * as load from '@/lib/claims/load'
import { addRevision } from '@/lib/drafts/commands'
import { importArticle } from '@/lib/intake/import-article'
import type * as anchoring from '@/lib/text/anchoring'
import { judge, newsroom } from '../support/newsroom'
import { statementsOf } from '../support/statements'

/*
 * While a transaction is open nobody else writes, so the whole of two texts is compared before it: before the article is
 * loaded, which comes first in it.
 */
const noted = vi.hoisted((): string[] => [])

vi.mock('@/lib/claims/load', async (original) => {
  const actual = await original<typeof load>()
  const getOpenArticle: typeof load.getOpenArticle = (...given) => {
    noted.push('loaded')
    return actual.getOpenArticle(...given)
  }
  return { ...actual, getOpenArticle }
})

vi.mock('@/lib/text/anchoring', async (original) => {
  const actual = await original<typeof anchoring>()
  const anchorAll: typeof anchoring.anchorAll = (...given) => {
    noted.push('compared')
    return actual.anchorAll(...given)
  }
  return { ...actual, anchorAll }
})

type Room = Awaited<ReturnType<typeof newsroom>>
const spent = [12, 34]
const last = [15, 37]
const textOf = (sums: readonly number[]) =>
  sums.map((sum, at) => `The council spent ${sum} crowns on bridge ${at + 1}.`).join('\n')

/** Two claims of a sentence each, judged; then these drafts, which give other sums, and one more. */
async function drafted({ ana }: Room, drafts: readonly (readonly number[])[]) {
  const text = textOf(spent)
  const claims = [...text.matchAll(/spent \d+ crowns/g)].map(({ index, 0: { length } }) => {
    return { start: index, end: index + length }
  })
  const article = { title: 'Bridges', text, extract: false, claims }
  const { articleId } = await importArticle(ana, article)
  for (const { id } of (await listClaims(ana, articleId)).items) await judge(ana, id)
  const revise = (sums: readonly number[], baseNumber: number) =>
    addRevision(ana, { articleId, text: textOf(sums), baseNumber })
  for (const [at, sums] of drafts.entries()) await revise(sums, at + 1)
  noted.length = 0
  const statements = await statementsOf(() => revise(last, drafts.length + 1))
  expect(noted.filter((step) => step === 'compared').length).toBeGreaterThan(drafts.length)
  expect(noted.indexOf('loaded')).toBe(noted.length - 1)
  const { items } = await listClaims(ana, articleId)
  return { statements, why: items.map(({ reopenedFor }) => reopenedFor) }
}

test('a draft is held against all that reopened claims before the transaction, by as many statements as against one', async () => {
  const room = await newsroom()
  const few = await drafted(room, [[13, 35]])
  const stepwise = [
    [13, 34],
    [13, 35],
  ]
  const more = await drafted(room, stepwise)
  const why = spent.map(
    (sum, at) => `The words changed from “spent ${sum} crowns” to “spent ${last[at]} crowns”.`,
  )
  expect([few.why, more.why]).toEqual([why, why])
  expect(more.statements).toBe(few.statements)
})
