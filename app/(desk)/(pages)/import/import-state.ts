import type { Found } from './found'

/** What the server says of an import that is not finished; null before anything was sent. */
export type ImportState = null | {
  message: string | null
  /** by the name of the field */
  errors: Record<string, string>
  /** what was typed; the text only where the browser does not have it */
  values: Record<string, string>
  /** the text came from a file and belongs into the field */
  fromFile: boolean
  found: Found | null
}
