import { Refused } from '@/lib/core/errors'
import type { Sent } from './import-state'

const holdsPreview = (sent: unknown): sent is Sent =>
  typeof sent === 'object' &&
  sent !== null &&
  'text' in sent &&
  typeof sent.text === 'string' &&
  'claims' in sent &&
  Array.isArray(sent.claims)

/** What a preview sends to be saved. Only its outline is looked at here: the import itself reads every part of it. */
export function sentIn(json: string): Sent {
  try {
    const sent: unknown = JSON.parse(json)
    if (holdsPreview(sent)) return sent
  } catch {
    // said below, as for any other preview that is none
  }
  throw new Refused([{ message: 'The preview did not arrive whole. Find the claims again, then import it.' }])
}
