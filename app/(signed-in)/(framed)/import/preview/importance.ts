import { type FoundClaim } from '@/lib/extraction/types'

/** How a found claim is drawn in the text: the more it matters, the more it is seen. */
export const importances = [
  { id: 'must', label: 'must check' },
  { id: 'should', label: 'should check' },
  { id: 'optional', label: 'if time allows' },
  { id: 'not', label: 'opinion or forecast' },
] as const
export type Importance = (typeof importances)[number]['id']

export function importanceOf({
  checkable,
  priority,
}: Pick<FoundClaim, 'checkable' | 'priority'>): Importance {
  if (!checkable) return 'not'
  return priority >= 4 ? 'must' : priority === 3 ? 'should' : 'optional'
}
