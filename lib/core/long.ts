import { db } from './db'
import { sql } from './sql'

/** What an address names: an article, or something of one. */
export type Whole = 'article' | 'claim' | 'fix'

/** From here on reading and counting the whole of an article is done beside the thread that answers all others. */
const long = { sentences: 1500, characters: 100_000 }

/** The same of a draft that is at hand. */
export const isLongDraft = (article: {
  sentences: { total: number }
  revision: { text: string }
}): boolean =>
  article.sentences.total > long.sentences || article.revision.text.length > long.characters

const articleOf = {
  article: (id: string) => sql`${id}`,
  claim: (id: string) => sql`(SELECT c."articleId" FROM "Claim" c WHERE c."id" = ${id})`,
  fix: (id: string) =>
    sql`(SELECT c."articleId" FROM "Fix" f JOIN "Claim" c ON c."id" = f."claimId" WHERE f."id" = ${id})`,
}

/** Whether the article that is named, or that holds what is named, is a long one. */
export async function isLong(named: Whole, id: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM "Article" ar JOIN "Revision" r ON r."id" = ar."currentRevisionId" WHERE ar."id" = ${articleOf[named](id)}
      AND (ar."sentenceCount" > ${long.sentences} OR LENGTH(r."text") > ${long.characters})`)
  return rows.length > 0
}
