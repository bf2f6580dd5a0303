import { sql } from '@/lib/core/sql'

/**
 * Holds where a source the verdicts on claim `c` lean on was withdrawn after they were given, and they stand all the
 * same: in the archive nothing reopens. Asked of the source itself. Only of what two people answered, for what a source
 * was found to say may be kept from a second person.
 */
export const withdrawnSince = sql`(c."status" IN ('settled', 'disputed') AND EXISTS (SELECT 1 FROM "Evidence" we
  JOIN "Source" ws ON ws."id" = we."sourceId" WHERE we."claimId" = c."id" AND we."removedAt" IS NULL AND we."stance" <> 'context'
  AND ws."withdrawnAt" >= (SELECT MAX(wv."createdAt") FROM "Verdict" wv WHERE wv."claimId" = c."id" AND wv."supersededAt" IS NULL)))`

/** As it is said beside the verdict. */
export const withdrawnWords = 'A source was withdrawn since.'
