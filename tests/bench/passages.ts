// How well passages of real claims are found, by the scorer beside this repository, and what a claim with many sources takes.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { findPassages } from '@/lib/passages/find'
import { prepareSource } from '@/lib/passages/prepare'

const scorer = '../shared/eval/passages/score.mjs'
const SOURCES = 200
const SENTENCES = 120

function score() {
  if (!existsSync(scorer)) {
    console.log(
      'The claims and sources to measure with are kept beside this repository, and are absent.',
    )
    return
  }
  const command = [process.execPath, 'bin/galley.mjs', 'passages', '--ndjson']
  spawnSync(process.execPath, [scorer, '--', ...command], { stdio: 'inherit' })
}

/** Milliseconds of processor time. */
function spent(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Every source has other sentences of the demo article, with other figures. */
function manySources() {
  const lines = readFileSync('prisma/ceasefire.txt', 'utf8')
    .split(/(?<=[.!?])\s+/u)
    .filter(Boolean)
  return Array.from({ length: SOURCES }, (_, source) => ({
    id: String(source),
    text: Array.from({ length: SENTENCES }, (__, at) => {
      const line = lines[(at * 7 + source * 3) % lines.length] ?? ''
      return line.replace(/\d+/gu, (figure) => String(Number(figure) + source))
    }).join(' '),
  }))
}

score()
const claim =
  'President Zelensky confirmed on 11 March 2025 that Kyiv would accept a 30-day ceasefire.'
const texts = manySources()
let prepared: ReturnType<typeof prepareSource>[] = []
const reading = spent(() => {
  prepared = texts.map(prepareSource)
})
findPassages(claim, prepared)
const finding = Math.min(...[1, 2, 3].map(() => spent(() => findPassages(claim, prepared))))
const sentences = (SOURCES * SENTENCES).toLocaleString('en')
console.log(
  `${SOURCES} sources, ${sentences} sentences: read once in ${reading.toFixed(0)} ms, then searched in ${finding.toFixed(0)} ms a claim`,
)
