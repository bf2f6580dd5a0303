import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { setPriority } from 'node:os'
import { delimiter, resolve } from 'node:path'

const env = {
  ...process.env,
  PATH: resolve('node_modules/.bin') + delimiter + process.env.PATH,
  NEXT_TELEMETRY_DISABLED: '1',
  // tests say themselves what they need
  DATABASE_URL: '',
}

function run(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    // a check has nobody waiting in it, as a test with its browser has
    if (command !== 'vitest' && child.pid) setPriority(child.pid, 10)
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => done({ status: 1, output: error.message }))
    child.on('close', (status) => done({ status, output }))
  })
}

/** A program that says by its exit status whether all is well: one check. */
export async function check(command, ...args) {
  const { status, output } = await run(command, args)
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, output }
}

/** The tests of some of Vitest's projects, each counted. A run that dies, or finds no test, is one failure. */
export async function suite(...projects) {
  const file = `test-results/${projects[0]}.json`
  mkdirSync('test-results', { recursive: true })
  rmSync(file, { force: true })
  const chosen = projects.flatMap((project) => ['--project', project])
  const { status, output } = await run('vitest', [
    'run',
    ...chosen,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const { numPassedTests = 0, numFailedTests = 0 } = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {}
  const died = numFailedTests === 0 && (status !== 0 || numPassedTests === 0)
  return { passed: numPassedTests, failed: died ? 1 : numFailedTests, output }
}
