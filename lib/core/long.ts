import { db } from './db'
import { join, type Sql, sql } from './sql'

type Text = 'article' | 'claim' | 'fix'
/** What goes over many claims: of a source, all that use it; of an article, those somebody holds, and its text; all that are judged. */
type Claims = 'source' | 'held' | 'judged'
export type Whole = Text | Claims

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
  /** each with its evidence read, and its row written and sealed */
  claims: 100,
  /** named one by one, each with a use of a source written, sealed and counted */
  named: 25,
}

/** The same of a draft that is at hand. */
export const isLongDraft = (article: {
  sentences: { total: number }
  revision: { text: string }
}): boolean =>
  article.sentences.total > most.sentences || article.revision.text.length > most.characters

const articleOf: Record<Text, (id: string) => Sql> = {
  article: (id: string) => sql`${id}`,
  claim: (id: string) => sql`(SELECT c."articleId" FROM "Claim" c WHERE c."id" = ${id})`,
  fix: (id: string) =>
    sql`(SELECT c."articleId" FROM "Fix" f JOIN "Claim" c ON c."id" = f."claimId" WHERE f."id" = ${id})`,
}

const claimsOf: Record<Claims, (id: string) => Sql> = {
  source: (id) => sql`"Evidence" e WHERE e."sourceId" = ${id} AND e."removedAt" IS NULL`,
  held: (id) => sql`"Claim" c WHERE c."articleId" = ${id} AND c."assigneeId" IS NOT NULL`,
  judged: () => sql`"Claim" c WHERE c."rating" IS NOT NULL AND c."deletedAt" IS NULL`,
}

/** Whether so many are too many to be written here. */
export const areMany = (count: number) => count > most.named

/** Whether what is named is too much to be gone through here; of an article, or what holds something of one, its text. */
export async function isLong(asked: Asked): Promise<boolean> {
  if (asked.drafts?.length === 0) return false
  const rows = await db.$queryRaw<unknown[]>(sql`SELECT 1 AS "long" WHERE ${isMuch(asked)}`)
  return rows.length > 0
}

function isMuch({ whole, ...asked }: Asked): Sql {
  if (whole === 'held') return sql`${hasMany(whole, asked.id)} OR ${hasLong('article', asked)}`
  return whole === 'source' || whole === 'judged' ? hasMany(whole, asked.id) : hasLong(whole, asked)
}

const hasMany = (claims: Claims, id: string) =>
  sql`(SELECT COUNT(*) FROM (SELECT 1 FROM ${claimsOf[claims](id)} LIMIT ${most.claims + 1}) AS "some") > ${most.claims}`

/** Of drafts all together. */
function hasLong(text: Text, { id, places, drafts }: Omit<Asked, 'whole'>) {
  const article = articleOf[text](id)
  const { sentences, characters } = drafts ? inDrafts(article, drafts) : inPresent(article)
  return sql`(${sentences}) > ${most.sentences} OR (${characters}) > ${places ? most.placed : most.characters}`
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
