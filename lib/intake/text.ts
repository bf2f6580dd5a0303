import { sha256 } from '@/lib/core/digest'
import { Refused, TooLarge } from '@/lib/core/errors'
import { type Fact, factsOf } from '@/lib/extraction/facts/facts'
import { type Block, blocksOf, type KnownBlocks } from '@/lib/text/blocks'
import { canonicalText } from '@/lib/text/canonical'
import { sentencesOf } from '@/lib/text/sentences'
import { longestText, mostParts } from '@/lib/articles/schema'

/** The text as it is kept, or why it cannot be: too long (413), nothing in it or bytes that are no text (422). */
export function readText(raw: string): string {
  if (raw.length > longestText) {
    throw new TooLarge(
      `The text has ${raw.length.toLocaleString('en')} characters; ${longestText.toLocaleString('en')} is the most. Import it in parts.`,
    )
  }
  const text = canonicalText(raw)
  if (!text) throw new Refused([{ path: 'text', message: 'There is no text to check.' }])
  checkParagraphs(text)
  return text
}

const tooMany = (count: number, what: string, most: number, advice: string) =>
  new Refused([
    {
      path: 'text',
      message: `The text has ${count.toLocaleString('en')} ${what}; ${most.toLocaleString('en')} is the most. ${advice}`,
    },
  ])

function checkParagraphs(text: string) {
  const { paragraphs: most } = mostParts
  // canonical text begins and ends with a line that is not blank
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    if (text[at + 1] !== '\n') count++
  if (count > most)
    throw tooMany(
      count,
      'paragraphs (lines that are not blank)',
      most,
      'Join the lines that belong together, or import it in parts.',
    )
}

/** Refuses what has more sentences, or names and numbers in them, than a desk can show or anybody check. */
export function checkParts({
  sentences,
  facts,
}: {
  sentences: readonly unknown[]
  facts: readonly unknown[]
}) {
  if (sentences.length > mostParts.sentences)
    throw tooMany(sentences.length, 'sentences', mostParts.sentences, 'Import it in parts.')
  if (facts.length > mostParts.facts)
    throw tooMany(
      facts.length,
      'names, numbers, dates and quotations',
      mostParts.facts,
      'Import it in parts, without its tables.',
    )
}

type Row = {
  id: string
  articleId: string
  number: number
  note: string | null
  createdById: string
  createdAt: Date
}
type Read = {
  blocks: readonly Block[]
  sentences: readonly { index: number; start: number; end: number }[]
  facts: readonly Fact[]
}

/** The rows of a revision: its text, and its sentences as yet undismissed. `known` tells what its lines are. */
export function revisionRows(text: string, language: string, row: Row, known?: KnownBlocks) {
  const sentences = sentencesOf(text, language)
  const facts = factsOf(text, sentences, language)
  return rowsOf(text, row, { blocks: blocksOf(text, known), sentences, facts })
}

/** The same of a text whose lines, sentences and facts are at hand. */
export const rowsOf = (text: string, row: Row, { blocks, sentences, facts }: Read) => ({
  revision: {
    ...row,
    text,
    sha256: sha256(text),
    blocks: JSON.stringify(blocks),
    facts: JSON.stringify(facts),
  },
  sentences: sentences.map(({ index, start, end }) => ({ revisionId: row.id, index, start, end })),
})
