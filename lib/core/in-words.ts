import { figure } from './figure'

const small = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** A count as one writes it in a sentence: "no", "three", from thirteen on in figures. */
export const inWords = (count: number): string => small[count] ?? figure(count)

const lists = {
  and: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
}

/** "a, b and c" */
export const listed = (words: readonly string[], last: keyof typeof lists): string =>
  lists[last].format(words)

/** The same as a sentence: with a full stop, unless it ends already, be it within a quotation. */
export const closed = (words: string): string =>
  /[.!?…。！？؟][”“»’"')\]]*$/u.test(words) ? words : `${words}.`
