import type { FixView } from '@/lib/claims/views'
import { ben } from './report'

/** A correction Ben proposes for these words. */
export const proposed = (exact: string, replacement: string): FixView => ({
  id: `f-${exact}`,
  exact,
  replacement,
  reason: 'The accounts say so.',
  state: 'proposed',
  proposedBy: ben,
  createdAt: '2025-03-12T18:52:33.000Z',
  decidedBy: null,
  decidedAt: null,
  decisionReason: null,
  baseRevision: 1,
  madeRevision: null,
})
