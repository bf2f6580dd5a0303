// `npm test`: every check and every test, on a fresh clone too. `npm test -- lint types` runs only those.
import { compileBackupDriver, compileDriver, install } from './install.mjs'

await install()
await Promise.all([compileDriver(), compileBackupDriver()])

const { steps } = await import('./test/steps.mjs')
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length) {
  console.error(
    `No such check: ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}`,
  )
  process.exit(2)
}

const total = { passed: 0, failed: 0 }
async function carryOut({ name, run }) {
  const started = Date.now()
  const { passed, failed, output } = await run()
  total.passed += passed
  total.failed += failed
  if (failed) console.log(`\n${output.trim()}\n`)
  console.log(
    `${name.padEnd(10)} ${passed} passed, ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s`,
  )
}

const beside = []
for (const step of steps) {
  if (wanted.length && !wanted.includes(step.name)) continue
  if (step.beside) beside.push(carryOut(step))
  else {
    if (step.alone) await Promise.all(beside)
    await carryOut(step)
  }
}
await Promise.all(beside)

console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed || !total.passed ? 1 : 0)
