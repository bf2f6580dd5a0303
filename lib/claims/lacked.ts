import type { BasisFinder, Lacked } from '@/lib/extraction/basis'
import { bare, isTelling, wantedOf } from '@/lib/extraction/wanted'
import type { Span } from '@/lib/text/selection'
import { tokensOf } from '@/lib/text/tokens'

type Lost = {
  statement: string
  claimant: string | null
  about: string
  statementEdited: boolean
  prefix: string
  suffix: string
}

/** What a claim whose words are back says, and its new surroundings do not: of the old ones only the nearest are known. */
export const lackedBy = (finder: BasisFinder, claim: Lost, { start, end }: Span): Lacked =>
  finder.lackedBy(
    { ...claim, start, end, ours: !claim.statementEdited },
    wordsIn(`${claim.prefix} \n ${claim.suffix}`),
  )

/** The words of two drafts, cut when first asked for. */
export class WordsOfBoth {
  private known: readonly [old: ReadonlySet<string>, fresh: ReadonlySet<string>] | null = null

  constructor(
    private readonly oldText: string,
    private readonly newText: string,
  ) {}

  /** The first name, number or date of a statement that stood somewhere in the former draft and stands nowhere in the new. */
  unsaidIn(statement: string): string | null {
    if (this.oldText === this.newText) return null
    this.known ??= [wordsIn(this.oldText), wordsIn(this.newText)]
    const [old, fresh] = this.known
    const unsaid = wantedOf({ statement, claimant: null })
      .filter(isTelling)
      .map(({ low }) => bare(low))
    return unsaid.find((word) => old.has(word) && !fresh.has(word)) ?? null
  }
}

const wordsIn = (text: string) =>
  new Set(tokensOf(text).keys.flatMap((key) => [key.toLowerCase(), bare(key.toLowerCase())]))
