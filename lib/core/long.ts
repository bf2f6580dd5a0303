import { db } from './db'
import { join, type Sql, sql } from './sql'

/** What an address names: an article, or something of one. */
export type Whole = 'article' | 'claim' | 'fix'

export type Asked = {
  whole: Whole
  id: string
  /** it finds places of words anew, or compares texts, which takes longer than to read and count them */
  places?: boolean
  /** numbers of the drafts it goes through; none = the present one */
  drafts?: readonly number[]
}

/** From here on the whole of an article is gone through beside the thread that answers all others. */
const most = {
  sentences: 1500,
  characters: 100_000,
  /** of nothing but brackets, or of words in a new order, no more is gone through in a tenth of a second */
  placed: 30_000,
}

/** The same of a draft that is at hand. */
export const isLongDraft = (article: {
  sentences: { total: number }
  revision: { text: string }
}): boolean =>
  article.sentences.total > most.sentences || article.revision.text.length > most.characters

const articleOf = {
  article: (id: string) => sql`${id}`,
  claim: (id: string) => sql`(SELECT c."articleId" FROM "Claim" c WHERE c."id" = ${id})`,
  fix: (id: string) =>
    sql`(SELECT c."articleId" FROM "Fix" f JOIN "Claim" c ON c."id" = f."claimId" WHERE f."id" = ${id})`,
}

/** Whether the article that is named, or that holds what is named, is a long one; of drafts, whether all together are. */
export async function isLong({ whole, id, places, drafts }: Asked): Promise<boolean> {
  if (drafts?.length === 0) return false
  const article = articleOf[whole](id)
  const { sentences, characters } = drafts ? inDrafts(article, drafts) : inPresent(article)
  const rows = await db.$queryRaw<unknown[]>(sql`
    SELECT 1 AS "long" WHERE (${sentences}) > ${most.sentences}
      OR (${characters}) > ${places ? most.placed : most.characters}`)
  return rows.length > 0
}

const inPresent = (article: Sql) => ({
  sentences: sql`SELECT ar."sentenceCount" FROM "Article" ar WHERE ar."id" = ${article}`,
  characters: sql`SELECT LENGTH(r."text") FROM "Revision" r JOIN "Article" ar ON ar."currentRevisionId" = r."id" WHERE ar."id" = ${article}`,
})

function inDrafts(article: Sql, drafts: readonly number[]) {
  const named = sql`r."articleId" = ${article} AND r."number" IN (${join(drafts)})`
  return {
    sentences: sql`SELECT COUNT(*) FROM "Sentence" s JOIN "Revision" r ON r."id" = s."revisionId" WHERE ${named}`,
    characters: sql`SELECT SUM(LENGTH(r."text")) FROM "Revision" r WHERE ${named}`,
  }
}
