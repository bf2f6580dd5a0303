import { type Leaning, Leanings, type Said } from '@/lib/extraction/leaning/leaning'
import type { Difference } from '@/lib/text/basis-places'
import type { Span } from '@/lib/text/selection'
import { isWord, tokensOf } from '@/lib/text/tokens'

type Drafts = { oldText: string; newText: string; language: string }
/** The sentences of both texts, cut when first asked for. */
type Cut = { old: () => readonly Span[]; fresh: () => readonly Span[] }

/**
 * The context of claims is their sentence, and where that opens with "that day" or "she" also the one before it that says
 * which day, or who: this looks at both.
 */
export class Leans {
  private madeOld: Leanings | undefined
  private madeFresh: Leanings | undefined

  constructor(
    private readonly drafts: Drafts,
    private readonly cut: Cut,
  ) {}

  private get old(): Leanings {
    const { oldText, language } = this.drafts
    return (this.madeOld ??= new Leanings(oldText, this.cut.old(), language))
  }

  /** Most drafts hold no claim that leans on anything. */
  private get fresh(): Leanings {
    const { newText, language } = this.drafts
    return (this.madeFresh ??= new Leanings(newText, this.cut.fresh(), language))
  }

  /** What differs around a claim whose words stayed; `around`: what differs in its own sentence. */
  around(then: Said, now: Said, around: Difference | null): Difference | null {
    if (this.drafts.oldText === this.drafts.newText) return around
    const was = this.old.of(then)
    const is = was?.on ? this.fresh.of(now) : null
    if (!was?.on || !is) return around
    if (!around && this.isAlike(was, was.on, is)) return null
    const { oldText, newText } = this.drafts
    return { before: told(oldText, was), after: told(newText, is) }
  }

  /** The same sentence, or the same words from there to the claim, however they are divided. */
  private isAlike({ own }: Leaning, on: Span, is: Leaning): boolean {
    if (!is.on) return false
    const { oldText, newText } = this.drafts
    const alike = (one: Span, other: Span) => wordsOf(oldText, one) === wordsOf(newText, other)
    return (
      alike(on, is.on) ||
      alike({ start: on.start, end: own.start }, { start: is.on.start, end: is.own.start })
    )
  }
}

function told(text: string, { on, own }: Leaning): string {
  const words = ({ start, end }: Span) => text.slice(start, end)
  if (!on) return words(own)
  const beside = /^\s*$/u.test(text.slice(on.end, own.start))
  return `${words(on)}${beside ? ' ' : ' … '}${words(own)}`
}

const wordsOf = (text: string, { start, end }: Span) =>
  tokensOf(text.slice(start, end)).keys.filter(isWord).join(' ').toLowerCase()
