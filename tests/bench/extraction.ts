import { readFileSync } from 'node:fs'
import { Readable, Writable } from 'node:stream'
import { extract } from '@/lib/extraction/extract'
import { extractLines } from '@/lib/extraction/stream'

const MEGABYTE = 1_000_000
const article = readFileSync('prisma/ceasefire.txt', 'utf8')
const record = (id: number) =>
  `${JSON.stringify({ id, text: `${article}\n\nIt was told ${id} times.` })}\n`

function* records(megabytes: number) {
  for (let id = 0, sent = 0; sent < megabytes * MEGABYTE; id++) {
    const line = record(id)
    sent += line.length
    yield line
  }
}

/** The most memory held while so many megabytes run through, in megabytes, early on and in all. */
async function heldBy(megabytes: number) {
  let [written, early, peak] = [0, 0, 0]
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      written += chunk.length
      const held = process.memoryUsage().rss / MEGABYTE
      peak = Math.max(peak, held)
      if (written < 12 * MEGABYTE) early = Math.max(early, held)
      done()
    },
  })
  await extractLines(Readable.from(records(megabytes)), sink)
  return { early, peak }
}

function perSecond(read: () => number): number {
  const start = process.cpuUsage()
  const sentences = read()
  const { user, system } = process.cpuUsage(start)
  return sentences / ((user + system) / 1e6)
}

const megabytes = Number(process.argv[3] ?? 5)
extract(article)
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
const rounds = Array.from({ length: 20 })
const ours = perSecond(() =>
  rounds.reduce((sum: number) => sum + extract(article).sentences.length, 0),
)
const bare = perSecond(() =>
  rounds.reduce((sum: number) => sum + [...segmenter.segment(article)].length, 0),
)
const short = `${article}\n\n`.repeat(10)
const long = `${article}\n\n`.repeat(100)
const shortPace = perSecond(() => extract(short).sentences.length)
const longPace = perSecond(() => extract(long).sentences.length)
const { early, peak } = await heldBy(megabytes)

console.log(`\nFinding claims
sentences a second, one core: ${Math.round(ours)} (Intl.Segmenter alone ${Math.round(bare)}, ${(bare / ours).toFixed(0)} times that)
one record ten times as long: ${(shortPace / longPace).toFixed(2)} times as long a sentence
memory over ${megabytes} MB of records: ${(peak / early).toFixed(2)} times that of the first (${Math.round(peak)} MB)`)
