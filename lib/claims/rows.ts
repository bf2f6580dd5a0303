import { jsonList, jsonObject, raw, sql, type Sql } from '@/lib/core/sql'

/** Columns of one table as name → alias."name". */
const columns = (alias: string, names: string) =>
  Object.fromEntries(names.split(' ').map((name) => [name, raw(`${alias}."${name}"`)])) as Record<string, Sql>

const evidence = jsonList(
  jsonObject({
    ...columns('e', 'id stance locator quote note consultedAt'),
    addedById: sql`e."addedById"`,
    addedByName: sql`eu."name"`,
    ...Object.fromEntries(Object.entries(columns('s', 'kind tier title url publisher publishedAt origin confidential withdrawnAt withdrawnReason')).map(([name, column]) => [`s_${name}`, column])),
    s_id: sql`s."id"`,
    s_createdById: sql`s."createdById"`,
    s_readers: jsonList(sql`sr."userId"`, sql`"SourceReader" sr WHERE sr."sourceId" = s."id"`, sql`sr."userId"`),
  }),
  sql`"Evidence" e JOIN "Source" s ON s."id" = e."sourceId" JOIN "User" eu ON eu."id" = e."addedById" WHERE e."claimId" = c."id" AND e."removedAt" IS NULL`,
  sql`e."createdAt", e."id"`,
)

const verdicts = jsonList(
  jsonObject({
    ...columns('v', 'id revision scale rating rationale role override authorId createdAt answer answerReason answeredById answeredAt supersededAt'),
    authorName: sql`vu."name"`,
    answeredByName: sql`va."name"`,
  }),
  sql`"Verdict" v JOIN "User" vu ON vu."id" = v."authorId" LEFT JOIN "User" va ON va."id" = v."answeredById" WHERE v."claimId" = c."id"`,
  sql`v."createdAt", v."id"`,
)

const notes = jsonList(
  jsonObject({
    ...columns('n', 'id body parentId authorId createdAt isTask assigneeId dueAt doneAt doneById'),
    authorName: sql`nu."name"`,
    assigneeName: sql`na."name"`,
    doneByName: sql`nd."name"`,
  }),
  sql`"Note" n JOIN "User" nu ON nu."id" = n."authorId" LEFT JOIN "User" na ON na."id" = n."assigneeId" LEFT JOIN "User" nd ON nd."id" = n."doneById" WHERE n."claimId" = c."id"`,
  sql`n."createdAt", n."id"`,
)

const fixes = jsonList(
  jsonObject({
    ...columns('f', 'id exact replacement reason state proposedById createdAt decidedById decidedAt decisionReason baseRevision madeRevision'),
    proposedByName: sql`fp."name"`,
    decidedByName: sql`fd."name"`,
  }),
  sql`"Fix" f JOIN "User" fp ON fp."id" = f."proposedById" LEFT JOIN "User" fd ON fd."id" = f."decidedById" WHERE f."claimId" = c."id"`,
  sql`f."createdAt", f."id"`,
)

/** The columns every list of claims has. */
const facts = {
  ...columns('c', 'id number articleId statement kind about claimant checkable priority status rating assigneeId dueAt reopenedFor corrected clearedById clearedAt clearedReason createdAt updatedAt since thin openTasks openFixes'),
  quote: sql`a."exact"`,
  ...columns('a', 'start end state'),
  revision: sql`r."number"`,
  assigneeName: sql`ca."name"`,
  clearedByName: sql`cc."name"`,
}

/** One claim a row as JSON: its facts alone, or with everything that was said of it. */
export const claimFacts = jsonObject(facts)
export const claimWithAll = jsonObject({ ...facts, evidence, verdicts, notes, fixes })

/** Claims with their place in their article's current revision. */
export const claimTables = sql`"Claim" c
  JOIN "Article" ar ON ar."id" = c."articleId"
  JOIN "Revision" r ON r."id" = ar."currentRevisionId"
  JOIN "Anchor" a ON a."claimId" = c."id" AND a."revisionId" = r."id"
  LEFT JOIN "User" ca ON ca."id" = c."assigneeId"
  LEFT JOIN "User" cc ON cc."id" = c."clearedById"`
