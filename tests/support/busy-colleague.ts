import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Actor } from '@/lib/auth/permissions'
import { bundled } from './bundled'
import { databaseUrl } from './database-url'

/** Starts `writer.ts` on the test's database; `written` grows by the id of each acknowledged note. */
export async function busyColleague(actor: Actor, claimId: string) {
  const program = await bundled('writer')
  const child = spawn(process.execPath, [program.file, JSON.stringify([actor, claimId])], {
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
      program.remove()
    },
  }
}
