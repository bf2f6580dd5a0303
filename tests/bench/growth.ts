import { guessLanguage } from '@/lib/intake/bring/guess-language'
import { changedParagraphs } from '@/lib/text/changed-paragraphs'
import { readPage } from '@/lib/intake/readers/html/page'
import { readFile } from '@/lib/intake/readers/registry'
import { parseJson } from '@/lib/api/json'
import { searchTextOf } from '@/lib/core/finding'
import { extract } from '@/lib/extraction/extract'
import { blocksOf } from '@/lib/text/blocks'
import { canonicalText } from '@/lib/text/canonical'
import { paragraphDiff } from '@/lib/text/diff'
import { findPassages } from '@/lib/passages/find'
import { prepareSource } from '@/lib/passages/prepare'
import { sentencesOf } from '@/lib/text/sentences'
import { tokensOf } from '@/lib/text/tokens'
import { nasty } from '../support/nasty'

/** Doubling what goes in may take so many times the work. */
const aim = 2.3
/** Less than this is lost in the noise of the clock: the input is doubled until one reading takes as long. */
const enough = 60
const longest = 400_000

const turned = (text: string) =>
  text.slice(text.length / 2) + ' new words ' + text.slice(0, text.length / 2)

const readers: Record<string, (text: string) => unknown> = {
  canonicalText,
  blocksOf,
  tokensOf,
  searchTextOf,
  guessLanguage,
  'sentences, English': (text) => sentencesOf(text, 'en'),
  'sentences, German': (text) => sentencesOf(text, 'de'),
  'difference of drafts': (text) => paragraphDiff(text, turned(text)),
  'difference by paragraph': (text) => changedParagraphs(text, turned(text)),
  'claims, English': (text) => extract(text, { language: 'en' }),
  'claims, English, of a known day': (text) => extract(text, { publishedAt: new Date(0) }),
  'claims, German': (text) => extract(text, { language: 'de' }),
  'passages, English': (text) =>
    findPassages(text.slice(0, 400), [prepareSource({ id: 'a', text })]),
  Markdown: (text) => readFile({ name: 'a.md', bytes: Buffer.from(text) }),
  HTML: (text) => readPage(`<article><p>${text}</p></article>`, 'https://news.example/'),
  JSON: (text) => parseJson(Buffer.from(text)),
}

async function workOf(read: (text: string) => unknown, text: string): Promise<number> {
  const before = process.cpuUsage()
  try {
    await read(text)
  } catch {
    // what is refused must be refused cheaply too
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const repeated = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length))

/** How the least work of some runs grows from one length to twice that; null where even the longest input takes next to nothing. */
async function growthOf(read: (text: string) => unknown, piece: string) {
  let length = 4000
  while (length <= longest && (await workOf(read, repeated(piece, length))) < enough) length *= 2
  if (length > longest) return null
  const least = async (at: number) => {
    let work = Infinity
    for (let run = 0; run < 3; run++) work = Math.min(work, await workOf(read, repeated(piece, at)))
    return work
  }
  // over two doublings, for one alone is lost in what the collector of garbage does between
  return { length, factor: Math.sqrt((await least(4 * length)) / (await least(length))) }
}

const only = process.argv[3]
const steep: { reader: string; input: string; length: number; factor: string }[] = []
for (const [reader, read] of Object.entries(readers)) {
  if (only && !reader.startsWith(only)) continue
  let worst = 0
  for (const piece of nasty) {
    const grown = await growthOf(read, piece)
    worst = Math.max(worst, grown?.factor ?? 0)
    if (grown && grown.factor > aim)
      steep.push({
        reader,
        input: JSON.stringify(piece),
        length: grown.length,
        factor: grown.factor.toFixed(1),
      })
  }
  console.log(`${reader}: at most ${worst.toFixed(2)} times the work for twice the text`)
}
if (steep.length > 0) console.table(steep)
