import { type Claim, claimsIn } from './claims'
import { Typist } from './draft'
import { Writer } from './edits'
import { plainStyle, print } from './print'
import { randomFrom } from './random'

/** A book-length draft of some 60,000 words with 2,000 claims, and the next one with 500 edits. */
export function longArticle(seed: number): { before: string; after: string; claims: Claim[] } {
  const random = randomFrom(seed)
  const words = Array.from({ length: 5_000 }, (_, index) => `w${index.toString(36)}`)
  const typist = new Typist(random, { words, phrases: [['he', 'said']], stop: '.', not: 'not' })
  const draft = typist.draft(1_200, 38)
  const before = print(draft, plainStyle, random)
  const claims = claimsIn(before, 2_000, random)
  const writer = new Writer(typist, draft, [])
  for (let left = 500; left > 0; left--) writer.edit()
  return { before: before.text, after: print(draft, plainStyle, random).text, claims }
}
