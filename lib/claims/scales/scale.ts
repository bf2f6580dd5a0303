/** How a rating is drawn; a house scale uses all six, other scales the nearest. */
export type MarkName = 'ok' | 'change' | 'wrong' | 'unver' | 'author' | 'opinion'

export type Rating = {
  id: string
  label: string
  /** said after the label where there is room, as in "Opinion – not checkable" */
  hint?: string
  /** schema.org Rating.ratingValue, 1 = worst; null = not rated on the scale */
  value: number | null
  mark: MarkName
  /** says of the words simply that they are right, so that a second person need not add why */
  plainYes?: true
  /** the sourcing policy applies to it */
  needsEvidence: boolean
  /** stops sign-off until the fix is accepted, the words are cut or an editor lets it stand */
  blocks: boolean
}

/** One scale, one version: verdicts keep theirs for ever, so a change of meaning is a new version. */
export type Scale = {
  id: string
  version: number
  title: string
  ratings: readonly Rating[]
  /** its values go from false to true, for readers: only such a verdict may stand in a ClaimReview */
  ordered: boolean
}
