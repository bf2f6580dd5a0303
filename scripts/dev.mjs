// `npm run dev`: from a fresh clone to pages that are made anew as their sources change. Programs are answered too.
import { spawn, spawnSync } from 'node:child_process'
import { compileDriver, install } from './install.mjs'

process.env.NODE_ENV = 'development'
await install()
const driver = compileDriver()

const { buildBundles } = await import('./build/bundles.mjs')
await buildBundles()
await driver
const prepared = spawnSync(process.execPath, ['dist/prepare.mjs'], { stdio: 'inherit' })
if (prepared.status !== 0) process.exit(1)

const { HOST: host = '127.0.0.1', PORT: port = '3000' } = process.env
const next = spawn(
  process.execPath,
  ['node_modules/next/dist/bin/next', 'dev', '--hostname', host, '--port', port],
  { stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } },
)
const jobs = spawn(process.execPath, ['dist/jobs.mjs'], { stdio: 'inherit' })
const both = (signal) => [next, jobs].forEach((child) => child.kill(signal))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => both(signal))
next.on('exit', (code) => {
  jobs.kill('SIGTERM')
  process.exit(code ?? 0)
})
