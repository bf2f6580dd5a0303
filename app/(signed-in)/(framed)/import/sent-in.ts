import { checkText } from '@/lib/core/clean-text'
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
  const sent = parsed(json)
  if (holdsPreview(sent)) {
    checkText(sent)
    return sent
  }
  throw new Refused([
    { message: 'The preview did not arrive whole. Find the claims again, then import it.' },
  ])
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
