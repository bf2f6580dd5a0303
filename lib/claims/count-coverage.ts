import { type Db, db, transaction, type Tx } from '@/lib/core/db'
import { type Fact, factsOf } from '@/lib/extraction/facts/facts'
import { coverageOf, type Span } from './coverage'
import { essentialsOf, markEssential } from './essential'
import { accountFacts, factsAsked, withBasis } from './facts'

const select = {
  text: true,
  facts: true,
  article: { select: { language: true } },
  sentences: { orderBy: { index: 'asc' }, select: { start: true, end: true, reason: true } },
  setAsides: { select: { start: true, end: true, reason: true } },
  anchors: {
    where: { state: { not: 'gone' }, claim: { deletedAt: null, status: { not: 'cut' } } },
    select: {
      start: true,
      end: true,
      basis: true,
      claim: { select: { id: true, kind: true, statement: true, claimant: true, essential: true } },
    },
  },
} as const

/** The facts of a draft: as they were read when it came in, or read now, of a draft from an older Galley. */
export const factsIn = (
  draft: { text: string; facts: string | null },
  sentences: readonly Span[],
  language: string,
): Fact[] =>
  draft.facts === null
    ? factsOf(draft.text, sentences, language)
    : (JSON.parse(draft.facts) as Fact[])

async function account(from: Tx | Db, revisionId: string) {
  const draft = await from.revision.findUniqueOrThrow({ where: { id: revisionId }, select })
  const { text, sentences, setAsides: asides } = draft
  const claims = draft.anchors.map(({ claim, ...place }) => withBasis({ ...place, ...claim }))
  const facts = factsIn(draft, sentences, draft.article.language)
  return {
    sentences,
    claims,
    facts: accountFacts({ text, facts, sentences, claims, asides }),
  }
}

/** The facts of a draft with what accounts for each. */
export const standingFacts = async (from: Tx | Db, revisionId: string) =>
  (await account(from, revisionId)).facts

/** What is kept of a draft, made anew: its counts, and by id which claims are asked for on account of their words. */
export async function countedAnew(from: Tx | Db, revisionId: string) {
  const accounted = await account(from, revisionId)
  return { counts: countsOf(accounted), essentials: essentialsOf(accounted) }
}

function countsOf({ sentences, claims, facts }: Awaited<ReturnType<typeof account>>) {
  return {
    sentenceCount: sentences.length,
    accountedCount: coverageOf(sentences, claims).filter((state) => state !== 'open').length,
    openFacts: factsAsked('full', facts).length,
    openEssentials: factsAsked('essentials', facts).length,
  }
}

/** Counts again what is accounted for; for commands that add, change, move or take away claims, dismissals or set-asides. */
export async function countCoverage(tx: Tx, articleId: string, revisionId: string) {
  const accounted = await account(tx, revisionId)
  await tx.article.update({ where: { id: articleId }, data: countsOf(accounted) })
  await markEssential(tx, articleId, accounted)
}

/** Counts the facts of articles, and looks at the words of claims, that came from an older Galley, one at a time. */
export async function countUncounted() {
  const waiting = await db.article.findMany({
    where: {
      OR: [
        { openFacts: null },
        { claims: { some: { essential: null, deletedAt: null, status: { not: 'cut' } } } },
      ],
      currentRevisionId: { not: null },
    },
    select: { id: true, currentRevisionId: true },
  })
  for (const { id, currentRevisionId } of waiting)
    await transaction((tx) => countCoverage(tx, id, currentRevisionId ?? ''))
}
