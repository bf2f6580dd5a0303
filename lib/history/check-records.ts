import { db } from '@/lib/core/db'
import { digestsOf, type Kind } from './records'

type Sealed = Map<string, string>

/** What is no JSON any more was altered, which the hash of its event tells. */
function digestsIn(rowsDigest: string | null): [string, string][] {
  try {
    return Object.entries(JSON.parse(rowsDigest ?? '{}') as Record<string, string>)
  } catch {
    return []
  }
}

/** The newest digest of every record that events of these chains wrote; `chains` null = of all. */
async function newestSeals(chains: readonly string[] | null): Promise<Sealed> {
  const newest: Sealed = new Map()
  for (let id = 0; ;) {
    const rows = await db.event.findMany({
      where: {
        id: { gt: id },
        rowsDigest: { not: null },
        ...(chains && { chainId: { in: [...chains] } }),
      },
      orderBy: { id: 'asc' },
      take: 1000,
      select: { id: true, rowsDigest: true },
    })
    for (const { rowsDigest } of rows)
      for (const [name, digest] of digestsIn(rowsDigest)) newest.set(name, digest)
    const last = rows.at(-1)
    if (!last) return newest
    id = last.id
  }
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
const idOnly = { id: true } as const

/** The records there are now, of one article or of everything. */
async function present(articleId: string | undefined): Promise<Record<Kind, string[]>> {
  const of = articleId === undefined ? {} : { articleId }
  const [claim, draft, article] = await Promise.all([
    db.claim.findMany({ where: of, select: idOnly }),
    db.revision.findMany({ where: of, select: idOnly }),
    db.article.findMany({
      where: articleId === undefined ? {} : { id: articleId },
      select: idOnly,
    }),
  ])
  const own = { claim: ids(claim), draft: ids(draft), article: ids(article) }
  if (articleId !== undefined) return { ...own, source: [], person: [], invitation: [], policy: [] }
  const [source, person, invites, policies] = await Promise.all([
    db.source.findMany({ select: idOnly }),
    db.user.findMany({ select: idOnly }),
    db.invite.findMany({ select: { email: true }, distinct: ['email'] }),
    db.policy.findMany({ select: { version: true } }),
  ])
  const invitation = invites.map(({ email }) => email)
  const policy = policies.map(({ version }) => String(version))
  return { ...own, source: ids(source), person: ids(person), invitation, policy }
}

const called = async (kind: Kind, id: string) => {
  if (kind !== 'claim') return `${kind} ${id}`
  const claim = await db.claim.findUnique({
    where: { id },
    select: { number: true, articleId: true },
  })
  return claim ? `${claim.articleId}: claim C${claim.number}` : `claim ${id}`
}

/**
 * Rows against events, both ways: what no event explains, what differs from what the newest event left, and what an
 * event left and is gone.
 */
export async function verifyRecords(
  articleId?: string,
  chains: readonly string[] | null = null,
): Promise<string[]> {
  const [sealed, there] = await Promise.all([newestSeals(chains), present(articleId)])
  const problems: string[] = []
  for (const kind of Object.keys(there) as Kind[]) {
    const named = [...sealed.keys()].flatMap((name) =>
      name.startsWith(`${kind} `) ? [name.slice(kind.length + 1)] : [],
    )
    // of one article, what others are is not asked
    const wanted = [...new Set([...there[kind], ...(articleId === undefined ? named : [])])]
    const digests = await digestsOf(db, kind, wanted)
    for (const id of wanted) {
      const [kept, now] = [sealed.get(`${kind} ${id}`), digests.get(id) ?? '']
      if (kept === now) continue
      const what = !kept
        ? 'no event explains it'
        : now
          ? 'it is not as its last event left it'
          : 'it is gone'
      problems.push(`${await called(kind, id)}: ${what}.`)
    }
  }
  return problems
}
