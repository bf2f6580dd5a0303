import { z } from 'zod'
import { count } from '@/lib/core/shapes'

/** Of a file that holds several, such as a mail with what was attached; `part` names one by its id or name. */
export const parts = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    /** in bytes; 0 where it is no file */
    size: count,
    isRead: z.boolean(),
    isReadable: z.boolean(),
  }),
)
