import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { canonicalAddress } from '../address'
import { NoCopy } from './problems'

type Wanted = { sourceId: string; url: string | null }

const pageOf = (url: string | null) => canonicalAddress(url ?? '') ?? url

/**
 * Throws where an address may not be opened any more: what was asked for may have waited, and meanwhile the source was made
 * confidential. What a person asked for is opened all the same, for they know what they ask.
 */
export async function checkMayStillOpen({ sourceId, url }: Wanted, byItself: boolean) {
  if (env.snapshots.fetch === 'off')
    throw new NoCopy(
      'notAllowed',
      'This Galley opens no addresses of sources (GALLEY_SNAPSHOTS=off).',
    )
  if (!byItself) return
  const source = await db.source.findUniqueOrThrow({ where: { id: sourceId } })
  const isSame = pageOf(source.url) === pageOf(url)
  if (env.snapshots.fetch === 'added' && isSame && !source.confidential && !source.withdrawnAt)
    return
  throw new NoCopy(
    'notAllowed',
    'The source was changed before Galley opened its address, so it was not opened.',
  )
}
