import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const age = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0)

// npm notes what it installed in a lockfile of its own, written within the same moment
const installed = age('node_modules/.package-lock.json') + 10_000 > age('package-lock.json')

/** Installs the packages where there are none, or others than the lockfile names. */
export function install() {
  if (installed) return
  console.log('Installing packages; some are compiled, which takes about two minutes')
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) process.exit(1)
}
