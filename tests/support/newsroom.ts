import type { Actor } from '@/lib/auth/permissions'
import { db, transaction } from '@/lib/core/db'
import { record } from '@/lib/history/record'
import { importArticle } from '@/lib/intake/import-article'
import { createClaim } from '@/lib/claims/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { submitVerdict } from '@/lib/verdicts/commands'

/** Three sentences; the first two hold a claim each. */
export const text = 'The bridge opened in 1978. It cost 14 million crowns.\nNobody knows why.'

const names = {
  ana: 'reviewer',
  ben: 'reviewer',
  eve: 'editor',
  ada: 'admin',
  vic: 'viewer',
} as const
export type Colleague = keyof typeof names

async function hire(name: Colleague): Promise<Actor> {
  const user = {
    id: `id-${name}`,
    name: name.charAt(0).toUpperCase() + name.slice(1),
    email: `${name}@galley.test`,
    role: names[name],
  }
  await db.user.create({ data: { ...user, createdAt: new Date() } })
  return user
}

/** Puts the five on record, for a test that asks whether an event explains every row. */
export async function recordHires() {
  const users = await db.user.findMany({ orderBy: { id: 'asc' } })
  const events = users.map(
    ({ id, email, role }) => ({ type: 'user.added', data: { userId: id, email, role } }) as const,
  )
  await transaction((tx) => record(tx, events, { actorId: null, at: new Date() }))
}

/** Five colleagues with one article and one claim on the words "opened in 1978". */
export async function newsroom() {
  const people = {} as Record<Colleague, Actor>
  for (const name of Object.keys(names) as Colleague[]) people[name] = await hire(name)
  const { articleId } = await importArticle(people.ana, {
    title: 'The bridge',
    text,
    extract: false,
    claims: [claimOn('opened in 1978')],
  })
  const claim = await db.claim.findFirstOrThrow({ where: { articleId } })
  return { ...people, article: { id: articleId }, claim: { id: claim.id } }
}

/** Offsets of the words in the article's text. */
export const placeOf = (words: string, inText = text) => ({
  start: inText.indexOf(words),
  end: inText.indexOf(words) + words.length,
})
export const claimOn = (words: string) => ({
  ...placeOf(words),
  kind: 'date' as const,
  priority: 4,
  statement: `The bridge ${words}.`,
})

export const primary = {
  kind: 'document',
  tier: 'primary',
  title: 'Minutes of the opening',
} as const
export const proof = (claimId: string) =>
  ({ claimId, source: primary, stance: 'supports', locator: 'p. 4' }) as const

export const confirmed = (claimId: string) => ({
  claimId,
  rating: 'confirmed',
  rationale: 'The minutes say so.',
  revision: 1,
})
export const wrong = (claimId: string) => ({ claimId, rating: 'wrong', rationale: 'It was 1987.' })

/** Brings a claim to awaitingSecond: evidence and a verdict of this person. */
export async function judge(person: Actor, claimId: string, rating = 'confirmed') {
  await addEvidence(person, proof(claimId))
  await submitVerdict(person, { ...confirmed(claimId), rating })
}

export const claimRow = (id: string) => db.claim.findUniqueOrThrow({ where: { id } })
export const addClaim = async (person: Actor, articleId: string, words: string) =>
  (await createClaim(person, { articleId, ...claimOn(words) })).claimId

/** What happened to a claim, as types, oldest first. */
export const historyOf = async (claimId: string) =>
  (await db.event.findMany({ where: { claimId }, orderBy: { id: 'asc' } })).map(({ type }) => type)
