// Works on SQLite files as a process of its own: `node database-file.mjs backup|check|restore FILE [OTHER]`.
// It uses another SQLite library than the app, and two of them must never open one file in one process: the one
// closing it would drop the locks of the other. Prints JSON, or one line of what is wrong and exits 1.
import {
  chmodSync,
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { pipeline } from 'node:stream/promises'

// a first start compiles it while people sign in already
const { default: sqlite3 } = await import('sqlite3').catch((error) => {
  console.error(
    `The driver that backups are made with is not there yet: npm start compiles it. (${error.message.split('\n')[0]})`,
  )
  process.exit(1)
})

const [operation, first, second] = process.argv.slice(2)

/** @param {string} file @param {number} mode */
const open = (file, mode) =>
  new Promise((resolve, reject) => {
    const database = new sqlite3.Database(file, mode, (error) =>
      error ? reject(error) : resolve(database),
    )
    database.configure('busyTimeout', 5000)
  })
const all = (database, sql) =>
  new Promise((resolve, reject) =>
    database.all(sql, (error, rows) => (error ? reject(error) : resolve(rows))),
  )
const close = (database) =>
  new Promise((resolve, reject) => database.close((error) => (error ? reject(error) : resolve())))

async function using(file, work) {
  const database = await open(file, sqlite3.OPEN_READWRITE)
  try {
    return await work(database)
  } finally {
    await close(database)
  }
}

const refuse = (message) => {
  throw new Error(message)
}

const checks = { integrity_check: 'is damaged', foreign_key_check: 'has rows that point nowhere' }

/** Every page, every index and every reference; and that it is one of Galley's. */
async function check(file) {
  if (!existsSync(file)) refuse(`There is no ${file}.`)
  const problems = await using(file, async (database) => {
    const tables = await all(
      database,
      `SELECT name FROM sqlite_master WHERE name IN ('Claim', 'Event')`,
    )
    if (tables.length < 2) return ['is not a database of Galley']
    const found = []
    for (const [pragma, words] of Object.entries(checks)) {
      const rows = await all(database, `PRAGMA ${pragma}`)
      if (rows.some((row) => row.integrity_check !== 'ok')) found.push(words)
    }
    return found
  }).catch((error) => [
    /NOTADB/.test(error.message) ? 'is not a database' : `cannot be read (${error.message})`,
  ])
  if (problems.length) refuse(`${file} ${problems.join(' and ')}.`)
  return { file, bytes: statSync(file).size }
}

/** All of it in one step: a step of a few pages would begin again whenever the app writes. */
const copyPages = (database, target) =>
  new Promise((resolve, reject) => {
    const backup = database.backup(target)
    const settle = (error) => backup.finish(() => (error ? reject(error) : resolve()))
    const step = () =>
      backup.step(-1, (error, done) => {
        if (done || (error && ![sqlite3.BUSY, sqlite3.LOCKED].includes(error.errno))) settle(error)
        else setTimeout(step, 50)
      })
    step()
  })

/** For the account that runs Galley alone, from the first moment on; SQLite gives files beside it the same mode. */
const onlyOwner = 0o600
const makePrivate = (file) => closeSync(openSync(file, 'wx', onlyOwner))

function toDisk(file) {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

/** A whole, checked copy of `source`, which may be in use. It takes its name only when it is complete. */
async function backup(source, target) {
  if (!existsSync(source)) refuse(`There is no database at ${source}.`)
  if (existsSync(target)) refuse(`${target} exists already; name another file.`)
  const partial = `${target}.partial`
  rmSync(partial, { force: true })
  try {
    makePrivate(partial)
    await using(source, (database) => copyPages(database, partial))
    // one file that needs no other beside it
    await using(partial, (database) => all(database, 'PRAGMA journal_mode = DELETE'))
    const { bytes } = await check(partial)
    toDisk(partial)
    renameSync(partial, target)
    return { file: target, bytes }
  } finally {
    rmSync(partial, { force: true })
  }
}

/** Puts a checked copy of `source` in the place of `target`, and keeps what was there. */
async function restore(source, target) {
  if (!existsSync(source)) refuse(`There is no ${source}.`)
  const partial = `${target}.partial`
  rmSync(partial, { force: true })
  try {
    await pipeline(
      createReadStream(source),
      createWriteStream(partial, { flags: 'wx', mode: onlyOwner }),
    )
    const { bytes } = await check(partial).catch((error) =>
      refuse(error.message.replace(partial, source)),
    )
    toDisk(partial)
    const kept = existsSync(target) ? await setAside(target) : null
    renameSync(partial, target)
    return { file: target, bytes, kept }
  } finally {
    rmSync(partial, { force: true })
  }
}

async function setAside(target) {
  await using(target, async (database) => {
    await all(database, 'PRAGMA busy_timeout = 200')
    // leaving WAL needs the file for oneself, and writes into it what stood beside it
    const [mode] = await all(database, 'PRAGMA journal_mode = DELETE').catch(() => [])
    if (mode?.journal_mode !== 'delete')
      refuse('Galley is running on this database; stop it first.')
  })
  const kept = `${target}.before-${new Date().toISOString().replace(/[:.]/g, '-')}`
  renameSync(target, kept)
  chmodSync(kept, onlyOwner)
  return kept
}

const operations = { backup, check, restore }
try {
  process.stdout.write(JSON.stringify(await operations[operation](first, second)))
} catch (error) {
  process.stderr.write(error.message)
  process.exitCode = 1
}
