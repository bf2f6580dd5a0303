import { figure } from '@/lib/core/figure'

/** What a change of a source does to the sign-offs that cover it; null where none stands. */
export function endsWords(signOffs: number): string | null {
  if (signOffs === 0) return null
  return signOffs === 1
    ? 'ends the sign-off of an article that uses this source'
    : `ends the sign-offs of ${figure(signOffs)} articles that use this source`
}
