import { z } from 'zod'
import { idText } from '@/lib/claims/schema'

/** One of these words. Views keep them as text, so that is what it is to the compiler. */
export const oneOf = (words: readonly string[]) => z.string().meta({ enum: [...words] })

/** An id that could be one of ours; any other leads to what is not found. */
const pathId = idText.regex(/^[\w-]+$/)
export const byId = z.object({ id: pathId })

/** A page of a list; `nextCursor` null = there is no more. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })

/** A change must change something. */
export const someOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .strictObject(shape)
    .partial()
    .refine((body) => Object.keys(body).length > 0, 'Name at least one field to change.')
    .meta({ minProperties: 1 })
