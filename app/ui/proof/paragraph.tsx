import { type Block, wantsBullet } from '@/lib/text/blocks'
import { fingerprint } from '@/lib/text/fingerprint'
import { piecesOf } from '@/lib/text/pieces'
import { typographic } from '@/lib/text/typographic'
import { blockClass, headingRole } from './block-look'
import { ParagraphWords } from './paragraph-words'
import { Pins } from './pins'
import type { ProofClaim, ProofFact, ProofSentence } from './proof-claim'

export type ParagraphProps = {
  /** its number in the article, from 1 */
  number: number
  block: Block
  /** its stored words */
  words: string
  language: string
  /** those that touch it, in text order */
  claims: readonly ProofClaim[]
  /** those that touch it and are not claimed */
  sentences: readonly ProofSentence[]
  facts: readonly ProofFact[]
  /** the article's address, to which /claims/13 and /sentences/6 are added */
  base: string
}

/** A paragraph with every claim under its own line, and its margin. The text of the <p> is the stored text, character for character. */
export function Paragraph(props: ParagraphProps) {
  const { number, block, words, language, claims, sentences, facts, base } = props
  const startsHere = ({ start }: { start: number }) => start >= block.start && start < block.end
  const drawn = typographic(words, language)
  return (
    <div
      id={`p${number}`}
      data-paragraph=""
      className={blockClass(block.kind, wantsBullet(block.kind, words))}
    >
      <span className="paragraph-number" aria-hidden="true">
        ¶{number}
      </span>
      <p
        dir="auto"
        data-start={block.start}
        data-mark={fingerprint(drawn)}
        {...headingRole(block.kind)}
      >
        <ParagraphWords
          pieces={piecesOf(block, claims)}
          claims={new Map(claims.map((claim) => [claim.number, claim]))}
          open={sentences.filter(({ state }) => state === 'open')}
          text={drawn}
          from={block.start}
          facts={facts}
          base={base}
        />
      </p>
      <Pins
        claims={claims.filter(startsHere)}
        sentences={sentences.filter(startsHere)}
        base={base}
      />
    </div>
  )
}
