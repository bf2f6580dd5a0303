import type { ChangedParagraph } from '@/lib/text/changed-paragraphs'
import type { ClaimFate, Fate } from '@/lib/drafts/fates'

/** Drafts as the terminal tells them: what went in [-…-], what came in {+…+}. */

const labels: Record<Fate, string> = {
  changed: 'changed',
  gone: 'gone',
  new: 'new',
  moved: 'moved',
  same: 'same',
}
const outcomes = {
  reopened: 'opened again',
  cut: 'cut',
  corrected: 'by its correction',
  found: 'found again',
  sentenceChanged: 'its sentence changed',
  sentenceLookedAt: 'its sentence changed, and was looked at since',
} as const

const inLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** "C13  changed, opened again  “in 1978” -> “in 1979”", for each that does not stand as it was. */
export function fateLines(claims: readonly ClaimFate[]): string[] {
  return claims
    .filter(({ fate, outcome }) => outcome !== null || (fate !== 'same' && fate !== 'moved'))
    .map(({ number, fate, outcome, before, after, reason }) => {
      const what = outcome ? `${labels[fate]}, ${outcomes[outcome]}` : labels[fate]
      const words = [before, after].filter(Boolean).map((quote) => `“${inLine(quote)}”`)
      const becomes = before === after && reason ? inLine(reason) : words.join(' -> ')
      return `C${number}\t${what}\t${becomes}`
    })
}

export function changeLines(paragraphs: readonly ChangedParagraph[]): string[] {
  return paragraphs.flatMap(({ kind, changes }) => {
    if (kind === 'same') return []
    const all = changes.map(({ text }) => text).join('')
    if (kind === 'movedAway') return [`moved from here: ${inLine(all)}`]
    if (kind === 'movedHere') return [`moved here: ${inLine(all)}`]
    const words = changes.map((change) =>
      change.kind === 'removed'
        ? `[-${change.text}-]`
        : change.kind === 'added'
          ? `{+${change.text}+}`
          : change.text,
    )
    return [words.join('')]
  })
}

/** "4 same, 1 moved, 1 changed" */
export function countLine(counts: Partial<Record<Fate, number>>): string {
  const order: Fate[] = ['same', 'moved', 'changed', 'gone', 'new']
  const counted = order.flatMap((fate) => (counts[fate] ? [`${counts[fate]} ${labels[fate]}`] : []))
  return counted.join(', ') || 'no claims'
}
