import type { Background } from './background'
import type { Report } from './report'

/** Text goes out as UTF-8. */
export type FilePart = string | Uint8Array<ArrayBuffer>
/** A file, whole or in parts as they are made. */
type Made = FilePart | Promise<FilePart> | Iterable<FilePart> | AsyncIterable<FilePart>

/** One way to hand a report over. */
export type Format = {
  /** value of `?format=` and `--format` */
  id: string
  label: string
  mediaType: string
  extension: string
  /** `background`: how its text came to be, where that is asked for */
  render: (report: Report, background?: Background) => Made
  wantsBackground?: true
  /** it takes its thread for so long that nobody else may have to wait for it */
  takesLong?: true
}

/** What `render` gave: bytes are a whole too, though one could go through them. */
export const isWhole = (made: Awaited<Made>): made is FilePart =>
  typeof made === 'string' || made instanceof Uint8Array

export const partsOf = (made: Awaited<Made>) => (isWhole(made) ? [made] : made)
