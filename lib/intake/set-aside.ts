import type { z } from 'zod'
import { coverageOf, type Span } from '@/lib/claims/coverage'
import type { articleImport, DismissalReason } from '@/lib/articles/schema'
import type { NewEvent } from '@/lib/history/events'
import { checkPlaces } from './import'

type Wanted = NonNullable<z.output<typeof articleImport>['dismissals']>

/**
 * The sentences in which there is nothing to check when an article comes in: those whose words were named and that no
 * claim touches. Throws Refused for a place that holds no words of the text.
 */
export function setAside(
  text: string,
  wanted: Wanted,
  sentences: readonly (Span & { index: number })[],
  claims: readonly Span[],
) {
  checkPlaces(text, 'dismissals', wanted)
  const open = coverageOf(
    sentences.map((sentence) => ({ ...sentence, reason: null })),
    claims,
  )
  const reasons = new Map<number, DismissalReason>()
  const ordered = [...wanted].sort((a, b) => a.start - b.start)
  let at = 0
  for (const { start, end, reason } of ordered) {
    while ((sentences[at]?.end ?? Infinity) <= start) at++
    // of two that name one sentence the first says why
    for (; (sentences[at]?.start ?? Infinity) < end; at++)
      if (open[at] === 'open') reasons.set(sentences[at]?.index ?? at, reason)
  }
  return { reasons, events: (articleId: string) => eventsOf(articleId, reasons) }
}

/** One of each reason, as when sentences of the desk are set aside together. */
function eventsOf(articleId: string, reasons: ReadonlyMap<number, DismissalReason>) {
  const byReason = new Map<string, number[]>()
  for (const [index, reason] of reasons) {
    const known = byReason.get(reason)
    if (known) known.push(index)
    else byReason.set(reason, [index])
  }
  return [...byReason].map(
    ([reason, sentences]) =>
      ({
        type: 'sentences.dismissed',
        articleId,
        data: { sentences, reason, revision: 1 },
      }) as const satisfies NewEvent,
  )
}
