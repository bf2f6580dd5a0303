import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { step } from './step.mjs'

/** The database drivers, which are compiled where no build of them can be fetched, and what is then there. */
const drivers = {
  'better-sqlite3': 'node_modules/better-sqlite3/build/Release/better_sqlite3.node',
  sqlite3: 'node_modules/sqlite3/build/Release/node_sqlite3.node',
}

const age = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0)

/** Ours, of which lockfile everything is fetched and set up: a start may be broken off between the two. */
const note = 'node_modules/.galley-set-up'
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const isSetUp = existsSync(note) && readFileSync(note, 'utf8') === wanted

// npm notes what it installed in a lockfile of its own, written within the same moment
const fetched =
  isSetUp || age('node_modules/.package-lock.json') + 10_000 > age('package-lock.json')

/** Packages other than the drivers that have something to do once they are fetched. */
function othersToSetUp() {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  return Object.keys(packages)
    .filter((path) => packages[path].hasInstallScript && existsSync(path))
    .map((path) => path.replace(/^node_modules\//, ''))
    .filter((name) => !(name in drivers))
}

function npm(...args) {
  return new Promise((done, fail) => {
    const env = { ...process.env, NODE_ENV: '', npm_config_loglevel: 'error' }
    // a group of its own, that ends with this process: two compilers in one folder spoil each other's work
    const child = spawn('npm', args, { stdio: ['ignore', 'ignore', 'pipe'], env, detached: true })
    const end = () => {
      try {
        process.kill(-child.pid)
      } catch {
        // it has ended already
      }
    }
    const quit = () => process.exit(1)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    process.once('exit', end)
    for (const signal of signals) process.on(signal, quit)
    let said = ''
    child.stderr.on('data', (chunk) => (said += chunk))
    child.on('close', (status) => {
      process.off('exit', end)
      for (const signal of signals) process.off(signal, quit)
      if (status === 0) done()
      else fail(new Error(said))
    })
  })
}

/** Fetches the packages where there are none, or others than the lockfile names, and sets them up but for the drivers. */
export async function install() {
  if (!fetched) await step('Fetching packages', npm('ci', '--include=dev', '--ignore-scripts'))
  if (isSetUp) return
  await npm('rebuild', ...othersToSetUp())
  writeFileSync(note, wanted)
}

const compile = async (name) => {
  if (!existsSync(drivers[name])) await step(`Compiling ${name}`, npm('rebuild', name))
}

/** Compiles a driver where no build of it is there: the one Galley runs on, and the one that backups are made with. */
export const compileDriver = () => compile('better-sqlite3')
export const compileBackupDriver = () => compile('sqlite3')
