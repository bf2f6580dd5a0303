import { inBatches } from '@/lib/core/batches'
import type { Tx } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'
import { searchTextOf } from '@/lib/core/finding'
import { quoteAt } from '@/lib/text/anchoring'
import { basesOf } from './basis'
import { countCoverage } from './count-coverage'
import { blocksSignOff } from './scales/registry'
import { spanProblem } from './span'
import { ownWords } from './standing-words'
import { facetsOf, tally } from './tally'
import { checkableByKind, type Kind } from './vocabulary'

/** What is known of a claim before it is one; what is left out is what most claims are. */
export type NewClaimFacts = {
  start: number
  end: number
  statement?: string | undefined
  kind?: Kind | undefined
  about?: string | undefined
  claimant?: string | null | undefined
  checkable?: boolean | undefined
  priority?: number | undefined
  /** it was found, and a person changed it before it came in */
  statementEdited?: boolean | undefined
  claimantEdited?: boolean | undefined
}

type Article = { id: string; language: string; currentRevision: { id: string; text: string } }
type By = {
  actorId: string
  origin: 'person' | 'imported' | 'model'
  now: Date
  newId: () => string
}

export function checkSpan(text: string, start: number, end: number) {
  const problem = spanProblem(text, start, end)
  if (problem) throw new Refused([problem])
}

/** Makes claims of places in the current draft, numbered on, with their counts. Throws Refused for a place without words. */
export async function makeClaims(
  tx: Tx,
  { id: articleId, language, currentRevision }: Article,
  wanted: readonly NewClaimFacts[],
  by: By,
) {
  for (const { start, end } of wanted) checkSpan(currentRevision.text, start, end)
  const { lastClaimNumber: last } = await tx.article.update({
    where: { id: articleId },
    data: { lastClaimNumber: { increment: wanted.length } },
  })
  const drafted = wanted.map((facts, at) => {
    const quote = quoteAt(currentRevision.text, facts.start, facts.end)
    const claim = claimRow(articleId, facts, quote.exact, last - wanted.length + at + 1, by)
    return { claim, start: facts.start, end: facts.end, quote }
  })
  await inBatches(
    drafted.map(({ claim }) => claim),
    (data) => tx.claim.createMany({ data }),
  )
  const bases = basesOf(
    currentRevision.text,
    language,
    drafted.map(({ claim, start, end }) => ({
      ...claim,
      start,
      end,
      ours: !claim.statementEdited,
    })),
  )
  const anchors = drafted.map(({ claim, start, end, quote }, at) => {
    const basis = bases[at] ?? '[]'
    return {
      claimId: claim.id,
      revisionId: currentRevision.id,
      state: 'same',
      start,
      end,
      ...quote,
      basis,
    }
  })
  await inBatches(anchors, (data) => tx.anchor.createMany({ data }))
  const facets = drafted.flatMap(({ claim }) => facetsOf(claim, blocksSignOff))
  await tally(tx, articleId, [], facets)
  await countCoverage(tx, articleId, currentRevision.id)
  return drafted.map(
    ({ claim: { id, number }, quote }) =>
      ({
        type: 'claim.created',
        articleId,
        claimId: id,
        data: { number, quote: quote.exact },
      }) as const,
  )
}

/** The row of a claim nobody has looked at yet. */
export function claimRow(
  articleId: string,
  facts: NewClaimFacts,
  quote: string,
  number: number,
  by: By,
) {
  const kind = facts.kind ?? 'event'
  const statement = facts.statement ?? ownWords({ exact: quote })
  return {
    id: by.newId(),
    articleId,
    number,
    statement,
    kind,
    about: facts.about ?? 'content',
    claimant: facts.claimant ?? null,
    checkable: facts.checkable ?? checkableByKind(kind),
    priority: facts.priority ?? 3,
    status: 'open',
    rating: null,
    thin: false,
    corrected: false,
    essential: null,
    openTasks: 0,
    openFixes: 0,
    clearedAt: null,
    deletedAt: null,
    staleStatement: null,
    staleClaimant: null,
    contextBefore: null,
    contextAfter: null,
    reopenedFor: null,
    // the rules' own words may be made anew, a person's or a model's never
    statementEdited:
      facts.statement !== undefined && (by.origin !== 'imported' || facts.statementEdited === true),
    claimantEdited:
      facts.claimantEdited === true ||
      (by.origin !== 'imported' && (facts.claimant ?? null) !== null),
    origin: by.origin,
    createdById: by.actorId,
    createdAt: by.now,
    updatedAt: by.now,
    since: by.now,
    searchText: searchTextOf(statement, quote),
  }
}
