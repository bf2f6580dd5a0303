import { expect, test, vi } from 'vitest'
import { deleteClaim } from '@/lib/claims/delete'
import { listClaims } from '@/lib/claims/queries'
import type * as load from '@/lib/claims/load'
import { addRevision } from '@/lib/drafts/commands'
import { acceptFix, proposeFix } from '@/lib/fixes/commands'
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

/** What is compared is compared before the transaction; how many statements the database is given. */
async function before(act: () => Promise<unknown>) {
  noted.length = 0
  const statements = await statementsOf(act)
  const compared = noted.indexOf('loaded')
  expect(compared).toBe(noted.length - 1)
  return { statements, compared }
}

/** Two claims of a sentence each, judged, and one that was deleted in each; then these drafts, which give other sums. */
async function drafted({ ana }: Room, drafts: readonly (readonly number[])[]) {
  const text = textOf(spent)
  const words = text.matchAll(/spent \d+ crowns|The council/g)
  const claims = [...words].map(({ index, 0: { length } }) => {
    return { start: index, end: index + length }
  })
  const article = { title: 'Bridges', text, extract: false, claims }
  const { articleId } = await importArticle(ana, article)
  const listed = async () => (await listClaims(ana, articleId)).items
  for (const { id: claimId, quote } of await listed())
    if (quote === 'The council') await deleteClaim(ana, { claimId, reason: 'It claims nothing.' })
    else await judge(ana, claimId)
  const revise = (sums: readonly number[], baseNumber: number) =>
    addRevision(ana, { articleId, text: textOf(sums), baseNumber })
  for (const [at, sums] of drafts.entries()) await revise(sums, at + 1)
  const why = async () => (await listed()).map(({ reopenedFor }) => reopenedFor)
  return { revise: () => revise(last, drafts.length + 1), listed, why }
}

const said = spent.map(
  (sum, at) => `The words changed from “spent ${sum} crowns” to “spent ${last[at]} crowns”.`,
)

test('a draft is held against all that reopened claims before the transaction, by as many statements as against one', async () => {
  const room = await newsroom()
  const few = await drafted(room, [[13, 35]])
  const stepwise = [
    [13, 34],
    [13, 35],
  ]
  const more = await drafted(room, stepwise)
  const [once, twice] = [await before(few.revise), await before(more.revise)]
  expect([await few.why(), await more.why()]).toEqual([said, said])
  expect(twice.compared).toBeGreaterThan(once.compared)
  expect(twice.statements).toBe(once.statements)
})

test('so is a correction', async () => {
  const room = await newsroom()
  const { ben, eve } = room
  const { listed } = await drafted(room, [[13, 34]])
  const [claim] = await listed()
  const claimId = claim?.id ?? ''
  const { data } = await proposeFix(ben, { claimId, replacement: 'spent 15 crowns', reason: 'So.' })
  const { compared } = await before(() => acceptFix(eve, { fixId: data.fixId }))
  expect(compared).toBeGreaterThan(0)
  expect((await listed()).map(({ quote }) => quote)).toEqual(['spent 15 crowns', 'spent 34 crowns'])
})
