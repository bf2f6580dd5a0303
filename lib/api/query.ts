import { z, ZodError } from 'zod'
import { checkText } from '@/lib/core/clean-text'

const wrong = (path: string, message: string) =>
  new ZodError([{ code: 'custom', path: [path], message, input: undefined }])

/**
 * The values after the `?`, checked. Empty ones are as good as none. A name that is not known is refused: a filter that
 * is misspelt would else answer with everything.
 */
export function readQuery<Q extends z.ZodObject>(schema: Q, from: URLSearchParams): z.output<Q> {
  const values: Record<string, string> = {}
  for (const [name, value] of from) {
    if (!Object.hasOwn(schema.shape, name)) throw wrong(name, 'There is no such parameter here.')
    if (value === '') continue
    if (Object.hasOwn(values, name)) throw wrong(name, 'Give this once.')
    checkText(value, name)
    values[name] = value
  }
  return schema.parse(values)
}
