import { speakerOf } from './names'
import { People } from './people'
import { quotationsOf, type Quotation } from './quotations'
import { accordingTo } from './speech'
import type { Word } from './words'

/** What a reader keeps in mind from sentence to sentence. */
export class Reading {
  readonly people = new People()
  readonly quotations: readonly Quotation[]
  /** Speaker by where a quotation begins: one that runs on over sentences keeps its speaker. */
  readonly speakers = new Map<number, string | null>()
  /** The subject of the last sentence that named one, for "it" and "they". */
  topic: string | null = null
  private readonly told = new Set<string>()
  private lastSpeaker: { name: string | null; at: number } = { name: null, at: -1 }

  constructor(readonly article: string) {
    this.quotations = quotationsOf(article)
  }

  /** A quotation without its own "he said" right after another in the same paragraph has the same speaker. */
  continued(quotation: Quotation): string | null {
    const near =
      this.lastSpeaker.at >= 0 && !this.article.slice(this.lastSpeaker.at, quotation.start).includes('\n')
    return near ? this.lastSpeaker.name : null
  }

  spoke(name: string | null, at: number): void {
    this.lastSpeaker = { name, at }
  }

  /** False for what an earlier sentence has already said in the same words. */
  isNew(statement: string): boolean {
    if (this.told.has(statement)) return false
    this.told.add(statement)
    return true
  }
}

export function accordingToIn(reading: Reading, words: readonly Word[]): string | null {
  return speakerOf(reading.article, words, accordingTo(words), reading.people)
}
