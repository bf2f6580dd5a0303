import type { FactOf } from '@/lib/claims/facts'
import type { Person } from '@/lib/claims/views'
import type { FactView } from './views'

export type SetAsideRow = { start: number; end: number; reason: string; byId: string; at: Date }

/** With who set it aside, where somebody set aside that alone and not its sentence. */
export function factViews(
  facts: readonly FactOf[],
  setAsides: readonly SetAsideRow[],
  names: ReadonlyMap<string, Person>,
): FactView[] {
  const asides = new Map(setAsides.map((row) => [`${row.start} ${row.end}`, row]))
  return facts.map(({ start, end, text, kind, sentence, state, reason, inClaimed }) => {
    const row = state === 'setAside' ? asides.get(`${start} ${end}`) : undefined
    const by = row && names.get(row.byId)
    return {
      ...{ start, end, text, kind, sentence, state, inClaimed },
      ...(reason && { reason }),
      ...(row && { setAsideAt: row.at.toISOString() }),
      ...(by && { setAsideBy: by }),
    }
  })
}
