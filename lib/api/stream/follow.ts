import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { describeEvent } from '@/lib/history/describe'
import type { EventView } from '@/lib/history/disclose'
import type { EventType } from '@/lib/history/events'
import { listEventsAfter } from '@/lib/history/queries'

/** A change as those who look at the article are told. `text` says it in one plain sentence. */
export type Change = {
  seq: number
  type: EventType
  claimId: string | null
  actor: { id: string; name: string } | null
  text: string
}

type Follower = { reader: Actor; articleId: string; seen: number; tell: (change: Change) => void }

/** How long a change may go unseen; while nothing happens one question of the database in that time, however many look on. */
const pause = 1000
/** Most changes that are told at once; the rest follows a moment later. */
const most = 500

const followers = new Set<Follower>()
let polling = false

/** Tells of every event of the article after number `seen`, in order, as `reader` may know it. Returns how to stop. */
export function follow(
  { reader, articleId, seen }: Pick<Follower, 'reader' | 'articleId' | 'seen'>,
  tell: (change: Change) => void,
): () => void {
  const follower = { reader, articleId, seen, tell }
  followers.add(follower)
  if (!polling) void poll()
  return () => void followers.delete(follower)
}

/** Events of one article get their numbers in the order they are committed, so none is overlooked. */
async function poll() {
  polling = true
  while (followers.size > 0) {
    try {
      await tellAll()
    } catch (error) {
      // the database may be back a second later; those who look on need not know
      console.error(error)
    }
    await new Promise((resolve) => setTimeout(resolve, pause).unref())
  }
  polling = false
}

async function tellAll() {
  const articleIds = [...new Set([...followers].map(({ articleId }) => articleId))]
  const chains = await db.chain.findMany({ where: { id: { in: articleIds } } })
  const newest = new Map(chains.map(({ id, count }) => [id, count]))
  for (const alike of alikeOf(({ articleId, seen }) => seen < (newest.get(articleId) ?? 0)))
    await tellThem(alike)
}

/** Those who follow one article with the eyes of one person; what one person may know, another may not. */
function alikeOf(waits: (follower: Follower) => boolean): Follower[][] {
  const groups = new Map<string, Follower[]>()
  for (const follower of followers) {
    if (!waits(follower)) continue
    const key = `${follower.articleId} ${follower.reader.id} ${follower.reader.role}`
    groups.set(key, [...(groups.get(key) ?? []), follower])
  }
  return [...groups.values()]
}

async function tellThem(alike: readonly Follower[]) {
  const [first] = alike
  if (!first) return
  const oldest = Math.min(...alike.map(({ seen }) => seen))
  const events = await listEventsAfter(first.reader, first.articleId, oldest, most)
  const names = await namesOf(events)
  for (const event of events) {
    const change = changeOf(event, names)
    for (const follower of alike) {
      if (follower.seen >= event.seq) continue
      follower.seen = event.seq
      follower.tell(change)
    }
  }
}

/** What people call the claims: C13. */
async function namesOf(events: readonly EventView[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(events.flatMap(({ claimId }) => claimId ?? []))]
  if (ids.length === 0) return new Map()
  const claims = await db.claim.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true },
  })
  return new Map(claims.map(({ id, number }) => [id, `C${number}`]))
}

function changeOf(event: EventView, names: ReadonlyMap<string, string>): Change {
  const { seq, type, claimId, actor } = event
  return { seq, type, claimId, actor, text: describeEvent(event, names.get(claimId ?? '')) }
}
