import type { CheckedClaim } from '@/lib/search/checked-before'
import type { Aside } from './preview/aside'
import type { Reading } from './reading/reading'

/** What the server says of an import that is not finished; null before anything was sent. */
export type ImportState = null | {
  message: string | null
  /** by the name of the field */
  errors: Record<string, string>
  /** what was typed, given back where no script runs */
  values: Record<string, string>
  /** a preview, where no script runs */
  reading: Reading | null
  /** the claims that are still ticked; null = all */
  ticked: number[] | null
  checked: { claims: CheckedClaim[]; asked: string } | null
}

/** What a script sends beside the form: the claims as they were edited, and what the file said. */
export type Sent = Pick<Reading, 'text' | 'blocks' | 'remarks' | 'url'> & {
  claims: SentClaim[]
  /** sentences in which there is nothing to check */
  dismissals?: Aside[] | undefined
  /** how the text was read, where that is worth keeping */
  note?: string | undefined
}
export type SentClaim = Pick<
  Reading['claims'][number],
  'start' | 'end' | 'statement' | 'kind' | 'about' | 'claimant' | 'checkable' | 'priority'
> & { origin: 'imported' | 'model' | 'person'; statementEdited?: true; claimantEdited?: true }
