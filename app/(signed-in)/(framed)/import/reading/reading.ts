import type { ReadArticle, Progress } from '@/lib/intake/bring'
import type { Mark, Marks } from '../preview/marks'

/** What was read of a paste, a file or a page, and what was found in it. Offsets are into its text. */
export type Reading = ReadArticle
export type Remark = Reading['remarks'][number]

/** The claims as they were found, all of them coming in. */
export const marksOf = ({ claims }: Pick<Reading, 'claims'>): Marks =>
  claims
    .map(({ quote: _, ...claim }, id): Mark => ({ ...claim, id, on: true }))
    .sort((a, b) => a.start - b.start || b.end - a.end)

/** The headline: what the file says, else a first line that reads like one. */
export function headlineOf({
  title,
  text,
  blocks,
}: Pick<Reading, 'title' | 'text' | 'blocks'>): string {
  const [first] = blocks
  return title ?? (first?.kind === 'headline' ? text.slice(first.start, first.end) : '')
}

/** How far it is, in words. */
export function progressWords({ step, done, of }: Progress): string {
  if (step === 'waiting') return 'Waiting for another import to finish'
  if (step === 'fetching') return 'Fetching the page'
  if (step === 'reading') return 'Reading the text'
  if (step === 'recognising')
    return of === 1
      ? 'Reading the picture by text recognition'
      : `Reading page ${done + 1} of ${of} by text recognition`
  if (of === 0) return 'Finding claims'
  return `Finding claims, ${done.toLocaleString('en')} of ${of.toLocaleString('en')} sentences`
}

const plural = (n: number, singular: string) =>
  `${n.toLocaleString('en')} ${singular}${n === 1 ? '' : 's'}`

/** "3 comments and 2 footnotes"; "" for none. */
export function remarksWords(remarks: readonly Pick<Remark, 'kind'>[]): string {
  const comments = remarks.filter(({ kind }) => kind === 'comment').length
  const footnotes = remarks.length - comments
  return [comments && plural(comments, 'comment'), footnotes && plural(footnotes, 'footnote')]
    .filter(Boolean)
    .join(' and ')
}

/** What an edit of the text cost; null = nothing. */
export function lostWords({
  lostMarks,
  lostRemarks,
  lostAside = 0,
}: {
  lostMarks: number
  lostRemarks: number
  /** sentences that were set aside */
  lostAside?: number
}): string | null {
  const lost = [
    lostMarks > 0 && (lostMarks === 1 ? '1 claim you edited' : `${lostMarks} claims you edited`),
    lostRemarks > 0 && plural(lostRemarks, 'remark') + ' of the file',
    lostAside > 0 && plural(lostAside, 'sentence') + ' you set aside',
  ].filter(Boolean)
  if (lost.length === 0) return null
  return `${lost.join(' and ')} stood on words that are no longer in the text, so ${lostMarks + lostRemarks + lostAside === 1 ? 'it stays' : 'they stay'} out.`
}
