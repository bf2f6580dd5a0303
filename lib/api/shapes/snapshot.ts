import { z } from 'zod'
import { person } from '@/lib/claims/views'
import { count, moment } from '@/lib/core/shapes'
import { copyChanges } from '@/lib/sources/snapshots/changes'
import { problemNames } from '@/lib/sources/snapshots/problems'
import { snapshotStates } from '@/lib/sources/snapshots/queries'
import { oneOf } from './common'

export const snapshot = z.object({
  id: z.string(),
  sourceId: z.string(),
  state: oneOf(snapshotStates),
  url: z.string().nullable(),
  finalUrl: z.string().nullable(),
  name: z.string().nullable(),
  sha256: z.string().nullable(),
  mediaType: z.string().nullable(),
  size: count.nullable(),
  headers: z.record(z.string(), z.string()).nullable(),
  hasText: z.boolean(),
  unreadable: z.string().nullable(),
  problem: z.object({ code: oneOf(problemNames), detail: z.string() }).nullable(),
  previousId: z.string().nullable(),
  changes: copyChanges.nullable(),
  askedAt: moment,
  takenAt: moment.nullable(),
  takenBy: person,
})

export const snapshotWithText = snapshot.extend({
  text: z.string().nullable(),
  places: z.array(z.object({ at: count, name: z.string() })),
  passages: z.array(z.object({ evidenceId: z.string(), start: count, end: count })),
})
