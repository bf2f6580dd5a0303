import { z } from 'zod'
import { idText } from '@/lib/claims/schema'
import { paging } from '@/lib/core/paging'
import { auditFilters } from './types'

const day = z.iso.date('Give a day as 2026-11-28, or a moment as 2026-11-28T12:00:00Z.')
const bound = z.union([day, z.iso.datetime({ offset: true })], {
  error: 'Give a day as 2026-11-28, or a moment as 2026-11-28T12:00:00Z.',
})

export const auditFilter = z.object({
  ...paging.shape,
  type: z.enum(auditFilters).optional(),
  /** id or e-mail address: of who did it, or whom it was about */
  actor: z.union([idText, z.email()]).optional(),
  /** first and last day, both included, by the clocks of who asks; or moments */
  from: bound.optional(),
  to: bound.optional(),
})
