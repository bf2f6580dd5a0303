import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

/** Percent of the changes that a test must notice, in each folder. */
const enough = 85

/** Changes that nobody could notice, each with the reason: they do not count. */
const list = 'tests/mutants/equivalent.json'

const plain = (code) => code.replace(/\s+/g, ' ').trim()

/** A mutant as it is told, and as the list names it. */
function named({ fileName, location: { start, end }, replacement, status }) {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line)
  const [code] = lines
  const original = [...lines.slice(0, -1), lines.at(-1).slice(0, end.column - 1)]
    .join('\n')
    .slice(start.column - 1)
  return {
    file: relative('.', fileName),
    line: start.line,
    code: code.trim(),
    change: `${plain(original)} → ${plain(replacement)}`,
    status,
  }
}

const liesIn = (file, folder) => file === folder || file.startsWith(`${folder}/`)
const same = (entry) => (mutant) =>
  ['file', 'code', 'change'].every((key) => entry[key] === mutant[key])

/** Says what no test noticed, and each folder's score; whether all is well. */
export function tell(mutants, folders) {
  const isAsked = ({ file }) => folders.some((folder) => liesIn(file, folder))
  const all = mutants.map(named).filter(isAsked)
  const missed = all.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  const listed = JSON.parse(readFileSync(list, 'utf8')).filter(isAsked)
  const survivors = missed.filter((mutant) => !listed.some((entry) => same(entry)(mutant)))
  const stale = listed.filter((entry) => !missed.some(same(entry)))

  for (const { file, line, change, status } of survivors)
    console.log(`${file}:${line}  ${change}${status === 'Survived' ? '' : '  (no test runs it)'}`)
  for (const { file, code, change } of stale)
    console.log(`${list}: nothing is missed as ${file}: ${code}: ${change}`)

  const scores = folders.map((folder) => {
    const count = (from, ...statuses) =>
      from.filter(({ file, status }) => liesIn(file, folder) && statuses.includes(status)).length
    const noticed = count(all, 'Killed', 'Timeout')
    const left = count(survivors, 'Survived', 'NoCoverage')
    const score = noticed + left ? (100 * noticed) / (noticed + left) : 100
    console.log(
      `${folder}  ${score.toFixed(1)} %: ${noticed} noticed, ${left} not; besides ${count(missed, 'Survived', 'NoCoverage') - left} nobody could notice, and ${count(all, 'Ignored')} done as a module is read, not tried`,
    )
    return score
  })
  return stale.length === 0 && scores.every((score) => score >= enough)
}
