import { sha256 } from '@/lib/core/digest'
import type { Stretch } from './paragraphs'

/** Differs where anything that is drawn of a part does. */
export const stampOf = ({ start, text, claims, sentences, facts }: Stretch) =>
  sha256(
    JSON.stringify([
      start,
      text,
      claims,
      sentences.map(({ index, state }) => [index, state]),
      facts,
    ]),
  ).slice(0, 12)
