import { firstBeyond } from '@/lib/text/first-beyond'
import type { Span } from '@/lib/text/selection'
import { People } from './people'
import { Topics } from './english/topics'
import { quotationsOf, type Quotation } from './quotations'

/** What a reader keeps in mind from sentence to sentence. */
export class Reading {
  readonly people = new People()
  private readonly quotations: readonly Quotation[]
  readonly topics = new Topics()
  private readonly told = new Set<string>()
  private last: { name: string | null; innerStart: number; end: number; alone: boolean } | null =
    null

  /** Who speaks the quotations that were looked at, by where they begin. */
  readonly besides = new Map<number, string | null>()

  constructor(
    readonly article: string,
    private readonly sentences: readonly Span[] = [],
  ) {
    this.quotations = quotationsOf(article)
  }

  /** The sentence an offset lies in, or the next. */
  sentenceAt(offset: number): Span | undefined {
    return this.sentences[firstBeyond(this.sentences, offset)]
  }

  /** Those that share words with a stretch. They stand in order and never in each other, so most need no look. */
  quotationsIn(start: number, end: number): Quotation[] {
    const inside: Quotation[] = []
    for (let at = firstBeyond(this.quotations, start); ; at++) {
      const quotation = this.quotations[at]
      if (!quotation || quotation.start >= end) return inside
      inside.push(quotation)
    }
  }

  /** Who speaks a quotation that has no "he said": it runs on from the sentence before, or follows in the same paragraph. */
  speakerOf(quotation: Quotation): string | null {
    if (!this.last) return null
    const runsOn = this.last.innerStart === quotation.innerStart
    return runsOn || !this.article.slice(this.last.end, quotation.start).includes('\n')
      ? this.last.name
      : null
  }

  /** Who spoke last, however long ago: "he said" means them. */
  get lastSpeaker(): string | null {
    return this.last?.name ?? null
  }

  /** Remembers who spoke; true where this part of a quotation was claimed whole with the sentence before. */
  spoke(name: string | null, { innerStart, end }: Quotation, alone = false): boolean {
    const runsOn = alone && this.last?.innerStart === innerStart && this.last.alone
    this.last = { name, innerStart, end, alone }
    return runsOn
  }

  /** False for what an earlier sentence has already said in the same words. */
  isNew(statement: string): boolean {
    if (this.told.has(statement)) return false
    this.told.add(statement)
    return true
  }
}
