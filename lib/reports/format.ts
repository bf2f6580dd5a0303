import type { Report } from './report'

/** One way to hand a report over. `render` gives the file's text, whole or in parts as they are made. */
export type Format = {
  /** value of `?format=` and `--format` */
  id: string
  label: string
  mediaType: string
  extension: string
  render: (report: Report) => string | Iterable<string> | AsyncIterable<string>
}
