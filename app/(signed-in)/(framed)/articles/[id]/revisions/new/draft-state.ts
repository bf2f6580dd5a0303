import type { ReactNode } from 'react'
import type { FormState } from '@/lib/web/form-state'

/** What the form of a new draft was told last. */
export type DraftState = {
  answer: FormState
  /** the words to go on with; null = those of the present draft */
  text: string | null
  /** they were read from a file or a web page, and take the place of what stood in the field */
  read: boolean
  note: string
  /** number of the draft they are written on top of */
  base: number
  /** what the lines are, as the file said, the Word document it was, and the digest of the text this holds for */
  blocks: { json: string; sha256: string; document: string | null } | null
  /** what the draft would change, as it is shown */
  trial: ReactNode
  /** it was tried and would bring answers to comments, and no draft */
  answersOnly: boolean
  /** another draft that came in meanwhile, as it is shown */
  other: ReactNode
}
