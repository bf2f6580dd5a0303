import { cache } from 'react'
import { getDesk } from '@/lib/articles/desk'
import { proposalsOn } from '@/lib/intake/proposals'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'

/** The desk of an article, read once a request however many parts of the page ask. */
export const theDesk = cache(async (articleId: string) =>
  orNotFound(getDesk(await getViewer(), articleId)),
)

/** The claims found in its open sentences: likewise. */
export const theProposals = cache(async (articleId: string) =>
  proposalsOn(await getViewer(), await theDesk(articleId)),
)
