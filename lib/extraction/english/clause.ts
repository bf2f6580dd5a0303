import type { Range } from '../types'
import type { VerbGroup } from './verbs'

export type ClauseKind =
  'main' | 'coordinated' | 'complement' | 'adverbial' | 'relative' | 'participle' | 'reduced'

/**
 * A verb with what belongs to it, in word indices. `opening` is where its own words or its marker ("that", "after")
 * begin; `subject` may stand elsewhere (before a parenthesis, in the clause it shares it with); from `after` to `end` runs
 * what it says of the subject; `fronted` is a time or place set before the subject.
 */
export type Clause = {
  kind: ClauseKind
  marker: string | null
  opening: number
  subject: Range | null
  fronted: Range | null
  /** it stays before what follows, which may be part of it: "In May 2019 elections voters …" */
  inPlace: boolean
  verb: VerbGroup
  after: number
  end: number
  parent: Clause | null
  gap: Gap | null
  /** a relative clause that only says which of many are meant */ defining: boolean
}

/** What a relative clause says of the noun before it, when that is not its subject: "a system which he patented". */
export type Gap = { noun: Range; role: 'object' | 'place' | 'owner'; lead: Range | null }
