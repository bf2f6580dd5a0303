import type { Block } from '@/lib/text/blocks'
import { fingerprint } from '@/lib/text/fingerprint'
import { nextTurn } from '@/lib/core/turn'
import { typographic } from '@/lib/text/typographic'
import { Paragraphs, type Stretch } from './paragraphs'
import { Part } from './part'
import { countIn, partAt, partsOf, partsToDraw, type Part as Division } from './parts'
import type { ProofClaim, ProofFact, ProofSentence } from './proof-claim'
import { shareOut } from './share-out'
import { stampOf } from './stamp'

type ProofProps = {
  text: string
  /** its lines, and what each is */
  blocks: readonly Block[]
  language: string
  /** in text order, as the sentences */
  claims: readonly ProofClaim[]
  sentences: readonly ProofSentence[]
  facts?: readonly ProofFact[]
  /** the article's address, to which /claims/13 and /sentences/6 are added, and /parts/2 for what is drawn later */
  base: string
  /** what is looked at: an offset into the text */
  looked?: number
}

/**
 * The article's text with every claim under its own line. A long article is drawn in parts: all its words stand in the
 * page, to be found and read aloud, and the parts near the screen have their claims. The browser numbers the lines and
 * sets the margin level with them.
 */
export function Proof(props: ProofProps) {
  const { text, blocks, language, claims, sentences, facts = [], base, looked = 0 } = props
  const parts = partsOf(blocks)
  const unclaimed = sentences.filter(({ state }) => state !== 'claimed')
  const numbers = countIn(
    parts,
    [...claims, ...unclaimed].sort((a, b) => a.start - b.start),
  )
  const drawn = partsToDraw(numbers, partAt(parts, looked))
  const claimsOf = shareOut(parts, claims)
  const sentencesOf = shareOut(parts, unclaimed)
  const factsOf = shareOut(parts, facts)
  const whole = drawn.size === parts.length
  const drawPart = (part: Division) => {
    const stretch: Stretch = {
      start: part.start,
      text: text.slice(part.start, part.end),
      first: part.from + 1,
      blocks: blocks.slice(part.from, part.to),
      language,
      claims: claimsOf[part.at] ?? [],
      sentences: sentencesOf[part.at] ?? [],
      facts: factsOf[part.at] ?? [],
    }
    return whole ? (
      <Paragraphs key={part.at} stretch={stretch} base={base} />
    ) : (
      <PartInTurn
        key={part.at}
        at={part.at}
        stretch={stretch}
        base={base}
        drawn={drawn.has(part.at)}
      />
    )
  }
  return (
    <article
      className="proof notranslate"
      data-proof=""
      translate="no"
      lang={language}
      data-language={language}
      aria-label="The article"
    >
      <div className="lines" data-lines="" aria-hidden="true" />
      {parts.map(drawPart)}
    </article>
  )
}

type PartInTurnProps = { at: number; stretch: Stretch; base: string; drawn: boolean }

/** Others are answered between two parts of a long article. */
async function PartInTurn({ at, stretch, base, drawn }: PartInTurnProps) {
  await nextTurn()
  const words = typographic(stretch.text, stretch.language)
  return (
    <Part at={at} base={base} drawn={drawn} stamp={stampOf(stretch)}>
      {drawn ? (
        <Paragraphs stretch={stretch} base={base} />
      ) : (
        <p
          dir="auto"
          className="plain"
          data-plain=""
          data-start={stretch.start}
          data-mark={fingerprint(words)}
        >
          {words}
        </p>
      )}
    </Part>
  )
}
