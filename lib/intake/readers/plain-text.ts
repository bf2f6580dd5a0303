import { Refused } from '@/lib/core/errors'
import { blocksOf } from '@/lib/text/blocks'
import { canonicalText } from '@/lib/text/canonical'
import { documentOf } from './document'
import type { Reader } from './reader'

/** UTF-8, or UTF-16 that says so at its beginning. Anything else would come in with wrong letters, so it is refused. */
export function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Refused([
      { path: 'file', message: 'This file is not UTF-8 text. Save it as UTF-8 and send it again.' },
    ])
  }
}

export const plainText: Reader = {
  label: 'Text',
  extensions: ['.txt', '.text'],
  mediaTypes: ['text/plain'],
  read: (bytes) =>
    Promise.resolve().then(() => {
      const text = canonicalText(decodeText(bytes))
      return documentOf({ text, blocks: blocksOf(text) })
    }),
}
