/** Words that a sentence may need to stand alone. None that denies, limits or hedges: those change what is said. */
const functionWords = new Set(
  `a an the and of in on at by to for from with as that which who it its he his him she her they their them there
  is are was were be been being has have had do does did`.split(/\s+/),
)

const tokensOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*/gu) ?? []

/** Tells of a sentence whether it holds only words of the text, besides those that say nothing. */
export function onlyWordsOf(text: string): (sentence: string) => boolean {
  const known = new Set(tokensOf(text))
  return (sentence) =>
    tokensOf(sentence).every((word) => known.has(word) || functionWords.has(word))
}
