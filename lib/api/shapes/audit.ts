import { z } from 'zod'
import { person } from '@/lib/claims/views'
import { count, moment } from '@/lib/core/shapes'

export const auditEntry = z.object({
  id: z.string(),
  at: moment,
  /** what is tried in vain again within an hour is one entry */
  count,
  /** when it happened first */
  since: moment,
  type: z.string(),
  /** null = Galley itself, or somebody who was not signed in */
  actor: person.nullable(),
  about: person.nullable(),
  /** which source it was about, as it is called now; a confidential one is never named */
  source: z.object({ id: z.string(), title: z.string() }).nullable(),
  text: z.string(),
  address: z.string().nullable(),
  browser: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
})
