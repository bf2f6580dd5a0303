import type { Signed } from '../mark'

export type ProofClaim = Signed & { id: string; number: number; start: number; end: number }
export type ProofSentence = {
  index: number
  start: number
  end: number
  state: 'claimed' | 'dismissed' | 'open'
}
