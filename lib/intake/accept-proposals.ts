import { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { claimFacts, offset } from '@/lib/claims/schema'
import { getOpenArticle } from '@/lib/claims/load'
import { makeClaims } from '@/lib/claims/make'
import { command } from '@/lib/command'
import { Conflict, Refused } from '@/lib/core/errors'
import { getProposals, type Proposal } from './proposals'
import { acceptance, articleRef } from '@/lib/articles/schema'

const chosenClaims = articleRef.extend({
  revision: z.number(),
  claims: z.array(claimFacts.extend({ start: offset, end: offset })),
})

const anotherDraft = (number: number) =>
  new Conflict(`Draft ${number} came in meanwhile. See what is found in it, and choose again.`)

/** Saves what `acceptProposals` has found again. */
const saveProposals = command({
  action: 'claim.create',
  input: chosenClaims,
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, actor, input, subject: article, now, newId }) => {
    const { id: revisionId, number } = article.currentRevision
    if (input.revision !== number) throw anotherDraft(number)
    const taken = await tx.anchor.findMany({
      where: {
        revisionId,
        state: { not: 'gone' },
        claim: { deletedAt: null, status: { not: 'cut' } },
      },
      select: { start: true, end: true },
    })
    if (
      input.claims.some((one) => taken.some(({ start, end }) => start < one.end && one.start < end))
    )
      throw new Conflict('There is a claim on these words already. Look again at what is left.')
    return makeClaims(tx, article, input.claims, {
      actorId: actor.id,
      origin: 'imported',
      now,
      newId,
    })
  },
})

/**
 * Makes claims of what was found in open sentences, all in one transaction. Finding them again comes before it.
 * Throws Conflict where another draft came in or the words are claimed by now.
 */
export const acceptProposals = Object.assign(
  async (actor: Actor, raw: z.input<typeof acceptance>, now = new Date()) => {
    const { articleId, revision, ...wanted } = acceptance.parse(raw)
    const found = await getProposals(actor, articleId)
    if (found.revision !== revision) throw anotherDraft(found.revision)
    const chosen = choose(found.proposals, wanted)
    const claims = chosen.map(
      ({ start, end, statement, kind, about, claimant, checkable, priority }) => {
        return {
          start,
          end,
          statement: statement.slice(0, 2000),
          kind,
          about,
          claimant,
          checkable,
          priority,
        }
      },
    )
    return saveProposals(actor, { articleId, revision, claims }, now)
  },
  { action: saveProposals.action, input: acceptance },
)

type Wanted = {
  proposals?: { start: number; end: number }[] | undefined
  sentence?: number | undefined
}

function choose(found: readonly Proposal[], { proposals, sentence }: Wanted): Proposal[] {
  if ((proposals === undefined) === (sentence === undefined))
    throw new Refused([
      { path: 'proposals', message: 'Name the claims, or the sentence they stand in.' },
    ])
  const places = new Set(proposals?.map(({ start, end }) => `${start} ${end}`))
  const chosen = found.filter((one) =>
    proposals ? places.has(`${one.start} ${one.end}`) : one.sentence === sentence,
  )
  const known = new Set(chosen.map(({ start, end }) => `${start} ${end}`))
  if (chosen.length === 0 || (proposals && known.size < places.size))
    throw new Conflict(
      'What you chose is no longer proposed: its words are claimed, or its sentence is accounted for.',
    )
  return chosen
}
