import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import type { Actor } from '@/lib/auth/permissions'
import { databaseUrl } from './database'

const bundle = `test-results/writer-${process.pid}.mjs`

/** Starts `writer.ts` on the test's database; `written` grows by the id of each acknowledged note. */
export async function busyColleague(actor: Actor, claimId: string) {
  mkdirSync('test-results', { recursive: true })
  await build({
    entryPoints: ['tests/support/writer.ts'],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  })
  const child = spawn(process.execPath, [bundle, JSON.stringify([actor, claimId])], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const written: string[] = []
  createInterface({ input: child.stdout }).on('line', (id) => written.push(id))
  const ended = once(child, 'close')
  return {
    written,
    /** as the kernel does when memory is short: no goodbye, nothing flushed */
    kill: async () => {
      child.kill('SIGKILL')
      await ended
      rmSync(bundle, { force: true })
    },
  }
}
