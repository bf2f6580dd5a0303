import { getOpenArticle } from '@/lib/claims/load'
import { changeClaim } from '@/lib/claims/write'
import { command } from '@/lib/command'
import { Conflict } from '@/lib/core/errors'
import { searchTextOf } from '@/lib/core/finding'
import { articleEdit, articleRef } from './schema'

export const editArticle = command({
  action: 'article.edit',
  input: articleEdit,
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, input, subject: article, now }) => {
    const { articleId, ...facts } = input
    const next = { ...article, ...facts }
    await tx.article.update({
      where: { id: articleId },
      data: { ...facts, updatedAt: now, searchText: searchTextOf(next.title, next.byline, next.desk) },
    })
    return { type: 'article.edited', articleId, data: { fields: Object.keys(facts) } } as const
  },
})

export const publishArticle = command({
  action: 'article.publish',
  input: articleRef,
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, subject: article, now }) => {
    const { count } = await tx.article.updateMany({
      where: { id: article.id, stage: 'signedOff' },
      data: { stage: 'published', updatedAt: now },
    })
    if (count === 0) throw new Conflict('Only an article that is signed off can be marked as published.')
    return { type: 'article.published', articleId: article.id, data: {} } as const
  },
})

export const archiveArticle = command({
  action: 'article.archive',
  input: articleRef,
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, subject: article, now }) => {
    await tx.article.update({ where: { id: article.id }, data: { stage: 'archived', updatedAt: now } })
    // nobody can go on with them, so nobody holds them
    const held = await tx.claim.findMany({
      where: {
        articleId: article.id,
        assigneeId: { not: null },
        status: { in: ['inReview', 'awaitingSecond'] },
      },
    })
    for (const claim of held) await changeClaim(tx, claim, { assigneeId: null }, now)
    return { type: 'article.archived', articleId: article.id, data: {} } as const
  },
})
