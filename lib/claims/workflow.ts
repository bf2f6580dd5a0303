import type { Status } from './vocabulary'

/** The one table of product.md: from which statuses an action may start, and where it leads. */
export const workflow = {
  start: { from: ['open'], to: 'inReview' },
  assign: { from: ['open', 'inReview'], to: 'inReview' },
  release: { from: ['inReview'], to: 'open' },
  submitVerdict: { from: ['open', 'inReview'], to: 'awaitingSecond' },
  agree: { from: ['awaitingSecond'], to: 'settled' },
  differ: { from: ['awaitingSecond'], to: 'disputed' },
  sendBack: { from: ['awaitingSecond'], to: 'inReview' },
  concede: { from: ['disputed'], to: 'settled' },
  adjudicate: { from: ['disputed'], to: 'settled' },
  // a correction went into the text: one person looks at the new words, once
  correct: { from: ['awaitingSecond', 'disputed', 'settled'], to: 'awaitingSecond' },
  lookRight: { from: ['awaitingSecond'], to: 'settled' },
  lookWrong: { from: ['awaitingSecond'], to: 'inReview' },
  reopen: { from: ['settled', 'disputed', 'awaitingSecond'], to: 'inReview' },
  cut: { from: ['open', 'inReview', 'awaitingSecond', 'disputed', 'settled'], to: 'cut' },
  restore: { from: ['cut'], to: 'open' },
} as const satisfies Record<string, { from: readonly Status[]; to: Status }>

export type WorkflowAction = keyof typeof workflow

export const allows = (action: WorkflowAction, status: string) =>
  (workflow[action].from as readonly string[]).includes(status)

const statusNames: Partial<Record<string, string>> = {
  open: 'open',
  inReview: 'being checked',
  awaitingSecond: 'waiting for a second signature',
  disputed: 'disputed',
  settled: 'settled',
  cut: 'cut from the text',
}
/** The status as one would say it, for a sentence. */
export const statusName = (status: string) => statusNames[status] ?? status
