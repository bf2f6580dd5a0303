import type { Run } from './command'

export type Entry = {
  name: string
  /** what stands after the name */
  usage: string
  says: string
  more?: string
  options: Record<string, { type: 'string' | 'boolean' }>
  /** how many words stand after the name */
  words: { least: number; most: number }
  /** it opens the database, which is closed afterwards */
  database: boolean
  load: () => Promise<Run>
}
