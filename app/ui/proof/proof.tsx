import { type Block, wantsBullet } from '@/lib/text/blocks'
import { fingerprint } from '@/lib/text/fingerprint'
import { piecesOf } from '@/lib/text/pieces'
import { typographic } from '@/lib/text/typographic'
import { blockClass, headingRole } from './block-look'
import { ParagraphWords } from './paragraph-words'
import { Pins } from './pins'
import { shareOut } from './share-out'
import type { ProofClaim, ProofSentence } from './proof-claim'

type ProofProps = {
  text: string
  /** its lines, and what each is */
  blocks: readonly Block[]
  language: string
  /** in text order, as the sentences */
  claims: readonly ProofClaim[]
  sentences: readonly ProofSentence[]
  /** the article's address, to which /claims/13 and /sentences/6 are added */
  base: string
}

const startsIn = (paragraph: Block) => (one: { start: number }) =>
  one.start >= paragraph.start && one.start < paragraph.end

/**
 * The article's text with every claim under its own line. All of it is drawn on the server; the browser only numbers
 * the lines and sets the margin level with them. The text of a <p> is the stored text, character for character.
 */
export function Proof({ text, blocks: paragraphs, language, claims, sentences, base }: ProofProps) {
  const byNumber = new Map(claims.map((claim) => [claim.number, claim]))
  const unclaimed = sentences.filter((sentence) => sentence.state !== 'claimed')
  const claimsOf = shareOut(paragraphs, claims)
  const sentencesOf = shareOut(paragraphs, unclaimed)
  return (
    <article
      className="proof notranslate"
      translate="no"
      lang={language}
      data-language={language}
      aria-label="The article"
    >
      <div className="lines" aria-hidden="true" />
      {paragraphs.map((paragraph, i) => {
        const words = text.slice(paragraph.start, paragraph.end)
        const drawn = typographic(words, language)
        return (
          <div
            key={i}
            id={`p${i + 1}`}
            className={blockClass(paragraph.kind, wantsBullet(paragraph.kind, words))}
          >
            <span className="pn" aria-hidden="true">
              ¶{i + 1}
            </span>
            <p
              dir="auto"
              data-start={paragraph.start}
              data-mark={fingerprint(drawn)}
              {...headingRole(paragraph.kind)}
            >
              <ParagraphWords
                pieces={piecesOf(paragraph, claimsOf[i] ?? [])}
                claims={byNumber}
                open={(sentencesOf[i] ?? []).filter(({ state }) => state === 'open')}
                text={drawn}
                from={paragraph.start}
              />
            </p>
            <Pins
              claims={(claimsOf[i] ?? []).filter(startsIn(paragraph))}
              sentences={(sentencesOf[i] ?? []).filter(startsIn(paragraph))}
              base={base}
            />
          </div>
        )
      })}
    </article>
  )
}
