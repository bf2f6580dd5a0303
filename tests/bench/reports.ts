// `npm run bench -- reports [format]`: seconds and megabytes of every format, of 100, 1,000 and 5,000 claims.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findFormat, formatIds } from '@/lib/reports/registry'
import {
  agreed,
  evidenceOf,
  fileOf,
  reportClaim,
  reportOn,
  verdictOn,
} from '@/tests/support/report'

const lengths = [100, 1000, 5000]
const words = (at: number) =>
  `District ${at} opened its bridge in ${1900 + (at % 120)}, at a cost of ${3 + (at % 90)} million crowns`

/** Five claims a paragraph, each with its verdicts, a passage and an address. */
function reportOf(length: number) {
  let text = ''
  const claims = Array.from({ length }, (_, at) => {
    const quote = words(at)
    const start = text.length
    text += `${quote}.${at % 5 === 4 ? '\n\n' : ' '}`
    const source = { id: `s${at}`, url: `https://example.org/archive/minutes/${at}?page=4` }
    return reportClaim({
      ...{ number: at + 1, start, end: start + quote.length, quote, statement: `${quote}.` },
      ...{ status: 'settled', signed: 2, paragraph: Math.floor(at / 5) + 1 },
      rating: at % 9 === 0 ? 'wrong' : 'confirmed',
      verdicts: [verdictOn({ rating: at % 9 === 0 ? 'wrong' : 'confirmed', answer: agreed })],
      evidence: [{ ...evidenceOf(source), quote }],
    })
  })
  return reportOn(text.trimEnd(), claims)
}

/** In a process of its own, for its memory is counted. */
async function measure(id: string, length: number) {
  const format = findFormat(id)
  if (!format) throw new Error(`There is no format ${id}.`)
  const report = reportOf(length)
  const before = process.memoryUsage().rss
  const began = [performance.now(), process.cpuUsage().user] as const
  const { length: bytes } = await fileOf(format, report)
  const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / 1e6
  console.log(
    [
      id.padEnd(12),
      length.toLocaleString('en').padStart(6),
      `${((performance.now() - began[0]) / 1000).toFixed(2)} s`.padStart(9),
      `${((process.cpuUsage().user - began[1]) / 1e6).toFixed(2)} s`.padStart(12),
      `${(bytes / 1e6).toFixed(2)} MB`.padStart(10),
      `${Math.max(0, megabytes).toFixed(0)} MB`.padStart(9),
    ].join(' '),
  )
}

const [, , , only, length] = process.argv
if (only && length) await measure(only, Number(length))
else {
  console.log('Format       claims   seconds  of processor      file    memory')
  const script = fileURLToPath(import.meta.url)
  for (const id of only ? [only] : formatIds)
    for (const length of lengths)
      execFileSync(process.execPath, [script, 'reports', id, String(length)], { stdio: 'inherit' })
}
