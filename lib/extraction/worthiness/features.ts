/**
 * What the check-worthiness model sees of a sentence: its words and pairs of words, numbers by their form only, and a few
 * traits. The training script calls this same function, so that model and product never drift apart.
 */
export function featuresOf(sentence: string): string[] {
  const words = wordsOf(sentence)
  const features = new Set<string>()
  words.forEach((word, index) => {
    features.add(word)
    if (index > 0) features.add(`${words[index - 1] ?? ''} ${word}`)
    if (index > 1 && words.length < 400) features.add(`${words[index - 2] ?? ''} ~ ${word}`)
  })
  features.add(`^${words[0] ?? ''}`)
  features.add(`^${words.slice(0, 2).join(' ')}`)
  for (const trait of traitsOf(sentence, words)) features.add(`=${trait}`)
  return [...features]
}

const MOST_WORDS = 400

function wordsOf(sentence: string): string[] {
  const words =
    sentence
      .toLowerCase()
      .replace(/’/gu, "'")
      .match(/\p{N}[\p{N}.,]*%?|[\p{L}]+(?:'\p{L}+)*|[$€£%?!"]/gu) ?? []
  return words.slice(0, MOST_WORDS).map((word) => (/^\p{N}/u.test(word) ? formOf(word) : word))
}

/** A number stands for all of its form: a year, a percentage, a small or a large number. */
function formOf(number: string): string {
  if (number.endsWith('%')) return '<percent>'
  if (/^(?:1[89]|20)\d\d$/u.test(number)) return '<year>'
  if (/[.,]/u.test(number.slice(0, -1))) return '<precise>'
  return number.length > 2 ? '<large>' : '<number>'
}

const TRAITS: readonly [name: string, shape: RegExp][] = [
  ['number', /\p{N}/u],
  ['money', /[$€£]|\b(?:dollars?|euros?|pounds?|cents?)\b/iu],
  ['percent', /%|\bper ?cent\b/iu],
  ['scale', /\b(?:hundred|thousand|million|billion|trillion)s?\b/iu],
  ['year', /\b(?:1[89]|20)\d\d\b/u],
  ['question', /\?/u],
  ['quoted', /["“”«»]/u],
  [
    'comparison',
    /\b(?:more|less|fewer|higher|lower|larger|biggest|largest|highest|lowest|most|least|first|worst|best)\b/iu,
  ],
  ['speaker', /\b(?:i|me|my|mine)\b/iu],
  ['group', /\b(?:we|us|our)\b/iu],
  ['other', /\b(?:he|she|they|his|her|their)\b/iu],
  ['addressed', /\b(?:you|your)\b/iu],
  ['future', /\b(?:will|would|should|could|going to|'ll|must|let's|ought)\b/iu],
  ['belief', /\b(?:think|believe|hope|feel|guess|know|want|like|love)\b/iu],
  ['past', /\b(?:was|were|had|did|been|\p{L}+ed)\b/iu],
]

function traitsOf(sentence: string, words: readonly string[]): string[] {
  const traits = TRAITS.filter(([, shape]) => shape.test(sentence)).map(([name]) => name)
  const names = sentence.match(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}+/gu)?.length ?? 0
  const numbers = sentence.match(/\p{N}+(?:[.,]\p{N}+)*/gu)?.length ?? 0
  traits.push(
    `names${Math.min(4, names)}`,
    `numbers${Math.min(3, numbers)}`,
    `length${Math.min(8, words.length >> 2)}`,
  )
  return traits
}
