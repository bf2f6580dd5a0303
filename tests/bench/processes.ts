import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Megabytes of memory a process holds (resident set, as Linux counts it). */
export function residentMegabytes({ pid }: ChildProcess): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1]) / 1024
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })

export async function startFloor(file: string) {
  const child = spawn(process.execPath, ['dist/bench-floor.mjs', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<number>((resolve) =>
    child.stdout.once('data', (line: Buffer) => resolve(Number(line.toString()))),
  )
  return { child, port }
}

/** Starts the built server; `seconds` = from its start to its first answer. `watched`: it tells of the turns of its main thread. */
export async function startGalley(env: Record<string, string>, { watched = false } = {}) {
  const port = await freePort()
  const begun = performance.now()
  const watch = watched ? ['--import', './dist/bench-watch.mjs'] : []
  const child = spawn(process.execPath, [...watch, 'dist/server.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit', ...(watched ? (['ipc'] as const) : [])],
    env: { ...process.env, ...env, NODE_ENV: 'production', PORT: String(port) },
  })
  for (;;) {
    const answered = await fetch(`http://127.0.0.1:${port}/api/v1/health`).catch(() => null)
    if (answered?.ok) return { child, port, seconds: (performance.now() - begun) / 1000 }
    if (child.exitCode !== null) throw new Error('The server did not start.')
    await sleep(5)
  }
}

export async function stop(child: ChildProcess) {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
