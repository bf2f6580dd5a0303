import { claimPlace, longestStatement } from '@/lib/claims/schema'
import { getOpenArticle } from '@/lib/claims/load'
import { makeClaims } from '@/lib/claims/make'
import { command } from '@/lib/command'
import { Conflict, Refused } from '@/lib/core/errors'
import { getProposals, type Proposal } from './proposals'
import { acceptance } from '@/lib/articles/schema'

const anotherDraft = (number: number) =>
  new Conflict(`Draft ${number} came in meanwhile. See what is found in it, and choose again.`)

/**
 * Makes claims of what was found in open sentences, all in one transaction. Finding them again comes before it.
 * Throws Conflict where another draft came in or the words are claimed by now.
 */
export const acceptProposals = command({
  action: 'claim.create',
  input: acceptance,
  prepare: async ({ actor, input: { articleId, revision, ...wanted } }) => {
    const latest = await getProposals(actor, articleId)
    if (latest.revision !== revision) throw anotherDraft(latest.revision)
    return choose(latest.proposals, wanted).map(claimOf)
  },
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, actor, input, prepared: chosen, subject: article, now, newId }) => {
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
      chosen.some((claim) => taken.some(({ start, end }) => start < claim.end && claim.start < end))
    )
      throw new Conflict('There is a claim on these words already. Look again at what is left.')
    return makeClaims(tx, article, chosen, { actorId: actor.id, origin: 'imported', now, newId })
  },
})

const claimOf = ({ statement, ...proposal }: Proposal) =>
  claimPlace.parse({ ...proposal, statement: statement.slice(0, longestStatement) })

type Wanted = {
  proposals?: { start: number; end: number }[] | undefined
  sentence?: number | undefined
}

function choose(all: readonly Proposal[], { proposals, sentence }: Wanted): Proposal[] {
  if ((proposals === undefined) === (sentence === undefined))
    throw new Refused([
      { path: 'proposals', message: 'Name the claims, or the sentence they stand in.' },
    ])
  const places = new Set(proposals?.map(({ start, end }) => `${start} ${end}`))
  const chosen = all.filter((proposal) =>
    proposals ? places.has(`${proposal.start} ${proposal.end}`) : proposal.sentence === sentence,
  )
  const known = new Set(chosen.map(({ start, end }) => `${start} ${end}`))
  if (chosen.length === 0 || (proposals && known.size < places.size))
    throw new Conflict(
      'What you chose is no longer proposed: its words are claimed, or its sentence is accounted for.',
    )
  return chosen
}
