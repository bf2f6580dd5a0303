import type { ClaimFate, Fate, FateCounts } from '@/lib/drafts/fates'
import type { AnchorCounts } from '@/lib/drafts/queries'

export const fateLabels: Record<Fate, string> = {
  changed: 'Changed',
  gone: 'Gone',
  new: 'New',
  moved: 'Moved',
  same: 'Same',
}

const done = {
  reopened: 'opened again',
  cut: 'cut',
  corrected: 'by its correction',
  found: 'found again',
  sentenceChanged: 'its sentence changed: is its verdict still right?',
  sentenceLookedAt: 'its sentence changed, and was looked at since',
} as const
const would = {
  ...done,
  reopened: 'would be opened again',
  cut: 'would be cut',
  found: 'would be found again',
  sentenceChanged:
    'its sentence changes, so someone would have to say that its verdict is still right',
} as const

/** What a draft did to a claim, or would do. */
export const outcomeWords = (outcome: NonNullable<ClaimFate['outcome']>, trial: boolean) =>
  (trial ? would : done)[outcome]

/** "51 on the same words, 3 changed, 1 gone" */
export function fateWords({ same, moved, changed, gone }: AnchorCounts | FateCounts): string {
  const kept = same + moved
  const parts = [
    kept > 0 && `${kept} on the same words`,
    changed > 0 && `${changed} changed`,
    gone > 0 && `${gone} gone`,
  ]
  return parts.filter(Boolean).join(', ') || 'no claims'
}
