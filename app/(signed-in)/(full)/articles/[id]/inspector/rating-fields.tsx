import { TextArea, TextField } from '@/app/ui/field'
import { ScaleField } from '@/app/ui/scale-field'
import { findScale, unknownScale } from '@/lib/claims/scales/registry'
import type { ClaimProps } from './claim'

type RatingProps = ClaimProps & {
  legend: string
  /** a plain yes need not be said why */
  plain?: boolean
}

/** A rating and why: what a verdict is, of whoever gives it. */
export function RatingFields({ claim, viewer, article, legend, plain = false }: RatingProps) {
  const scale = findScale(article.scale)
  if (!scale) return <p className="say bad">{unknownScale(article.scale)}</p>
  const yes = scale.ratings.find(({ plainYes }) => plainYes)
  return (
    <>
      <ScaleField ratings={scale.ratings} legend={legend} />
      <TextArea
        name="rationale"
        label="Why"
        hiddenLabel
        optional={plain}
        className="field rationale"
        placeholder={`Why, in a sentence or two${plain && yes ? `; “${yes.label}” alone may go without` : ''}`}
        keep={keptAs(claim, viewer)}
      />
    </>
  )
}

/**
 * Words for one judgement stay with it when a colleague is first and another form takes its place. Once this person has
 * given one, also where its answer never came, they are not offered for the next.
 */
const keptAs = ({ id, verdicts }: ClaimProps['claim'], viewer: ClaimProps['viewer']) =>
  `why-${id}-${verdicts.filter(({ author }) => author.id === viewer.id).length}`

/** For editors: a rating without the sources the policy asks for, and why. */
export const GoPastPolicy = () => (
  <details data-form="" className="open-form small">
    <summary>Go past the sourcing policy</summary>
    <TextField name="override" label="Why the sources are enough, on record" optional />
  </details>
)
