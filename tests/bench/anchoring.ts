// `npm run bench -- anchoring [scripts] [first seed]`: random edit scripts over all cores; exits 1 on any miss.
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { anchorAll } from '@/lib/text/anchoring'
import { longArticle } from '../unit/text/edit-scripts/article'
import { isMiss, type Result, runScript, type Verdict } from '../unit/text/edit-scripts/run'

type Part = { first: number; step: number; last: number }
type Report = {
  scripts: number
  counts: Partial<Record<Verdict, number>>
  misses: (Result & { seed: number })[]
}

const EVERY = 2_000

/** Runs every `step`th script and reports now and then. */
function work({ first, step, last }: Part, tell: (report: Report) => void): void {
  const empty = (): Report => ({ scripts: 0, counts: {}, misses: [] })
  let report = empty()
  for (let seed = first; seed <= last; seed += step) {
    for (const result of runScript(seed)) {
      report.counts[result.verdict] = (report.counts[result.verdict] ?? 0) + 1
      if (isMiss(result.verdict)) report.misses.push({ seed, ...result })
    }
    report.scripts++
    if (report.scripts < EVERY && seed + step <= last) continue
    tell(report)
    report = empty()
  }
}

/** All scripts from `first` on, spread over the cores. */
async function runAll(
  scripts: number,
  first: number,
  progress: (report: Report) => void,
): Promise<void> {
  const threads = Math.max(1, Number(process.env.BENCH_THREADS ?? availableParallelism()))
  const parts = Array.from({ length: threads }, (_, index): Part => {
    return { first: first + index, step: threads, last: first + scripts - 1 }
  })
  await Promise.all(
    parts.map(
      (part) =>
        new Promise<void>((done, fail) => {
          const worker = new Worker(fileURLToPath(import.meta.url), { workerData: part })
          worker.on('message', progress).on('error', fail)
          worker.on('exit', () => done())
        }),
    ),
  )
}

/** Milliseconds of the processor's time to place 2,000 claims of an article of 60,000 words in its next draft; the median of five. */
function timeArticle(): number {
  const times = [1, 2, 3, 4, 5].map((seed) => {
    const { before, after, claims } = longArticle(seed)
    const began = process.cpuUsage()
    anchorAll(before, after, claims)
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1_000
  })
  return times.sort((a, b) => a - b)[2] ?? Infinity
}

async function bench(scripts: number, first: number): Promise<boolean> {
  const total: Report = { scripts: 0, counts: {}, misses: [] }
  const began = performance.now()
  await runAll(scripts, first, ({ scripts: more, counts, misses }) => {
    total.scripts += more
    total.misses.push(...misses)
    for (const [verdict, count] of Object.entries(counts) as [Verdict, number][])
      total.counts[verdict] = (total.counts[verdict] ?? 0) + count
    for (const { seed, verdict, quote, now } of misses)
      console.log(`\nseed ${seed}: ${verdict}: ${JSON.stringify(quote)} -> ${JSON.stringify(now)}`)
    const seconds = Math.round((performance.now() - began) / 1000)
    process.stdout.write(
      `\r${total.scripts.toLocaleString('en')} edit scripts, ${total.misses.length} misses, ${seconds} s `,
    )
  })
  const milliseconds = timeArticle()
  console.log(
    `\n2,000 claims of 60,000 words placed in ${Math.round(milliseconds)} ms of processor time (aim ≤ 1,000)`,
  )
  console.table(total.counts)
  return total.misses.length === 0 && total.scripts === scripts && milliseconds <= 1_000
}

if (parentPort) {
  const port = parentPort
  work(workerData as Part, (report) => port.postMessage(report))
} else {
  const [scripts = 1_000_000, first = 1] = process.argv.slice(2).filter(Number).map(Number)
  console.log(
    `Placing claims through ${scripts.toLocaleString('en')} random edit scripts, from seed ${first} …`,
  )
  if (!(await bench(scripts, first))) process.exitCode = 1
}
