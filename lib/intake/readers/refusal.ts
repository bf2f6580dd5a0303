import { Refused } from '@/lib/core/errors'

/** A file that cannot be read, and what the person who chose it can do. */
export const refusedFile = (message: string) => new Refused([{ path: 'file', message }])
