import { db } from '@/lib/core/db'
import { describeEvent } from '@/lib/history/describe'
import type { EventType } from '@/lib/history/events'

/** A change as those who look at the article are told. `text` says it in one plain sentence. */
export type Change = {
  seq: number
  type: EventType
  claimId: string | null
  actor: { id: string; name: string } | null
  text: string
}

type Follower = { articleId: string; seen: number; tell: (change: Change) => void }

/** How long a change may go unseen; one question of the database in that time, however many look on. */
const pause = 1000
/** Most changes that are told at once; the rest follows a moment later. */
const most = 500

const followers = new Set<Follower>()
let polling = false

/** Tells of every event of the article after number `seen`, in order. Returns how to stop. */
export function follow(articleId: string, seen: number, tell: (change: Change) => void): () => void {
  const follower = { articleId, seen, tell }
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
  const oldest = new Map<string, number>()
  for (const { articleId, seen } of followers)
    oldest.set(articleId, Math.min(seen, oldest.get(articleId) ?? seen))
  const rows = await db.event.findMany({
    where: { OR: [...oldest].map(([chainId, seq]) => ({ chainId, seq: { gt: seq } })) },
    orderBy: { seq: 'asc' },
    take: most,
    select: {
      chainId: true,
      seq: true,
      type: true,
      claimId: true,
      data: true,
      actor: { select: { id: true, name: true } },
    },
  })
  const names = await namesOf(rows)
  for (const row of rows) {
    const change = changeOf(row, names)
    for (const follower of followers) {
      if (follower.articleId !== row.chainId || follower.seen >= row.seq) continue
      follower.seen = row.seq
      follower.tell(change)
    }
  }
}

type Row = Omit<Change, 'type' | 'text'> & { type: string; data: string }

/** What people call the claims: C13. */
async function namesOf(rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(({ claimId }) => claimId ?? []))]
  if (ids.length === 0) return new Map()
  const claims = await db.claim.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } })
  return new Map(claims.map(({ id, number }) => [id, `C${number}`]))
}

function changeOf({ seq, claimId, actor, data, ...row }: Row, names: ReadonlyMap<string, string>): Change {
  const type = row.type as EventType
  const text = describeEvent({ type, data: JSON.parse(data) as object, actor }, names.get(claimId ?? ''))
  return { seq, type, claimId, actor, text }
}
