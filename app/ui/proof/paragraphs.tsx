import type { Block } from '@/lib/text/blocks'
import { Paragraph } from './paragraph'
import { shareOut } from './share-out'
import type { ProofClaim, ProofFact, ProofSentence } from './proof-claim'

/** Paragraphs in a row: `text` is what stands from `start` on, `first` the number of the first. */
export type Stretch = {
  start: number
  text: string
  first: number
  blocks: readonly Block[]
  language: string
  /** in text order, as the sentences */
  claims: readonly ProofClaim[]
  sentences: readonly ProofSentence[]
  facts: readonly ProofFact[]
}

export function Paragraphs({ stretch, base }: { stretch: Stretch; base: string }) {
  const { start, text, first, blocks, language } = stretch
  const claimsOf = shareOut(blocks, stretch.claims)
  const unclaimed = stretch.sentences.filter(({ state }) => state !== 'claimed')
  const sentencesOf = shareOut(blocks, unclaimed)
  const factsOf = shareOut(blocks, stretch.facts)
  return blocks.map((block, i) => (
    <Paragraph
      key={first + i}
      number={first + i}
      block={block}
      words={text.slice(block.start - start, block.end - start)}
      language={language}
      claims={claimsOf[i] ?? []}
      sentences={sentencesOf[i] ?? []}
      facts={factsOf[i] ?? []}
      base={base}
    />
  ))
}
