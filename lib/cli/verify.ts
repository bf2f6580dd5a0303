import { verifySignOffs } from '@/lib/articles/check-sign-offs'
import { recount } from '@/lib/claims/recount'
import { db, isPostgres } from '@/lib/core/db'
import { sha256 } from '@/lib/core/digest'
import { NotFound, Refused } from '@/lib/core/errors'
import { listChains, verifyChain } from '@/lib/history/check-chain'
import { verifyRecords } from '@/lib/history/check-records'
import { newsroomChain } from '@/lib/history/record'
import { checkFile } from './backup'
import { verifySnapshots } from '@/lib/sources/snapshots/check'
import { answer, optionOf, type Run, say } from './command'
import { compareHeads, type Head, headLine, readHeads } from './heads'

const counted = (n: number, singular: string) => `${n} ${singular}${n === 1 ? '' : 's'}`

type Found = { events: number; problems: string[]; heads: Head[] }

async function verifyEvents(chainId: string): Promise<Found> {
  const { events, head, broken } = await verifyChain(chainId)
  const problems = broken ? [`${chainId}: event ${broken.seq}: ${broken.what}`] : []
  return { events, problems, heads: [{ chainId, events, hash: head }] }
}

/** Every draft must be the text whose digest was taken when it came in. */
async function verifyTexts(articleId: string): Promise<string[]> {
  const revisions = await db.revision.findMany({
    where: { articleId },
    select: { number: true, text: true, sha256: true },
  })
  return revisions.flatMap((revision) =>
    sha256(revision.text) === revision.sha256
      ? []
      : [`${articleId}: the text of draft ${revision.number} was altered.`],
  )
}

/** What points to rows that are gone cannot be counted, and is said so. */
async function verifyCounts(articleId: string): Promise<string[]> {
  const wrong = await recount(articleId).catch((error: unknown) =>
    String(error).trim().split('\n').at(-1),
  )
  if (!Array.isArray(wrong))
    return [`${articleId}: it cannot be counted: ${wrong ?? 'rows are missing'}`]
  return wrong.map(
    ({ dimension, key, kept, counted }) =>
      `${articleId}: ${dimension} ${key}: ${kept} kept, ${counted} counted.`,
  )
}

async function verifyArticle(articleId: string): Promise<Found> {
  const { problems, ...events } = await verifyEvents(articleId)
  const [texts, counts, signOffs] = await Promise.all([
    verifyTexts(articleId),
    verifyCounts(articleId),
    verifySignOffs(articleId),
  ])
  return { ...events, problems: [...problems, ...texts, ...counts, ...signOffs] }
}

async function articlesIn(word: string | undefined): Promise<string[]> {
  const rows = await db.article.findMany({
    where: word === undefined ? {} : { id: word },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  if (word !== undefined && rows.length === 0) throw new NotFound('This article')
  return rows.map(({ id }) => id)
}

/** Chains of articles that are no longer there are wrong as such: nothing is hard-deleted. */
async function chainsBeside(articles: readonly string[]): Promise<Found> {
  const known = new Set([...articles, newsroomChain])
  const orphans = (await listChains()).filter((id) => !known.has(id))
  const { problems, ...events } = await verifyEvents(newsroomChain)
  const gone = orphans.map((id) => `${id}: has events, but the article is missing.`)
  return { ...events, problems: [...problems, ...gone] }
}

/** Everything that does not hold, of one article or of all there is. */
export async function checkAll(word?: string) {
  const articles = await articlesIn(word)
  const checks = word === undefined ? [await chainsBeside(articles)] : []
  for (const id of articles) checks.push(await verifyArticle(id))
  const records = await (word === undefined
    ? verifyRecords()
    : verifyRecords(word, [word, newsroomChain]))
  return {
    articles: articles.length,
    events: checks.reduce((sum, check) => sum + check.events, 0),
    heads: checks.flatMap((check) => check.heads),
    problems: [
      ...checks.flatMap((check) => check.problems),
      ...records,
      ...(word === undefined ? await verifySnapshots() : []),
    ],
  }
}

export const run: Run = async (call) => {
  const { words, terminal } = call
  const { articles, events, heads, ...checked } = await checkAll(words[0])
  const problems = [...checked.problems, ...(await sinceHead(call, words[0]))]
  for (const problem of problems) say(terminal, problem)
  if (problems.length > 0)
    throw new Refused([{ message: `Does not hold: ${counted(problems.length, 'thing')}.` }])
  if (words[0] === undefined && !isPostgres) answer(terminal, await checkFile())
  for (const head of heads) answer(terminal, headLine(head))
  answer(
    terminal,
    `${counted(articles, 'article')}, ${counted(events, 'event')}: every hash holds, every row is as its events left it, and every count agrees.`,
  )
}

/** What does not follow from the heads that were printed earlier; nothing where none are given. */
async function sinceHead(call: Parameters<Run>[0], articleId: string | undefined) {
  const earlier = optionOf(call, 'head')
  return earlier === undefined ? [] : compareHeads(readHeads(earlier), articleId)
}
