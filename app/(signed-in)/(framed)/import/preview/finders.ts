/** What found a claim, as the panel says it; the reason follows. */
export const finderNames: Readonly<Record<string, string>> = {
  quotation: 'Found as a quotation',
  attribution: 'Found as an attribution',
  proposition: 'Found as a statement of its own',
  background: 'Found as background',
  detail: 'Found as a detail',
  sentence: 'Found as a whole sentence',
  model: 'Proposed by the language model',
}
