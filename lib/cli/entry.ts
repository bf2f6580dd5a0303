import type { Run } from './command'

export type Entry = {
  name: string
  /** what stands after the name */
  usage: string
  says: string
  /** a function where it is asked of what takes time to load */
  more?: string | (() => Promise<string>)
  options: Record<string, { type: 'string' | 'boolean' }>
  /** how many words stand after the name */
  words: { least: number; most: number }
  /** it opens the database, which is closed afterwards */
  database: boolean
  load: () => Promise<Run>
}
