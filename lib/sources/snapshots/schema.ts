import { z } from 'zod'
import { idText } from '@/lib/claims/schema'

/** A file as a form brings it. */
export const broughtFile = z.object({
  name: z.string().trim().min(1, 'Choose a file.').max(300),
  mediaType: z.string().max(200).default(''),
  bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array, 'Choose a file.'),
})

/** Without a file, what stands at the address of the source is fetched. */
export const newSnapshot = z.object({ sourceId: idText, file: broughtFile.optional() })
export const snapshotRef = z.object({ snapshotId: idText })
