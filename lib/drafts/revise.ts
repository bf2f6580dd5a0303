import { inBatches } from '@/lib/core/batches'
import type { Tx } from '@/lib/core/db'
import { insertRows } from '@/lib/core/insert'
import type { Corrected, Placement } from '@/lib/claims/place'
import { settlePlacements } from '@/lib/claims/settle'
import { countCoverage } from '@/lib/claims/count-coverage'
import type { getOpenArticle } from '@/lib/claims/load'
import { findReopenings, reasonsAgain } from '@/lib/claims/why-again'
import { type Block, blocksOf } from '@/lib/text/blocks'
import { headlineIn, withoutGuess } from '@/lib/articles/headline-words'
import type { AheadOfDraft } from './again-ahead'
import { keptDismissals } from './kept-dismissals'
import { keptSetAsides } from './kept-set-asides'
import { ofSame, placementsOf } from './placed'
import { revisionRows, rowsOf } from '@/lib/intake/text'

type OpenArticle = Awaited<ReturnType<typeof getOpenArticle>>

/**
 * Makes the next revision of an article and re-anchors every claim in it; used by a new draft and by an accepted fix.
 * `corrected`: the claims whose own words a fix changed, and where the new ones are.
 */
export async function revise(
  tx: Tx,
  article: OpenArticle,
  text: string,
  by: {
    actorId: string
    now: Date
    newId: () => string
    note: string | null
    /** the Word document its text was read of */
    document?: string | null
    /** what the lines of the text are, as its file said */
    blocks?: readonly Block[]
    corrected?: readonly Corrected[]
    /** what was found out of this text before the transaction began */
    ahead: AheadOfDraft | null
  },
) {
  const old = article.currentRevision
  const number = old.number + 1
  const row = {
    id: by.newId(),
    articleId: article.id,
    number,
    note: by.note,
    createdById: by.actorId,
    createdAt: by.now,
  }
  const known = by.blocks
    ? { text, blocks: by.blocks }
    : { text: old.text, blocks: JSON.parse(old.blocks) as Block[] }
  const { corrected } = by
  const spare = new Set(corrected?.map(({ claimId }) => claimId))
  const drafts = { oldText: old.text, newText: text, language: article.language, corrected }
  const ahead = ofSame(by.ahead, drafts, old.id)
  const rows = ahead
    ? rowsOf(text, row, { blocks: blocksOf(text, known), ...ahead.placed })
    : revisionRows(text, article.language, row, known)
  const anchors = await tx.anchor.findMany({
    where: { revisionId: old.id, claim: { deletedAt: null } },
    include: { claim: true },
  })
  const standing = anchors.map(({ claim, ...anchor }) => ({ ...claim, ...anchor }))
  // what only looks like a headline is none where the draft before had none
  if (!by.blocks && headlineIn(old.text, old.blocks) === null) {
    const guessed = JSON.parse(rows.revision.blocks) as Block[]
    rows.revision.blocks = JSON.stringify(withoutGuess(text, guessed, article.title))
  }
  const placements = placementsOf(drafts, standing, ahead)
  const again = ahead?.again ?? (await againNow(tx, article, placements, { number, text, spare }))

  await tx.revision.create({ data: { ...rows.revision, document: by.document ?? null } })
  await keepWhatWasSaid(tx, old, text, rows.sentences)
  const anchorRows = placements.map(({ id, state, start, end, exact, prefix, suffix, basis }) => {
    return { claimId: id, revisionId: row.id, state, start, end, exact, prefix, suffix, basis }
  })
  await insertRows(tx, 'Anchor', anchorRows)
  await tx.article.update({
    where: { id: article.id },
    data: { currentRevisionId: row.id, updatedAt: by.now },
  })
  const claims = new Map(
    anchors.map(({ claim, exact, state }) => [
      claim.id,
      { ...claim, quote: exact, wasGone: state === 'gone' },
    ]),
  )
  const settled = await settlePlacements(tx, claims, placements, {
    now: by.now,
    spare,
    again,
  })
  await countCoverage(tx, article.id, row.id)
  const counts = { same: 0, moved: 0, changed: 0, gone: 0 }
  for (const { state } of placements) counts[state]++
  return { number, revisionId: row.id, anchors: counts, ...settled }
}

/** Where nothing was found ahead: another draft or other words came in between. */
async function againNow(
  tx: Tx,
  { id, language }: OpenArticle,
  placements: readonly Placement[],
  { number, text, spare }: { number: number; text: string; spare: ReadonlySet<string> },
) {
  const others = placements.filter(({ id }) => !spare.has(id))
  return reasonsAgain(await findReopenings(tx, id, others), { number, text, language })
}

type NewSentence = { revisionId: string; index: number; start: number; end: number }

/** A dismissal, and what is set aside in a sentence, hold for its words: they go to where the same sentence stands now. */
async function keepWhatWasSaid(
  tx: Tx,
  old: { id: string; text: string },
  text: string,
  sentences: readonly NewSentence[],
) {
  const where = { revisionId: old.id }
  const before = await tx.sentence.findMany({ where, orderBy: { index: 'asc' } })
  const kept = keptDismissals({ text: old.text, sentences: before }, { text, sentences })
  const rows = sentences.map((sentence, at) => {
    const { reason = null, dismissedById = null, dismissedAt = null } = kept[at] ?? {}
    return { ...sentence, reason, dismissedById, dismissedAt }
  })
  await insertRows(tx, 'Sentence', rows)
  const setAsides = await tx.setAside.findMany({ where })
  const [first] = sentences
  if (!first || setAsides.length === 0) return
  const stay = keptSetAsides({ text: old.text, sentences: before, setAsides }, { text, sentences })
  const moved = stay.map((row) => ({ ...row, revisionId: first.revisionId }))
  await inBatches(moved, (data) => tx.setAside.createMany({ data }))
}
