import type { Signed } from '../mark'

export type ProofClaim = Signed & { id: string; number: number; start: number; end: number }
export type ProofSentence = {
  index: number
  start: number
  end: number
  state: 'claimed' | 'dismissed' | 'open'
}
/** A name, number, date or quotation of a claimed sentence that is in no claim; `sentence` is its index. */
export type ProofFact = { start: number; end: number; sentence: number }
