import { listed } from '@/lib/core/in-words'
import type { NewerPolicy } from '@/lib/sources/newer-policy'
import type { PolicyEffect } from '@/lib/sources/thin'

const many = (n: number, word: string) => `${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`

/** What a policy does once it is in force, before it is. */
export function sayEffect({ verdicts, articles }: PolicyEffect): string {
  const what =
    verdicts === 0
      ? 'No verdict becomes thinly sourced.'
      : `${many(verdicts, 'verdict')} in ${many(articles, 'article')} ${verdicts === 1 ? 'becomes' : 'become'} thinly sourced and ${verdicts === 1 ? 'stops' : 'stop'} sign-off.`
  return `${what} Verdicts that wait for their second signature are not counted. Nothing is changed yet.`
}

/** Who else put a policy in force since this one was begun, and what of theirs it takes back. */
export function sayNewer({ version, by, undone }: NewerPolicy): string {
  const came = `While this page was open, ${by ?? 'a colleague'} put version ${version} in force.`
  const back =
    undone.length === 0
      ? 'Yours takes nothing of it back.'
      : `Yours changes back ${listed(undone, 'and')}.`
  return `${came} ${back}`
}
