import { recount } from '@/lib/claims/recount'
import { db, isPostgres } from '@/lib/core/db'
import { sha256 } from '@/lib/core/digest'
import { NotFound, Refused } from '@/lib/core/errors'
import { listChains, verifyChain } from '@/lib/history/queries'
import { newsroomChain } from '@/lib/history/record'
import { checkFile } from './backup'
import { answer, type Run, say } from './command'

const counted = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`

type Found = { events: number; problems: string[] }

async function verifyEvents(chainId: string): Promise<Found> {
  const { events, broken } = await verifyChain(chainId)
  return { events, problems: broken ? [`${chainId}: event ${broken.seq}: ${broken.what}`] : [] }
}

/** Every draft must be the text whose digest was taken when it came in. */
async function verifyTexts(articleId: string): Promise<string[]> {
  const revisions = await db.revision.findMany({
    where: { articleId },
    select: { number: true, text: true, sha256: true },
  })
  return revisions.flatMap((one) =>
    sha256(one.text) === one.sha256 ? [] : [`${articleId}: the text of draft ${one.number} was altered.`],
  )
}

async function verifyCounts(articleId: string): Promise<string[]> {
  const wrong = await recount(articleId)
  return wrong.map(
    ({ dimension, key, kept, counted }) =>
      `${articleId}: ${dimension} ${key}: ${kept} kept, ${counted} counted.`,
  )
}

async function verifyArticle(articleId: string): Promise<Found> {
  const { events, problems } = await verifyEvents(articleId)
  return {
    events,
    problems: [...problems, ...(await verifyTexts(articleId)), ...(await verifyCounts(articleId))],
  }
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
  const { events, problems } = await verifyEvents(newsroomChain)
  return {
    events,
    problems: [...problems, ...orphans.map((id) => `${id}: has events, but the article is missing.`)],
  }
}

export const run: Run = async ({ words: [word], terminal }) => {
  const articles = await articlesIn(word)
  const found = word === undefined ? [await chainsBeside(articles)] : []
  for (const id of articles) found.push(await verifyArticle(id))
  const problems = found.flatMap((one) => one.problems)
  for (const problem of problems) say(terminal, problem)
  if (problems.length > 0)
    throw new Refused([{ message: `Does not hold: ${counted(problems.length, 'thing')}.` }])
  if (word === undefined && !isPostgres) answer(terminal, await checkFile())
  const events = found.reduce((sum, one) => sum + one.events, 0)
  answer(
    terminal,
    `${counted(articles.length, 'article')}, ${counted(events, 'event')}: every hash holds and every count agrees.`,
  )
}
