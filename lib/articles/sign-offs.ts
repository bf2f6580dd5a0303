import { db } from '@/lib/core/db'
import { asText, isoTime, jsonBoolean, jsonObject, sql } from '@/lib/core/sql'
import { voidedBecause } from '@/lib/history/describe'
import { confidentialChanged } from '@/lib/history/wording'
import type { SignOffView } from './views'

/** Where a source that is confidential now ended it, what that one was called is told to nobody. */
const voidedReason = sql`CASE WHEN EXISTS (SELECT 1 FROM "Source" s WHERE s."id" = so."voidedSourceId" AND s."confidential")
  THEN ${confidentialChanged} ELSE so."voidedReason" END`

const signOffText = asText(
  jsonObject({
    by: jsonObject({ id: sql`u."id"`, name: sql`u."name"` }),
    at: isoTime(sql`so."at"`),
    digest: sql`so."digest"`,
    revision: sql`so."revision"`,
    policyVersion: sql`so."policyVersion"`,
    valid: jsonBoolean(sql`so."voidedAt" IS NULL`),
    voidedAt: isoTime(sql`so."voidedAt"`),
    voidedReason,
  }),
)
const tables = sql`"SignOff" so JOIN "User" u ON u."id" = so."byId"`

/** The newest sign-off of article `ar`, as the text `signOffOf` reads. */
export const newestSignOff = sql`(SELECT ${signOffText} FROM ${tables} WHERE so."articleId" = ar."id" ORDER BY so."at" DESC LIMIT 1)`

export function signOffOf(text: string): SignOffView {
  const signOff = JSON.parse(text) as SignOffView
  return { ...signOff, voidedReason: signOff.voidedReason && voidedBecause(signOff.voidedReason) }
}

/** Every sign-off of an article, newest first. */
export async function listSignOffs(articleId: string): Promise<SignOffView[]> {
  const rows = await db.$queryRaw<{ signOff: string }[]>(
    sql`SELECT ${signOffText} AS "signOff" FROM ${tables} WHERE so."articleId" = ${articleId} ORDER BY so."at" DESC`,
  )
  return rows.map(({ signOff }) => signOffOf(signOff))
}
