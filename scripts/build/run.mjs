import { spawnSync } from 'node:child_process'

/** Runs a script of an installed package; on failure its output is shown, and this process ends. */
export function runNode(script, args, env = {}) {
  const done = spawnSync(process.execPath, [script, ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (done.status === 0) return
  console.error(`${script} ${args.join(' ')} failed\n${done.stdout}${done.stderr}`)
  process.exit(1)
}
