import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importArticle } from '@/lib/articles/import-article'
import { db } from '@/lib/core/db'
import { makeFolder, privateFile } from '@/lib/core/private-files'
import { demoArticle, demoTitle } from './article'
import { type Cast, castOf, demoEmails } from './people'
import type { Step } from './scene'
import { story } from './story'

type Settings = {
  /** folder of what is kept outside the database; the accounts file goes there */
  data: string
  /** folder of the article and its claims */
  seed: string
  steps?: readonly Step[]
}

/** Stands while the demo is being loaded, so that a start can tell without asking the database. */
const unfinishedFile = (data: string) => join(data, 'demo-unfinished')

/** How long before `now` the article came in. */
const afternoon = 7 * 3_600_000
/** Minutes between one step and the next, over and over: people do not work by the clock. */
const pace = [2, 5, 1, 3, 8, 2, 4, 1, 6, 3]

/** When each step happened, `count` of them, the last a few minutes before `now`. */
export function timesOf(count: number, now: Date): Date[] {
  const gaps = Array.from({ length: count }, (_, index) => pace[index % pace.length] ?? 1)
  const whole = gaps.reduce((sum, gap) => sum + gap, 0)
  const scale = (afternoon - 240_000) / whole
  let at = now.getTime() - afternoon
  return gaps.map((gap) => new Date((at += gap * scale)))
}

/**
 * Fills an empty database with the demo, or goes on where an earlier start was cut off. Every step of the story is one
 * command and one event, so the length of the article's history says how far it got. False where there is nothing to do:
 * the demo is complete, or the newsroom has people of its own.
 */
export async function loadDemo({ data, seed, steps = story }: Settings, now = new Date()): Promise<boolean> {
  const users = await db.user.findMany({ select: { email: true } })
  if (users.some(({ email }) => !demoEmails.includes(email))) return false
  const started = await findDemoArticle()
  if (started && users.length === demoEmails.length && started.events > steps.length) return false
  const unfinished = unfinishedFile(data)
  makeFolder(data)
  writeFileSync(unfinished, 'The demo is being loaded; the next start goes on with it.\n', {
    mode: privateFile,
  })
  const begin = new Date(now.getTime() - afternoon)
  const cast = await castOf(data, begin)
  const article = started ?? (await bringIn(cast, seed, begin, now))
  const scene = { cast, articleId: article.id, deadline: article.deadline }
  const times = timesOf(steps.length, now)
  for (const [index, step] of steps.entries()) {
    // the first event is the import
    if (index + 1 < article.events) continue
    await step(scene, times[index] ?? now)
  }
  rmSync(unfinished)
  return true
}

async function bringIn(cast: Cast, seed: string, begin: Date, now: Date) {
  await importArticle(cast.eve, demoArticle(seed, now), begin)
  const article = await findDemoArticle()
  if (!article) throw new Error('The demo article could not be imported.')
  return article
}

async function findDemoArticle() {
  const article = await db.article.findFirst({
    where: { title: demoTitle },
    orderBy: { id: 'asc' },
    select: { id: true, deadline: true },
  })
  if (!article) return null
  const events = await db.event.count({ where: { chainId: article.id } })
  return { id: article.id, deadline: article.deadline ?? new Date(), events }
}
