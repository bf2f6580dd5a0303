import { TextArea, TextField } from '@/app/ui/field'
import { ScaleField } from '@/app/ui/scale-field'
import { findScale, unknownScale } from '@/lib/claims/scales/registry'
import type { ClaimProps } from './claim'

type RatingProps = Pick<ClaimProps, 'claim' | 'article'> & {
  legend: string
  /** what else is said of the reason; it may then be left out */
  mayDoWithout?: string
}

/** A rating and why: what a verdict is, of whoever gives it. */
export function RatingFields({ claim, article, legend, mayDoWithout }: RatingProps) {
  const scale = findScale(article.scale)
  if (!scale) return <p className="say bad">{unknownScale(article.scale)}</p>
  return (
    <>
      <ScaleField ratings={scale.ratings} legend={legend} />
      <TextArea
        name="rationale"
        label="Why"
        hiddenLabel
        optional={mayDoWithout !== undefined}
        className="field rationale"
        placeholder={`Why, in a sentence or two${mayDoWithout ?? ''}`}
        keep={`why-${claim.id}`}
      />
    </>
  )
}

/** For editors: a rating without the sources the policy asks for, and why. */
export const GoPastPolicy = () => (
  <details data-form="" className="open-form small">
    <summary>Go past the sourcing policy</summary>
    <TextField name="override" label="Why the sources are enough, on record" optional />
  </details>
)
