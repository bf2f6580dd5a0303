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

  forget(): void {
    this.one = this.they = this.body = null
  }

  /** `others`: whether its sentence goes on to name several of something else, which "they" may mean as well. */
  remember(text: string, others: boolean): void {
    const many = isMany(text)
    const named = NAME.test(text)
    if (!many) this.one = text
    // "Rents rose in nine towns": at the head of a sentence several have a capital, too
    const several = !text.includes(' ') && isPluralNoun(text.toLowerCase())
    if (many) this.they = text
    else if (others && !several) this.they = null
    // "They" are also a company or a club that was named.
    else if (named) this.they = text
    if (named && !many) this.body = text
  }
}
