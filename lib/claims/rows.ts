import {
  isBlind,
  isStanceWithheld,
  isWithheldAuthor,
  isWithheldFix,
  isWithheldNote,
  isWithheldRemark,
  isWithheldVerdict,
  wasShown,
} from '@/lib/auth/blind'
import { mayKnowSource } from '@/lib/auth/confidential'
import type { Actor } from '@/lib/auth/permissions'
import { copyTables, inCopy } from './in-copy'
import { reopenedFor } from './reopened-for'
import { wasJudged } from './judged'
import { plainYesIds } from './scales/registry'
import { withdrawnSince } from './withdrawn-since'
import {
  isoTime,
  join,
  jsonBoolean,
  jsonIf,
  jsonList,
  jsonObject,
  raw,
  sql,
  type Sql,
  storedJson,
} from '@/lib/core/sql'

/*
 * A claim with all that was said of it, made into the JSON of ClaimView (views.ts) by the database itself: one query
 * whatever the number of claims, and text that the API hands on as it is.
 */

/** Columns of one table as name → alias."name". */
const columns = (alias: string, names: string) =>
  Object.fromEntries(names.split(' ').map((name) => [name, raw(`${alias}."${name}"`)])) as Record<
    string,
    Sql
  >

const person = (alias: string) => jsonObject(columns(alias, 'id name'))
const maybePerson = (alias: string) => jsonIf(sql`${raw(alias)}."id" IS NOT NULL`, person(alias))

const hiddenPerson = jsonObject({ id: sql`''`, name: sql`'A colleague'` })

/** Whose eyes a claim is read with: a report names no confidential source, whoever asks for it. */
export type Eyes = { sources: Actor | null; verdicts: Actor | null }

/** What was quoted from a hidden source, and who found it, could identify it: hidden with it. */
function evidence({ sources, verdicts }: Eyes): Sql {
  const known = mayKnowSource(sources)
  const shown = (column: Sql, otherwise: Sql = sql`NULL`) =>
    sql`CASE WHEN ${known} THEN ${column} ELSE ${otherwise} END`
  const source = jsonObject({
    id: shown(sql`s."id"`, sql`''`),
    kind: shown(sql`s."kind"`, sql`'document'`),
    tier: sql`s."tier"`,
    title: shown(sql`s."title"`, sql`'Confidential source'`),
    url: shown(sql`s."url"`),
    publisher: shown(sql`s."publisher"`),
    publishedAt: shown(sql`s."publishedAt"`),
    origin: shown(sql`s."origin"`),
    confidential: jsonBoolean(sql`s."confidential"`),
    hidden: jsonBoolean(sql`NOT ${known}`),
    withdrawn: jsonIf(
      sql`s."withdrawnAt" IS NOT NULL`,
      jsonObject({
        at: isoTime(sql`s."withdrawnAt"`),
        reason: shown(sql`s."withdrawnReason"`, sql`''`),
      }),
    ),
  })
  const object = jsonObject({
    ...columns('e', 'id'),
    stance: sql`CASE WHEN ${isStanceWithheld(verdicts)} THEN NULL ELSE e."stance" END`,
    locator: shown(sql`e."locator"`),
    quote: shown(sql`e."quote"`),
    note: shown(sql`CASE WHEN ${isWithheldRemark(verdicts, 'e')} THEN NULL ELSE e."note" END`),
    consultedAt: isoTime(sql`e."consultedAt"`),
    addedBy: sql`CASE WHEN ${known} THEN ${person('eu')} ELSE ${hiddenPerson} END`,
    source,
    copy: inCopy(known),
  })
  const from = sql`"Evidence" e JOIN "Source" s ON s."id" = e."sourceId" JOIN "User" eu ON eu."id" = e."addedById"
    ${copyTables} WHERE e."claimId" = c."id" AND e."removedAt" IS NULL`
  return jsonList(object, from, sql`e."createdAt", e."id"`)
}

