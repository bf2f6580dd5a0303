import { memo } from 'react'
import { shareOut } from '@/app/ui/proof/share-out'
import type { Block } from '@/lib/text/blocks'
import { type Aside, standing } from './aside'
import { type ClaimsState, chosenIn } from './claims-state'
import { chunksOf, sameItems } from './chunks'
import type { Marks } from './marks'
import { Paragraph } from './paragraph'
import type { Reading } from '../reading/reading'

type Doubts = Reading['doubtful']

type SectionProps = {
  text: string
  language: string
  blocks: readonly Block[]
  /** of each paragraph */
  shares: readonly Marks[]
  doubts: readonly Doubts[]
  asides: readonly (readonly Aside[])[]
  /** where they lie in it */
  chosen: number | null
  cut: number | null
}

/** Some paragraphs, drawn again only when something in them changed: a book has thousands. */
const Section = memo(
  function Section({ text, language, blocks, shares, doubts, asides, chosen, cut }: SectionProps) {
    return (
      <div className="sect">
        {blocks.map(({ start, end, kind }, at) => (
          <Paragraph
            key={start}
            text={text.slice(start, end)}
            language={language}
            start={start}
            kind={kind}
            marks={shares[at] ?? []}
            doubtful={doubts[at] ?? []}
            aside={asides[at] ?? []}
            chosen={chosen}
            cut={cut !== null && cut >= start && cut < end ? cut : null}
          />
        ))}
      </div>
    )
  },
  (before, after) =>
    before.text === after.text &&
    before.language === after.language &&
    before.chosen === after.chosen &&
    before.cut === after.cut &&
    sameItems(before.blocks, after.blocks) &&
    before.shares.every((share, at) => sameItems(share, after.shares[at] ?? [])) &&
    before.doubts.every((some, at) => sameItems(some, after.doubts[at] ?? [])) &&
    before.asides.every((some, at) => sameItems(some, after.asides[at] ?? [])),
)

type TextProps = { state: ClaimsState; blocks: readonly Block[]; doubtful: Doubts }

/** The whole text with every claim in its place. */
export function PreviewText({ state, blocks, doubtful }: TextProps) {
  const shares = chunksOf(shareOut(blocks, state.marks))
  const doubts = chunksOf(shareOut(blocks, doubtful))
  const asides = chunksOf(shareOut(blocks, standing(state.aside, state.marks)))
  const chosen = chosenIn(state)
  return chunksOf(blocks).map((some, at) => {
    const [start, end] = [some[0]?.start ?? 0, some.at(-1)?.end ?? 0]
    const holds = chosen && chosen.start < end && chosen.end > start
    return (
      <Section
        key={start}
        text={state.text}
        language={state.language}
        blocks={some}
        shares={shares[at] ?? []}
        doubts={doubts[at] ?? []}
        asides={asides[at] ?? []}
        chosen={holds ? chosen.id : null}
        cut={holds ? state.cut : null}
      />
    )
  })
}
