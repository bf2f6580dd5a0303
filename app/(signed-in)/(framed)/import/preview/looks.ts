import { type FoundClaim } from '@/lib/extraction/types'

/** How a found claim is drawn in the text: the more it matters, the more it is seen. */
export const looks = [
  { id: 'must', label: 'must check' },
  { id: 'should', label: 'should check' },
  { id: 'optional', label: 'if time allows' },
  { id: 'not', label: 'opinion or forecast' },
] as const
export type Look = (typeof looks)[number]['id']

export function lookOf({ checkable, priority }: Pick<FoundClaim, 'checkable' | 'priority'>): Look {
  if (!checkable) return 'not'
  return priority >= 4 ? 'must' : priority === 3 ? 'should' : 'optional'
}
