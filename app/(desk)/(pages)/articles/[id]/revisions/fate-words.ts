import type { AnchorCounts } from '@/lib/articles/revisions'

/** "51 on the same words, 3 changed, 1 gone" */
export function fateWords({ same, moved, changed, gone }: AnchorCounts): string {
  const kept = same + moved
  const parts = [
    kept > 0 && `${kept} on the same words`,
    changed > 0 && `${changed} changed`,
    gone > 0 && `${gone} gone`,
  ]
  return parts.filter(Boolean).join(', ') || 'no claims'
}
