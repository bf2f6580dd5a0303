import { cache } from 'react'
import { getDesk } from '@/lib/articles/desk'
import { newestSeq } from '@/lib/history/newest'
import { proposalsOn } from '@/lib/intake/proposals'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'

/**
 * The desk of an article, read once a request however many parts of the page ask; `seen` = the number of the last event it
 * surely shows.
 */
export const theDesk = cache(async (articleId: string) => {
  const seen = await newestSeq(articleId)
  return { ...(await orNotFound(getDesk(await getViewer(), articleId))), seen }
})

/** The claims found in its open sentences: likewise. */
export const theProposals = cache(async (articleId: string) =>
  proposalsOn(await getViewer(), await theDesk(articleId)),
)
