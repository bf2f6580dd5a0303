import { isPluralNoun } from './inflection'

/** Capitals throughout, but for "of" and the like. */
const NAME = /^(?:[Tt]he )?\p{Lu}\S*(?: (?:\p{Lu}\S*|\p{N}\S*|of|and|for|the|de|la|&))*$/u

/** "The heads of the agencies", "Ann and Bob": more than one, by the words before "of" and "in". */
export function isMany(text: string): boolean {
  const [head = ''] = text.split(/ (?:of|in|for|from|at|on|with|to) /u)
  const last = head.split(' ').at(-1) ?? ''
  return / and /u.test(head) || (isPluralNoun(last) && !/^\p{Lu}/u.test(last))
}

/** The subjects of the sentences so far that are no persons, for "it" and "they" in the next. */
export class Topics {
  one: string | null = null
  they: string | null = null
  body: string | null = null

  remember(text: string): void {
    const many = isMany(text)
    const named = NAME.test(text)
    if (!many) this.one = text
    // "They" are also a company or a club that was named.
    if (many || named) this.they = text
    if (named && !many) this.body = text
  }
}
