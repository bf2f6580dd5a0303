import type { Change } from '@/lib/text/diff'

/** Words left on either side of a change. */
const around = 3

const firstWords = (text: string) =>
  text.match(new RegExp(`^\\s*(?:\\S+\\s*){0,${around}}`, 'u'))?.[0] ?? ''
const lastWords = (text: string) => text.slice([...text.matchAll(/\S+/gu)].at(-around)?.index ?? 0)
const isLong = (text: string) => text.trim().split(/\s+/u).length > 2 * around + 1

/** A difference without the words that stand far from any change; what is left out is an ellipsis. */
export function nearChanges(changes: readonly Change[]): Change[] {
  const last = changes.length - 1
  return changes.map((change, at) => {
    if (change.kind !== 'same' || !isLong(change.text) || last === 0) return change
    const before = at === 0 ? '' : `${firstWords(change.text).trimEnd()} `
    const after = at === last ? '' : ` ${lastWords(change.text).trimStart()}`
    return { kind: 'same', text: `${before}…${after}` }
  })
}
