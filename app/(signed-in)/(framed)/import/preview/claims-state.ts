import type { Span } from '@/lib/text/selection'
import type { Aside } from './aside'
import type { Draft, Marks } from './marks'

/** What a step changes, and undoing gives back. */
export type Accounts = { marks: Marks; aside: readonly Aside[] }

/** The claims of a preview, which of them is chosen, and what was before. Plain data; `claimsReducer` is all that happens to it. */
export type ClaimsState = Draft & {
  marks: Marks
  /** as they were before anybody edited them */
  unedited: Marks
  /** of the text */
  sentences: readonly Span[]
  /** in which there is nothing to check, in reading order */
  aside: readonly Aside[]
  /** newest last; so many steps can be taken back */
  past: readonly Accounts[]
  /** taken back, to be done again */
  future: readonly Accounts[]
  chosen: number | null
  /** where the chosen claim would be split; null = nobody pointed at a place */
  cut: number | null
  /** what the last step was part of: moving one border ten words is one step to take back */
  run: string | null
  /** what became of the last step, for those who do not see it */
  said: string
}

export const claimsStateOf = (
  draft: Draft & { sentences?: readonly Span[] },
  marks: Marks,
  unedited = marks,
  aside: readonly Aside[] = [],
): ClaimsState => ({
  text: draft.text,
  language: draft.language,
  sentences: draft.sentences ?? [],
  marks,
  unedited,
  aside,
  past: [],
  future: [],
  chosen: null,
  cut: null,
  run: null,
  said: '',
})

export const chosenIn = ({ marks, chosen }: ClaimsState) => marks.find(({ id }) => id === chosen)
