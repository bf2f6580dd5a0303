import { z } from 'zod'
import { moment, person } from './common'

export const event = z.object({
  id: z.int(),
  seq: z.int(),
  at: moment,
  /** null = Galley itself */
  actor: person.nullable(),
  type: z.string(),
  claimId: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  hash: z.string(),
  previousHash: z.string(),
})
