import { expect, test } from 'vitest'
import {
  claimsStopping,
  listRows,
  orderOf,
} from '@/app/(signed-in)/(full)/articles/[id]/desk-model'
import { stopAddress } from '@/app/(signed-in)/stop-address'
import { hasTag, inList, isTag, readOrder, tagLetters } from '@/app/ui/proof/order'
import { blockersOfArticle } from '@/lib/articles/readiness'
import type { DeskView } from '@/lib/articles/views'

type Claim = Parameters<typeof blockersOfArticle>[1][number]

const plain: Claim = {
  id: 'c1',
  number: 1,
  status: 'open',
  kind: 'date',
  rating: null,
  priority: 5,
  thin: false,
  openTasks: 0,
  openFixes: 0,
  corrected: false,
  essential: false,
  clearedAt: null,
  deletedAt: null,
  staleStatement: null,
  staleClaimant: null,
  contextBefore: null,
  contextAfter: null,
  reopenedFor: null,
}
const settled = { status: 'settled', rating: 'confirmed' } as const
/** one claim for each thing that can stop an article, and one that stops nothing */
const changes: Partial<Claim>[] = [
  {},
  { priority: 2 },
  { status: 'awaitingSecond' },
  { status: 'disputed' },
  { status: 'settled', rating: 'wrong' },
  { ...settled, thin: true },
  { ...settled, openFixes: 1 },
  { ...settled, openTasks: 2 },
  { ...settled, contextAfter: 'It was so.' },
  { ...settled, staleStatement: '312' },
  settled,
]
const claims = changes.map((change, at) => ({ ...plain, ...change, id: `c${at}`, number: at + 1 }))
const blockers = blockersOfArticle('full', claims, [0], [], { title: 'A', inText: 'B' })

function keysListed(code: string) {
  const places = claims.map(({ id, number, status }) => ({
    id,
    number,
    start: number * 10,
    status,
  }))
  const desk = { article: { blockers, sentenceList: [] }, claims: places } as unknown as DeskView
  const entries = inList(
    readOrder(orderOf(desk, { id: 'eve', name: 'Eve', email: 'eve@galley.test', role: 'editor' })),
  )
  return entries.flatMap((entry) => (isTag(code) && hasTag(entry, code) ? [entry.key] : []))
}

test('every reason that names claims leads to exactly these in the list of the desk', () => {
  const codes = [...new Set(blockers.flatMap(({ code, claimId }) => (claimId ? [code] : [])))]
  expect(codes.length).toBeGreaterThanOrEqual(10)
  for (const code of codes) {
    expect(stopAddress('/articles/a', code)).toBe(`/articles/a?stops=${code}`)
    const named = blockers.filter((blocker) => blocker.code === code).map(({ claimId }) => claimId)
    const numbers = claims.flatMap(({ id, number }) => (named.includes(id) ? [String(number)] : []))
    expect([code, keysListed(code)]).toEqual([code, numbers])
  }
})

test('what is no claim’s leads to its sentences, what is the whole article’s to the article', () => {
  expect(stopAddress('/articles/a', 'sentenceOpen')).toBe('/articles/a/coverage?state=open')
  expect(stopAddress('/articles/a', 'factOpen')).toBe('/articles/a/coverage?state=missing')
  expect(stopAddress('/articles/a', 'headlineDiffers')).toBe('/articles/a/facts')
  expect(stopAddress('/articles/a', 'nothingChecked')).toBe('/articles/a')
})

test('no two things are written with the same letter', () => {
  const letters = Object.values(tagLetters)
  expect(new Set(letters).size).toBe(letters.length)
})

test('the server narrows the list by the same reasons, and says which claims changed without a verdict taken back', () => {
  const desk = { article: { blockers, sentenceList: [] }, claims } as unknown as DeskView
  const stopping = (code: string | null) => {
    const found = claimsStopping(desk, code)
    return found && [...found]
  }
  expect(stopping('awaitingSecond')).toEqual(['3'])
  expect(stopping('statementStale')).toEqual(['10'])
  expect(stopping('toString')).toBeNull()
  expect(stopping(null)).toBeNull()
  const quiet = { statement: '', contextChanged: false, stale: null, start: 0 }
  const rows = [
    quiet,
    { ...quiet, contextChanged: true },
    { ...quiet, stale: '312' },
    { ...quiet, contextChanged: true, stale: '312' },
  ] as unknown as DeskView['claims']
  expect(
    listRows(rows, 'Words.', { id: 'eve', name: 'Eve', email: 'e@a.test', role: 'editor' }),
  ).toMatchObject([
    { changed: null },
    { changed: 'Its sentence changed' },
    { changed: 'Still says “312”' },
    { changed: 'Its sentence changed. Still says “312”' },
  ])
})