export const verdictObject = jsonObject({
  ...columns('v', 'id revision scale rating rationale role override'),
  author: person('vu'),
  createdAt: isoTime(sql`v."createdAt"`),
  answer: jsonIf(
    sql`v."answer" IS NOT NULL`,
    jsonObject({
      answer: sql`v."answer"`,
      reason: sql`v."answerReason"`,
      by: person('va'),
      at: isoTime(sql`v."answeredAt"`),
      blind: jsonBoolean(sql`NOT ${wasShown}`),
    }),
  ),
  conceded: jsonIf(
    sql`v."concededAt" IS NOT NULL`,
    jsonObject({ reason: sql`v."concededReason"`, at: isoTime(sql`v."concededAt"`) }),
  ),
  superseded: jsonBoolean(sql`v."supersededAt" IS NOT NULL`),
})

export const verdictTables = sql`"Verdict" v JOIN "User" vu ON vu."id" = v."authorId" LEFT JOIN "User" va ON va."id" = v."answeredById"`

/** The verdicts of claim `c` this reader may know, oldest first. */
export const verdictsFor = (reader: Actor | null) =>
  jsonList(
    verdictObject,
    sql`${verdictTables} WHERE v."claimId" = c."id" AND NOT ${isWithheldVerdict(reader, sql`v."id"`)}`,
    sql`v."createdAt", v."id"`,
  )

/** An answer to a note that is withheld stands by itself. */
const parent = (reader: Actor | null) => sql`CASE WHEN EXISTS (SELECT 1 FROM "Note" np
  WHERE np."id" = n."parentId" AND ${isWithheldNote(reader, 'np')}) THEN NULL ELSE n."parentId" END`

const notes = (reader: Actor | null) =>
  jsonList(
    jsonObject({
      ...columns('n', 'id body'),
      parentId: parent(reader),
      author: person('nu'),
      createdAt: isoTime(sql`n."createdAt"`),
      task: jsonIf(
        sql`n."isTask"`,
        jsonObject({
          assignee: maybePerson('na'),
          dueAt: isoTime(sql`n."dueAt"`),
          doneAt: isoTime(sql`n."doneAt"`),
          doneBy: maybePerson('nd'),
        }),
      ),
    }),
    sql`"Note" n JOIN "User" nu ON nu."id" = n."authorId" LEFT JOIN "User" na ON na."id" = n."assigneeId" LEFT JOIN "User" nd ON nd."id" = n."doneById"
      WHERE n."claimId" = c."id" AND NOT ${isWithheldNote(reader, 'n')}`,
    sql`n."createdAt", n."id"`,
  )

const fixes = (reader: Actor | null) =>
  jsonList(
    jsonObject({
      ...columns('f', 'id exact replacement reason state baseRevision madeRevision'),
      decisionReason: sql`CASE WHEN ${isWithheldAuthor(reader, sql`f."decidedById"`)} THEN NULL ELSE f."decisionReason" END`,
      proposedBy: person('fp'),
      createdAt: isoTime(sql`f."createdAt"`),
      decidedBy: maybePerson('fd'),
      decidedAt: isoTime(sql`f."decidedAt"`),
    }),
    sql`"Fix" f JOIN "User" fp ON fp."id" = f."proposedById" LEFT JOIN "User" fd ON fd."id" = f."decidedById"
      WHERE f."claimId" = c."id" AND NOT ${isWithheldFix(reader, 'f')}`,
    sql`f."createdAt", f."id"`,
  )

/** The first verdict that waits for its second: who gave it and when is no secret, only what it says. */
const pending = (reader: Actor | null) => {
  const first = sql`"Verdict" v JOIN "User" vu ON vu."id" = v."authorId"
    WHERE v."claimId" = c."id" AND v."role" = 'first' AND v."supersededAt" IS NULL AND v."answer" IS NULL`
  const waits = jsonObject({
    by: person('vu'),
    at: isoTime(sql`v."createdAt"`),
    blind: jsonBoolean(isWithheldVerdict(reader, sql`v."id"`)),
  })
  return jsonIf(
    sql`c."status" = 'awaitingSecond' AND EXISTS (SELECT 1 FROM ${first})`,
    sql`(SELECT ${waits} FROM ${first} ORDER BY v."createdAt" DESC LIMIT 1)`,
  )
}

/** How many people stand behind the rating: none, who gave it or looked at a correction, or two (or an adjudicating editor). */
const signed = sql`CASE WHEN c."rating" IS NULL OR c."status" = 'cut' THEN 0 WHEN c."status" = 'settled' AND NOT c."corrected" THEN 2 ELSE 1 END`

