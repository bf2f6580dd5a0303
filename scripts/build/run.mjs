import { spawn } from 'node:child_process'

/** Runs a script of an installed package; on failure its output is shown, and this process ends. */
export function runNode(script, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.on('close', (status) => {
      if (status === 0) return done()
      console.error(`${script} ${args.join(' ')} failed\n${said}`)
      process.exit(1)
    })
  })
}
