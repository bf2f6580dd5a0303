import { ownChanges } from '@/lib/history/own-changes'
import { articleNames } from '@/lib/history/wording'
import { getOpenArticle } from '@/lib/claims/load'
import { changeClaims } from '@/lib/claims/write-many'
import { command } from '@/lib/command'
import { Conflict, Forbidden } from '@/lib/core/errors'
import type { Tx } from '@/lib/core/db'
import { type Actor, may } from '@/lib/auth/permissions'
import { searchTextOf } from '@/lib/core/finding'
import { editOf } from '@/lib/history/changes'
import { articleEdit, articleRef } from './schema'

export const editArticle = command({
  action: 'article.edit',
  input: articleEdit,
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, actor, input, subject: article, now }) => {
    const { articleId, shown, ...sent } = input
    const facts = ownChanges(article, sent, shown, articleNames)
    await checkReframing(tx, actor, article, facts)
    const next = { ...article, ...facts }
    await tx.article.update({
      where: { id: articleId },
      data: {
        ...facts,
        updatedAt: now,
        searchText: searchTextOf(next.title, next.byline, next.desk),
      },
    })
    return { type: 'article.edited', articleId, data: editOf(article, facts) } as const
  },
})

/** Once somebody has judged, a headline or a depth is what they judged by: an editor's to change. */
async function checkReframing(
  tx: Tx,
  actor: Actor,
  article: { id: string; title: string; depth: string },
  facts: { title?: string | undefined; depth?: string | undefined },
) {
  const { title = article.title, depth = article.depth } = facts
  if ((title === article.title && depth === article.depth) || may(actor, 'article.reframe')) return
  const judged = await tx.verdict.findFirst({
    where: { articleId: article.id },
    select: { id: true },
  })
  if (judged)
    throw new Forbidden(
      'Claims of this article were judged already, so an editor changes its headline or depth.',
    )
}

export const archiveArticle = command({
  action: 'article.archive',
  input: articleRef,
  beside: { name: 'archiveArticle', of: ({ articleId }) => ({ whole: 'held', id: articleId }) },
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, subject: article, now }) => {
    // what never went out may be dropped at any time; what is out is not left half corrected
    if (article.underCorrection)
      throw new Conflict(
        'This article is under correction. Sign it off again before it goes to the archive.',
      )
    await tx.article.update({
      where: { id: article.id },
      data: { stage: 'archived', updatedAt: now },
    })
    // nobody can go on with them, so nobody holds them
    const held = await tx.claim.findMany({
      where: {
        articleId: article.id,
        assigneeId: { not: null },
        deletedAt: null,
        status: { in: ['inReview', 'awaitingSecond'] },
      },
    })
    await changeClaims(tx, held, { assigneeId: null }, now)
    return { type: 'article.archived', articleId: article.id, data: {} } as const
  },
})