/** The accepted correction whose words stand there now. */
const accepted = sql`"Fix" k WHERE k."claimId" = c."id" AND k."state" = 'accepted' AND k."replacement" = a."exact"`
const held = sql`c."status" = 'settled' AND (c."corrected" OR c."rating" IN (${join(plainYesIds.map((id) => sql`${id}`))}))`
const was = jsonObject({
  from: sql`k."exact"`,
  to: sql`k."replacement"`,
  revision: sql`k."madeRevision"`,
  state: sql`CASE WHEN ${held} THEN 'right' WHEN c."status" = 'awaitingSecond' AND c."corrected" THEN 'waits' ELSE 'past' END`,
})

/** Its correction waits for its look, or the verdict that stands found the new words right; what signOf asks for. */
export const readsCorrected = sql`CASE WHEN c."corrected" THEN 1 WHEN ${held} AND EXISTS (SELECT 1 FROM ${accepted}) THEN 1 ELSE 0 END`

const corrected = jsonIf(
  sql`EXISTS (SELECT 1 FROM ${accepted})`,
  sql`(SELECT ${was} FROM ${accepted} ORDER BY k."decidedAt" DESC, k."id" DESC LIMIT 1)`,
)

const facts = {
  ...columns('c', 'id number articleId statement origin kind about claimant priority status'),
  quote: sql`a."exact"`,
  basis: storedJson(sql`a."basis"`),
  statementStale: jsonBoolean(
    sql`(c."staleStatement" IS NOT NULL OR c."staleClaimant" IS NOT NULL)`,
  ),
  stale: jsonObject({ statement: sql`c."staleStatement"`, claimant: sql`c."staleClaimant"` }),
  contextChanged: jsonBoolean(sql`c."contextAfter" IS NOT NULL`),
  context: jsonIf(
    sql`c."contextAfter" IS NOT NULL`,
    jsonObject({ before: sql`c."contextBefore"`, after: sql`c."contextAfter"` }),
  ),
  statementEdited: jsonBoolean(sql`c."statementEdited"`),
  ...columns('a', 'start end'),
  anchor: sql`a."state"`,
  checkable: jsonBoolean(sql`c."checkable"`),
  judged: jsonBoolean(wasJudged),
  withdrawnSince: jsonBoolean(withdrawnSince),
  signed,
  assignee: maybePerson('ca'),
  dueAt: isoTime(sql`c."dueAt"`),
  revision: sql`r."number"`,
  corrected,
  cleared: jsonIf(
    sql`c."clearedAt" IS NOT NULL`,
    jsonObject({
      by: person('cc'),
      at: isoTime(sql`c."clearedAt"`),
      reason: sql`c."clearedReason"`,
    }),
  ),
  createdAt: isoTime(sql`c."createdAt"`),
}

/** What of the claim itself would tell a withheld verdict: a correction proposed later moves `updatedAt`. */
const judged = (reader: Actor | null) => ({
  reopenedFor: reopenedFor(reader),
  rating: sql`CASE WHEN ${isBlind(reader)} THEN NULL ELSE c."rating" END`,
  updatedAt: sql`CASE WHEN ${isBlind(reader)} THEN ${isoTime(sql`c."since"`)} ELSE ${isoTime(sql`c."updatedAt"`)} END`,
  pending: pending(reader),
  verdicts: verdictsFor(reader),
  notes: notes(reader),
  fixes: fixes(reader),
})

/** One claim as it may be seen with these eyes. */
export const claimObject = (eyes: Eyes, also: Record<string, Sql> = {}) =>
  jsonObject({ ...facts, ...judged(eyes.verdicts), evidence: evidence(eyes), ...also })

/** Claims with their place in their article's current revision. */
export const claimTables = sql`"Claim" c
  JOIN "Article" ar ON ar."id" = c."articleId"
  JOIN "Revision" r ON r."id" = ar."currentRevisionId"
  JOIN "Anchor" a ON a."claimId" = c."id" AND a."revisionId" = r."id"
  LEFT JOIN "User" ca ON ca."id" = c."assigneeId"
  LEFT JOIN "User" cc ON cc."id" = c."clearedById"`
