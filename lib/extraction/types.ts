export type Kind =
  'quote' | 'statistic' | 'date' | 'event' | 'status' | 'background' | 'opinion' | 'forecast'
export type About = 'content' | 'attribution'
/** `model` is no stage of ours: a language model that a newsroom has set proposes it. */
type Stage =
  'quotation' | 'attribution' | 'proposition' | 'background' | 'detail' | 'sentence' | 'model'

export type FoundSentence = {
  index: number
  start: number
  end: number
  text: string
  checkWorthiness: number
}

/** A proposed claim. `claimant` null = the article's own voice; `stage` found it, `reason` says why, for the preview. */
export type FoundClaim = {
  start: number
  end: number
  quote: string
  statement: string
  kind: Kind
  about: About
  claimant: string | null
  checkable: boolean
  priority: number
  stage: Stage
  reason: string
}

/** What a stage proposes; quote and priority are added when all stages have spoken. */
export type Proposal = Omit<FoundClaim, 'quote' | 'priority'>

/** Half-open range of offsets into the article, or of words in a sentence, as the name says. */
export type Range = { from: number; to: number }
