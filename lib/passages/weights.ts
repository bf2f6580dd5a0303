/** How much speaks for a sentence; measured in docs/decisions/passages.md. */
export const weights = {
  /** BM25: how soon a word that stands again tells nothing more, and how much long sentences lose */
  saturation: 1.2,
  length: 0.35,
  /** words of the sentence before, and after, that it lacks */
  before: 0.3,
  after: 0.15,
  /** two words of the claim that stand side by side here too */
  pair: 0.3,
  /** what does not end as a sentence does: headings, menus */
  fragment: 0.7,
  /** from this place on passages are chosen by what they add to those before them, by this much */
  coverFrom: 3,
  cover: 0.8,
}
