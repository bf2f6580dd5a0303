import { z } from 'zod'
import { changedParagraphs } from '@/lib/text/changed-paragraphs'

/** What differs between two copies of one page: so many of the paragraphs, shortened, and how many there are in all. */
export const copyChanges = z.object({
  total: z.number().int(),
  listed: z.array(
    z.object({
      kind: z.enum(['changed', 'removed', 'added', 'movedHere', 'movedAway']),
      before: z.string(),
      after: z.string(),
    }),
  ),
})
export type CopyChanges = z.output<typeof copyChanges>

const most = 50
const longest = 500

export function changesBetween(before: string, after: string): CopyChanges {
  const changed = changedParagraphs(before, after).flatMap(({ kind, changes }) => {
    if (kind === 'same') return []
    const said = (other: 'added' | 'removed') =>
      changes
        .filter((change) => change.kind !== other)
        .map(({ text }) => text)
        .join('')
    return [{ kind, before: shortened(said('added')), after: shortened(said('removed')) }]
  })
  // what moved is listed where it stands now
  const told = changed.filter(({ kind }) => kind !== 'movedAway')
  return { total: told.length, listed: told.slice(0, most) }
}

const shortened = (words: string) =>
  words.length > longest ? `${words.slice(0, longest - 1).replace(/\p{Surrogate}$/u, '')}…` : words
