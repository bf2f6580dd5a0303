import { join, jsonText, raw, sql, type Sql } from '@/lib/core/sql'
import { type Actor, may } from './permissions'

/*
 * What a possible second person may not know: the one place that decides it. A first verdict that nobody has answered
 * with a rating of their own is withheld from whoever may still answer it, with the notes and corrections of who gave it.
 * That holds while the claim is open, in review, cut or awaits its second, so that sending a verdict back, reopening the
 * claim or cutting its words is no way to look at it. It ends when the reader has given a rating, two people have, or a
 * correction put other words in its place, unless the reader had a hand in that. In all of it `c` is the claim; null = an export, to nobody in particular.
 */

/** While a claim is in one of these, a first verdict on it may be withheld from somebody. */
export const blindStatuses: readonly string[] = ['open', 'inReview', 'awaitingSecond', 'cut']

/** What the policy in force says, as `setPolicy` writes it. What it does not say is as Galley comes. */
const policySays = (words: string) => sql`EXISTS (SELECT 1 FROM "Policy" wp
  WHERE wp."version" = (SELECT MAX("version") FROM "Policy") AND wp."data" LIKE ${`%${words}%`})`

/**
 * Holds where a policy that shows the first verdict was in force at any time from the verdict `v` to its answer, so that
 * the answer was not given blind.
 */
export const wasShown = sql`EXISTS (SELECT 1 FROM "Policy" sp
  WHERE sp."data" LIKE '%"blindSecond":false%' AND sp."createdAt" <= v."answeredAt" AND NOT EXISTS
    (SELECT 1 FROM "Policy" sn WHERE sn."version" > sp."version" AND sn."createdAt" <= v."createdAt"))`

/** The first verdict `w` is withheld. */
function unanswered(reader: Actor | null): Sql {
  const notTheirs = reader
    ? sql`AND w."authorId" <> ${reader.id} AND NOT EXISTS (SELECT 1 FROM "Verdict" wo
        WHERE wo."claimId" = c."id" AND wo."authorId" = ${reader.id} AND wo."createdAt" >= w."createdAt")`
    : sql``
  const byOthers = reader
    ? sql`AND wf."proposedById" <> ${reader.id} AND COALESCE(wf."decidedById", '') <> ${reader.id}`
    : sql``
  return sql`w."claimId" = c."id" AND w."role" = 'first' AND COALESCE(w."answer", 'sendBack') = 'sendBack' ${notTheirs}
    AND NOT EXISTS (SELECT 1 FROM "Fix" wf
      WHERE wf."claimId" = c."id" AND wf."state" = 'accepted' AND wf."decidedAt" >= w."createdAt" ${byOthers})`
}

/** Who only reads answers nothing, and so is not blind. */
const mayBeSecond = (reader: Actor | null) =>
  !reader || may(reader, 'verdict.second', { authorId: '' })

const some = (reader: Actor | null, also: Sql) =>
  mayBeSecond(reader)
    ? sql`(c."status" IN (${join([...blindStatuses])}) AND NOT ${policySays('"blindSecond":false')}
        AND EXISTS (SELECT 1 FROM "Verdict" w WHERE ${unanswered(reader)} ${also}))`
    : sql`1 = 0`

/** Holds where a verdict on the claim is withheld from this reader. */
export const isBlind = (reader: Actor | null) => some(reader, sql``)

/** Holds where the verdict of that id is. */
export const isWithheldVerdict = (reader: Actor | null, id: Sql) =>
  some(reader, sql`AND w."id" = ${id}`)

/** Holds where the person of that id gave such a verdict: what they wrote would tell it. */
export const isWithheldAuthor = (reader: Actor | null, id: Sql) =>
  some(reader, sql`AND w."authorId" = ${id}`)

/** Holds where the reader may not know either what a source was found to say. */
export const isStanceWithheld = (reader: Actor | null) =>
  sql`(${policySays('"hideStance":true')} AND ${isBlind(reader)})`

/**
 * The remark on a source, of evidence of that alias on a claim `c`, is withheld: who gave such a verdict attached the source, or
 * wrote over the remark since.
 */
export const isWithheldRemark = (reader: Actor | null, evidence: string) => {
  const [id, author] = [raw(`${evidence}."id"`), raw(`${evidence}."addedById"`)]
  return sql`(${isWithheldAuthor(reader, author)} OR (${isBlind(reader)} AND EXISTS (SELECT 1 FROM "Event" er
    WHERE er."claimId" = c."id" AND er."type" = 'evidence.edited' AND ${jsonText('er', 'data', 'evidenceId')} = ${id}
      AND ${isWithheldAuthor(reader, sql`er."actorId"`)})))`
}

/** A note of that alias is withheld; a task reaches whom it is given to. */
export const isWithheldNote = (reader: Actor | null, note: string) => {
  const [author, assignee] = [raw(`${note}."authorId"`), raw(`${note}."assigneeId"`)]
  const own = reader ? sql`AND COALESCE(${assignee}, '') <> ${reader.id}` : sql``
  return sql`(${isWithheldAuthor(reader, author)} ${own})`
}

/** What is in the text is known to all, so an accepted correction is. */
export const isWithheldFix = (reader: Actor | null, fix: string) =>
  sql`(${raw(`${fix}."state"`)} <> 'accepted' AND ${isWithheldAuthor(reader, raw(`${fix}."proposedById"`))})`
