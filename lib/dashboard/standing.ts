import type { Stage } from '@/lib/articles/views'

/** How an article stands before its deadline: what the dashboard says in one word. */
export type Standing =
  'stopped' | 'onCourse' | 'ready' | 'signedOff' | 'published' | 'underCorrection'

/** What stops an article counts as a stop from a day before its deadline on; before that it is work on its way. */
const soon = 24 * 3_600_000

type Due = {
  stage: Stage
  underCorrection: boolean
  deadline: string | null
  blockers: readonly unknown[]
}

export function standingOf(
  { stage, underCorrection, deadline, blockers }: Due,
  now: Date,
): Standing {
  if (underCorrection) return 'underCorrection'
  if (stage === 'signedOff') return 'signedOff'
  if (stage !== 'checking') return 'published'
  if (blockers.length === 0) return 'ready'
  return deadline !== null && new Date(deadline).getTime() - now.getTime() < soon
    ? 'stopped'
    : 'onCourse'
}
