/** The fixed sets of words of product.md; programs rely on them. */
export const statuses = [
  'open',
  'inReview',
  'awaitingSecond',
  'disputed',
  'settled',
  'cut',
] as const
export type Status = (typeof statuses)[number]

export const kinds = [
  'quote',
  'statistic',
  'date',
  'event',
  'status',
  'background',
  'opinion',
  'forecast',
] as const
export type Kind = (typeof kinds)[number]

export const sourceKinds = [
  'document',
  'webPage',
  'dataset',
  'interview',
  'correspondence',
  'recording',
  'image',
  'observation',
] as const
export const tiers = ['primary', 'secondary'] as const
export const stances = ['supports', 'refutes', 'context'] as const

export const abouts = ['content', 'attribution'] as const
export const anchorStates = ['same', 'moved', 'changed', 'gone'] as const
export type AnchorState = (typeof anchorStates)[number]

/** An opinion or a forecast has nothing that can be looked up. */
export const checkableByKind = (kind: Kind) => kind !== 'opinion' && kind !== 'forecast'

/** What the desk calls a priority of 1..5. */
export const priorityName = (priority: number) =>
  priority >= 4 ? 'Must check' : priority === 3 ? 'Should check' : 'If time allows'
