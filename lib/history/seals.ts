import type { Tx } from '@/lib/core/db'
import type { NewEvent } from './events'
import { digestsOf, type Kind, lockClaims } from './records'
import { touchedIn } from './touched'

/** Names of records, as "claim abc". */
type Named = Set<`${Kind} ${string}`>

/** Events that write nothing of an article but one claim. All others may have changed its text, places or sign-off. */
const ofOneClaim =
  /^(verdict|evidence|note|task)\.|^fix\.(proposed|rejected)$|^claim\.(started|assigned|released|reopened|cleared|cut)$/

const valueOf = (event: NewEvent, name: string) => {
  const value = (event.data as Record<string, unknown>)[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** The records an event of the newsroom's own chain wrote. */
function ofNewsroom(event: NewEvent, actorId: string | null, named: Named) {
  const [source, policy] = [valueOf(event, 'sourceId'), valueOf(event, 'version')]
  if (source) named.add(`source ${source}`)
  else if (event.type === 'policy.set' && policy) named.add(`policy ${policy}`)
  else {
    const person = valueOf(event, 'userId') ?? actorId
    if (person) named.add(`person ${person}`)
    const email = valueOf(event, 'email')
    if (email) named.add(`invitation ${email}`)
  }
}

/** The draft in force; on its import all claims too, and where an older history is sealed every draft as well. */
async function ofArticle(tx: Tx, articleId: string, type: NewEvent['type'], named: Named) {
  const article = await tx.article.findUnique({
    where: { id: articleId },
    select: { currentRevisionId: true },
  })
  named.add(`article ${articleId}`)
  if (article?.currentRevisionId) named.add(`draft ${article.currentRevisionId}`)
  const of = { where: { articleId }, select: { id: true } } as const
  if (type === 'article.imported' || type === 'history.sealed')
    for (const { id } of await tx.claim.findMany(of)) named.add(`claim ${id}`)
  if (type === 'history.sealed')
    for (const { id } of await tx.revision.findMany(of)) named.add(`draft ${id}`)
}

/** Everything that belongs to no article, where an older history is sealed. */
async function ofEverything(tx: Tx, named: Named) {
  const id = { select: { id: true } } as const
  for (const person of await tx.user.findMany(id)) named.add(`person ${person.id}`)
  for (const source of await tx.source.findMany(id)) named.add(`source ${source.id}`)
  for (const { email } of await tx.invite.findMany({ select: { email: true } }))
    named.add(`invitation ${email}`)
  for (const { version } of await tx.policy.findMany({ select: { version: true } }))
    named.add(`policy ${version}`)
}

/** Sources that came with evidence of the same command have no event of their own. */
async function sourcesMade(tx: Tx, articleId: string, at: Date, named: Named) {
  const sources = await tx.source.findMany({
    where: { createdAt: at, evidence: { some: { createdAt: at, claim: { articleId } } } },
    select: { id: true },
  })
  for (const { id } of sources) named.add(`source ${id}`)
}

/**
 * For each event, in order, the digests of what its command wrote, as JSON; a record stands with the first event that
 * names it. Reads after all is written: a few statements, whatever the number of claims.
 */
export async function sealsOf(
  tx: Tx,
  events: readonly NewEvent[],
  { actorId, at }: { actorId: string | null; at: Date },
): Promise<string[]> {
  const named: Named[] = []
  const seen: Named = new Set()
  for (const event of events) {
    const own: Named = new Set()
    const { articleId, claimId, type } = event
    if (claimId) own.add(`claim ${claimId}`)
    if (!articleId && type === 'history.sealed') await ofEverything(tx, own)
    else if (!articleId) ofNewsroom(event, actorId, own)
    else if (!ofOneClaim.test(type) && !seen.has(`article ${articleId}`))
      await ofArticle(tx, articleId, type, own)
    if (articleId && (type === 'evidence.added' || type === 'article.imported'))
      await sourcesMade(tx, articleId, at, own)
    named.push(new Set([...own].filter((name) => !seen.has(name))))
    for (const name of own) seen.add(name)
  }
  const besides = touchedIn(tx).filter((id) => !seen.has(`claim ${id}`))
  await lockClaims(tx, besides)
  for (const id of besides) named[0]?.add(`claim ${id}`)
  return digested(tx, named)
}

async function digested(tx: Tx, named: readonly Named[]): Promise<string[]> {
  const all = [...new Set(named.flatMap((names) => [...names]))]
  const digests = new Map<string, string>()
  for (const kind of new Set(all.map((name) => name.slice(0, name.indexOf(' ')) as Kind))) {
    const ids = all.flatMap((name) =>
      name.startsWith(`${kind} `) ? [name.slice(kind.length + 1)] : [],
    )
    for (const [id, digest] of await digestsOf(tx, kind, ids)) digests.set(`${kind} ${id}`, digest)
  }
  return named.map((names) =>
    JSON.stringify(Object.fromEntries([...names].map((name) => [name, digests.get(name) ?? '']))),
  )
}
