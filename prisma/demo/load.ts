import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importArticle } from '@/lib/intake/import-article'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { makeFolder, privateFile } from '@/lib/core/private-files'
import { ceasefireTelling } from './article'
import { exportReport } from './export'
import { type Cast, castOf, demoEmails } from './people'
import type { Scene, Step } from './scene'
import { story } from './story'
import { type DemoArticle, type Telling, tellingOf } from './telling'

type Settings = {
  /** folder of what is kept outside the database; the accounts file goes there */
  data: string
  /** folder of the ceasefire article and its claims */
  seed: string
  /** what happened to the ceasefire article */
  steps?: readonly Step[]
  /** the invented articles beside it */
  beside?: readonly DemoArticle[]
}

/** Stands while the demo is being loaded, so that a start can tell without asking the database. */
const unfinishedFile = (data: string) => join(data, 'demo-unfinished')

/** How long before the demo is loaded its people joined. */
const fourWeeks = 28 * 86_400_000

/**
 * Fills an empty database with the demo, or goes on where an earlier start was cut off. Every step is one command, one
 * transaction, at its own moment, so the last event of an article says how far its story got. False where there is
 * nothing to do: the demo is complete, or the newsroom has people of its own.
 */
export async function loadDemo(
  { data, seed, steps = story, beside = [] }: Settings,
  now = new Date(),
): Promise<boolean> {
  const users = await db.user.findMany({ select: { email: true } })
  if (users.some(({ email }) => !demoEmails.includes(email))) return false
  if (users.length > 0 && !existsSync(unfinishedFile(data))) return false
  const loaded = begun(data, now)
  const cast = await castOf(data, new Date(loaded.getTime() - fourWeeks))
  const tellings = [
    ceasefireTelling(seed, steps, loaded),
    ...beside.map((article) => tellingOf(article, loaded)),
  ]
  await openingNoAddress(() => tell(cast, tellings))
  for (const { exported, title } of beside)
    if (exported) await exportReport(data, title, cast[exported.by], exported.at(loaded))
  rmSync(unfinishedFile(data))
  return true
}

/** Nobody gave the addresses of the demo's sources, so a first start asks none of them. */
async function openingNoAddress(run: () => Promise<void>) {
  const { fetch } = env.snapshots
  env.snapshots.fetch = 'asked'
  try {
    await run()
  } finally {
    env.snapshots.fetch = fetch
  }
}

/** The moment the demo is told from: that of the first start, also for one that goes on. */
function begun(data: string, now: Date): Date {
  makeFolder(data)
  const file = unfinishedFile(data)
  const note = `The demo is being loaded; the next start goes on with it.\n${now.toISOString()}\n`
  if (!existsSync(file)) writeFileSync(file, note, { mode: privateFile })
  const [, told = ''] = readFileSync(file, 'utf8').split('\n')
  return told ? new Date(told) : now
}

type Moment = { telling: Telling; at: Date; step: Step | null }

/** Everything of all articles in the order it happened, so that ids and histories are in that order too. */
function momentsOf(tellings: readonly Telling[]): Moment[] {
  const moments = tellings.flatMap((telling): Moment[] => [
    { telling, at: telling.came, step: null },
    ...telling.steps.map((step) => ({ telling, ...step })),
  ])
  return moments.sort((a, b) => a.at.getTime() - b.at.getTime())
}

type Told = { scene: Scene; until: Date }

async function tell(cast: Cast, tellings: readonly Telling[]) {
  const told = new Map<Telling, Told | null>()
  for (const telling of tellings) told.set(telling, await findTold(cast, telling))
  for (const { telling, at, step } of momentsOf(tellings)) {
    const so = told.get(telling)
    if (so && at <= so.until) continue
    if (so && step) await step(so.scene, at)
    else {
      await importArticle(cast[telling.by], telling.input, at)
      told.set(telling, await findTold(cast, telling))
    }
  }
}

/** The article, where it came in already, and until when its story is told. */
async function findTold(cast: Cast, { input }: Telling): Promise<Told | null> {
  const article = await db.article.findFirst({
    where: { title: input.title },
    orderBy: { id: 'asc' },
    select: { id: true, deadline: true },
  })
  if (!article) return null
  const last = await db.event.findFirstOrThrow({
    where: { chainId: article.id },
    orderBy: { seq: 'desc' },
    select: { at: true },
  })
  const { id: articleId, deadline } = article
  return { scene: { cast, articleId, deadline: deadline ?? last.at }, until: last.at }
}
