import { z } from 'zod'
import { claimRef, idText, reasonText } from '@/lib/claims/schema'

export const newFix = claimRef.extend({
  /** empty = the words are taken out */
  replacement: z.string().max(5000, 'Keep it under 5,000 characters.'),
  reason: reasonText,
})
export const fixRef = z.object({ fixId: idText })
export const fixRejection = fixRef.extend({ reason: reasonText })
