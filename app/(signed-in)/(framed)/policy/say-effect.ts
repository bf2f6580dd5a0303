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
