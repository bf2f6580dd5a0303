'use client'

import type { Rating } from '@/lib/claims/scales/scale'
import { useAnswer } from './form'
import { Mark } from './mark'

type ScaleFieldProps = {
  ratings: readonly Rating[]
  legend: string
  chosen?: string | null
  name?: string
}

/** The choice of a rating: native radio buttons, so arrows and forms work as ever; 1 to 6 press them. */
export function ScaleField({ ratings, legend, chosen, name = 'rating' }: ScaleFieldProps) {
  const answer = useAnswer()
  const error = answer?.ok === false ? answer.errors[name] : undefined
  const value = answer?.ok === false ? (answer.values[name] ?? chosen) : chosen
  return (
    <fieldset aria-invalid={error ? true : undefined}>
      <legend className="screen-reader">{legend}</legend>
      <div className="scale" key={String(value)}>
        {ratings.map((rating, i) => (
          <label key={rating.id}>
            <input
              type="radio"
              name={name}
              value={rating.id}
              defaultChecked={rating.id === value}
              data-key={i + 1}
              data-plain={rating.plainYes && ''}
              required
            />
            <Mark sign={rating.mark} />
            <span>
              {rating.label}
              {rating.hint && <small> – {rating.hint}</small>}
            </span>
            <kbd aria-hidden="true">{i + 1}</kbd>
          </label>
        ))}
      </div>
      {error && <p className="error">{error}</p>}
    </fieldset>
  )
}
