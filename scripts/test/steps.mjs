import { rmSync } from 'node:fs'
import { buildClients } from '../build/clients.mjs'
import { check, suite } from './run.mjs'

await buildClients()
// the types of the routes, and of what pages import that is no script; `npm run dev` leaves those of another day
rmSync('.next/dev/types', { recursive: true, force: true })
const typegen = await check('next', 'typegen')
if (typegen.failed) {
  console.error(typegen.output)
  process.exit(1)
}

/**
 * In the order in which a mistake is cheapest to find; `beside`: goes on beside those that
 * follow, up to one that wants the machine `alone`. The linter takes longest of the checks, and goes beside the browser,
 * which leaves a processor half idle.
 */
export const steps = [
  { name: 'types', beside: true, run: () => check('tsc', '--noEmit') },
  { name: 'format', run: () => check('prettier', '--check', '--log-level', 'warn', '.') },
  { name: 'dead-code', run: () => check('knip', '--no-progress') },
  { name: 'unit', alone: true, run: () => suite('unit', 'unit-replacing') },
  {
    name: 'flows',
    run: () =>
      suite(
        'flows-sqlite',
        'flows-postgres',
        'api-sqlite',
        'api-postgres',
        'flows-sqlite-replacing',
        'flows-postgres-replacing',
        'api-sqlite-replacing',
      ),
  },
  { name: 'build', run: () => check('node', 'scripts/build.mjs') },
  { name: 'lint', beside: true, run: () => check('eslint', '--max-warnings', '0', '.') },
  { name: 'browser', run: () => suite('browser') },
]
