import type { Tx } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import type { NewEvent } from '@/lib/history/events'
import { quoteAt } from '@/lib/text/anchoring'
import { saidWords, stillSays } from '@/lib/text/said-words'
import type { Span } from '@/lib/text/selection'
import { basesOf } from './basis'
import type { LoadedClaim } from './load'
import { checkSpan } from './make'
import { isOwn, reworded } from './reworded'
import { longestStatement } from './schema'
import { ownWords, sentenceOf } from './standing-words'

type Anchored = Span & { exact: string; basis: string }
type Told = Pick<LoadedClaim, 'statement'> | Pick<LoadedClaim, 'staleStatement'>

/** What a claim with new borders quotes, what of it says something else by that, and what happened. */
type Moved = { quote: string; told: Partial<Told>; events: NewEvent[] }

/** New borders are new words: allowed only while no verdict stands on the old ones. */
export async function moveBorders(
  tx: Tx,
  claim: LoadedClaim,
  anchor: Anchored,
  place: Span,
): Promise<Moved> {
  if (claim.status !== 'open' && claim.status !== 'inReview') {
    throw new Conflict(
      `A verdict stands on the words of C${claim.number}. Reopen it to change its borders.`,
    )
  }
  const { text, article } = await tx.revision.findUniqueOrThrow({
    where: { id: claim.revision.id },
    select: { text: true, article: { select: { language: true } } },
  })
  checkSpan(text, place.start, place.end)
  const quote = quoteAt(text, place.start, place.end)
  const key = { claimId: claim.id, revisionId: claim.revision.id }
  await tx.anchor.update({
    where: { claimId_revisionId: key },
    data: { state: 'same', ...place, ...quote },
  })
  const common = { articleId: claim.articleId, claimId: claim.id }
  const data = { from: anchor.exact, to: quote.exact }
  const moved: NewEvent = { type: 'claim.moved', ...common, data }
  const drawn = { text, language: article.language, anchor, place: { ...place, ...quote } }
  const { told, event } = claim.statementEdited ? stale(claim, drawn) : followed(claim, drawn)
  return { quote: quote.exact, told, events: event ? [moved, event] : [moved] }
}

type Drawn = { text: string; language: string; anchor: Anchored; place: Span & { exact: string } }
type Followed = { told: Partial<Told>; event: NewEvent | null }

/** A statement of ours says what the words say now. */
function followed(claim: LoadedClaim, drawn: Drawn): Followed {
  const statement = statementWithin(claim.statement, drawn)
  if (statement === claim.statement) return { told: {}, event: null }
  const { articleId, id: claimId, claimant } = claim
  const said = { from: claim.statement, to: statement }
  const data = { ...said, claimantFrom: claimant, claimantTo: claimant }
  return { told: { statement }, event: { type: 'claim.retold', articleId, claimId, data } }
}

/**
 * With the words of the new borders in the place of the old; but where it has a subject of its own before them and they
 * begin elsewhere, "has never left" may be "left" now, so that it says its sentence.
 */
function statementWithin(statement: string, { text, language, anchor, place }: Drawn): string {
  const own = isOwn(statement, anchor.exact)
  if (own || place.start === anchor.start) {
    const retold = reworded(statement, anchor.exact, place.exact)
    if (retold !== null) return retold.slice(0, longestStatement)
  }
  return own ? ownWords(place) : sentenceOf(text, language, place)
}

/** What a person wrote stays; it is stale where it says what only the words it had before said. */
function stale(claim: LoadedClaim, { text, language, anchor, place }: Drawn): Followed {
  const { statement, claimant, about, articleId, id: claimId } = claim
  const { start, end } = place
  const telling = { start, end, statement, claimant, about, ours: false }
  const [basis = '[]'] = basesOf(text, language, [telling])
  const words = (exact: string, spans: string) =>
    saidWords(
      [
        exact,
        ...(JSON.parse(spans) as Span[]).map((span) => text.slice(span.start, span.end)),
      ].join(' \n '),
    )
  const word = stillSays(statement, words(anchor.exact, anchor.basis), words(place.exact, basis))
  if (word === null || word === claim.staleStatement) return { told: {}, event: null }
  const data = { statement: word, claimant: null }
  return {
    told: { staleStatement: word },
    event: { type: 'claim.stale', articleId, claimId, data },
  }
}
