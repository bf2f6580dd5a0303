import { z } from 'zod'
import { person } from '@/lib/claims/views'
import { moment } from '@/lib/core/shapes'
import { withheldReasons } from '@/lib/history/disclose'

export const event = z.object({
  id: z.int(),
  seq: z.int(),
  at: moment,
  /** null = Galley itself */
  actor: person.nullable(),
  type: z.string(),
  claimId: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  /** why actor and data do not tell all to this reader; null = they do */
  withheld: z.enum(withheldReasons).nullable(),
  hash: z.string(),
  previousHash: z.string(),
})
