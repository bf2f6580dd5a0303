import type { Drafts, Placement, Standing } from '@/lib/claims/place'
import type { Again, Reopening } from '@/lib/claims/why-again'
import type { Telling } from '@/lib/extraction/basis'
import type { Fact } from '@/lib/extraction/facts/facts'
import type { ChangedParagraph } from '@/lib/text/changed-paragraphs'

/**
 * What may take long with a long text: claims placed in its next draft, why those that earlier drafts reopened are still
 * to be looked at there, and what claims are taken from.
 */
export type Aside =
  | { task: 'bases'; text: string; language: string; claims: readonly Telling[] }
  | { task: 'place'; drafts: Drafts; claims: readonly Standing[]; paragraphs: boolean }
  | {
      task: 'again'
      reopenings: readonly Reopening[]
      draft: { number: number; text: string; language: string }
    }

/** `sentences`, `facts`: of the new text; `paragraphs`: what differs, where it was asked for. */
export type PlacedDraft = {
  placements: Placement[]
  sentences: { index: number; start: number; end: number }[]
  facts: Fact[]
  paragraphs: ChangedParagraph[]
}

export type AsideAnswer<T extends Aside> = {
  bases: string[]
  place: PlacedDraft
  again: Again[]
}[T['task']]

export async function doAside<T extends Aside>(asked: T): Promise<AsideAnswer<T>> {
  const task: Aside = asked
  return (await answerOf(task)) as AsideAnswer<T>
}

async function answerOf(task: Aside) {
  if (task.task === 'bases') return findBases(task)
  if (task.task === 'place') return placeInDraft(task)
  const { reasonsAgain } = await import('@/lib/claims/why-again')
  return reasonsAgain(task.reopenings, task.draft)
}

async function findBases({
  text,
  language,
  claims,
}: Extract<Aside, { task: 'bases' }>): Promise<string[]> {
  const { BasisFinder } = await import('@/lib/extraction/basis')
  const finder = new BasisFinder(text, language)
  return claims.map((claim) => JSON.stringify(finder.basisOf(claim)))
}

/**
 * Finds claims in the new text only where a statement of ours must be made anew; not for a correction, of which the words
 * are known.
 */
async function placeInDraft(task: Extract<Aside, { task: 'place' }>): Promise<PlacedDraft> {
  const { drafts, claims } = task
  const { isCorrectionAlone, placeClaims } = await import('@/lib/claims/place')
  const { sentencesOf } = await import('@/lib/text/sentences')
  const ours = new Set(
    claims.flatMap((claim) =>
      claim.statementEdited && claim.claimantEdited ? [] : [claim.claimId],
    ),
  )
  let placements = placeClaims(drafts, claims)
  const another = ({ id, state, back, around }: Placement) =>
    (state === 'changed' || back || around !== null) && ours.has(id)
  if (!isCorrectionAlone(drafts, claims) && placements.some(another)) {
    const { extract } = await import('@/lib/extraction/extract')
    const { claims: newClaims } = extract(drafts.newText, { language: drafts.language })
    placements = placeClaims({ ...drafts, found: newClaims }, claims)
  }
  const sentences = sentencesOf(drafts.newText, drafts.language).map(({ index, start, end }) => ({
    index,
    start,
    end,
  }))
  const { factsOf } = await import('@/lib/extraction/facts/facts')
  const facts = factsOf(drafts.newText, sentences, drafts.language)
  ;(await import('../text')).checkParts({ sentences, facts })
  const paragraphs = task.paragraphs
    ? (await import('@/lib/text/changed-paragraphs')).changedParagraphs(
        drafts.oldText,
        drafts.newText,
      )
    : []
  return { placements, sentences, facts, paragraphs }
}
