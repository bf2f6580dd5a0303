import { z } from 'zod'
import { person } from '@/lib/claims/views'
import { count, moment } from '@/lib/core/shapes'
import { listOf, oneOf } from '../shapes/common'
import { paging } from '@/lib/core/paging'
import { kinds, statuses } from '@/lib/claims/vocabulary'
import { ages } from '@/lib/dashboard/ageing'
import { getDashboard } from '@/lib/dashboard/queries'
import { searchClaims, searchFilter } from '@/lib/search/queries'
import { reads } from '../route'
import { articleSummary, articleSummaryOf } from '../shapes/article'
import { hit } from '../shapes/claim'

const numbersOf = <Name extends string>(names: readonly Name[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, count])) as Record<Name, typeof count>)

const dashboard = z.object({
  articles: z.array(articleSummary),
  nextCursor: z.string().nullable(),
  totals: z.object({ articles: count, claims: count }),
  ratings: z.record(z.string(), count),
  statuses: numbersOf(statuses),
  ageing: numbersOf(ages.map(({ id }) => id)),
  workload: z.array(z.object({ person: person.nullable(), first: count, second: count })),
  agreement: z.object({
    pairs: count,
    share: z.number().nullable(),
    kappa: z.number().nullable(),
    matrix: z.record(z.string(), z.record(z.string(), count)),
  }),
  caught: z.object({
    total: count,
    byKind: z.record(z.string(), count),
    latest: z.array(
      z.object({
        id: z.string(),
        articleId: z.string(),
        number: z.int(),
        kind: oneOf(kinds),
        exact: z.string(),
        replacement: z.string(),
        by: z.string(),
        at: moment,
      }),
    ),
  }),
})

export const overview = [
  reads({
    id: 'getDashboard',
    path: '/dashboard',
    summary: 'How the house stands: what stops each article, verdicts, ageing, workload, agreement',
    action: 'article.read',
    query: paging,
    answer: dashboard,
    handle: async ({ actor, query }) => {
      const { articles, ...rest } = await getDashboard(actor, query)
      return { articles: articles.map(articleSummaryOf), ...rest }
    },
  }),
  reads({
    id: 'searchClaims',
    path: '/search',
    summary: 'Claims of every article that hold the words asked for, newest first',
    action: 'article.read',
    query: searchFilter,
    answer: listOf(hit),
    handle: ({ actor, query }) => searchClaims(actor, query),
  }),
]
