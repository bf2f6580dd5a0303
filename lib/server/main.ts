import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { handle } from '@/lib/api/router'
import { secureCookies } from '@/lib/auth/session-cookie'
import { findByCookie } from '@/lib/api/who'
import { readInThreads } from '@/lib/intake/bring'
import { Threads } from '@/lib/intake/bring/threads'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { tightenFolder } from '@/lib/core/private-files'
import { unreadable } from './headers'
import { capConnections } from './connections'
import { startJobs } from './jobs'
import { listener } from './listener'
import { pages } from './pages'
import { prepare, setupCodeOf } from './prepare'
import { stopper } from './stop'

// what is written is for the account that runs Galley, and for nobody else on the machine
process.umask(0o077)
tightenFolder(env.data)
await prepare()
const setupCode = await setupCodeOf()
const script = new URL('./thread.mjs', import.meta.url)
readInThreads(new Threads(script), new Threads(script, { most: 2, mostWaiting: 100 }))

// generous where people read, strict with those who send slowly
const limits = { requestTimeout: 120_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 }
const listen = listener({ api: handle, pages, who: findByCookie })
const server = createServer(limits, listen)
// a sender who asks before sending is answered before sending
server.on('checkContinue', listen)
capConnections(server)
const jobs = startJobs(script)
const stop = stopper(server, async () => {
  await jobs.stop()
  await db.$disconnect()
})

server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
  if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
  else socket.end(unreadable(error.code, secureCookies))
})

server.on('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE'
  console.error(taken ? `Port ${env.port} is taken. Set PORT to another one.` : error.message)
  process.exit(1)
})

server.listen(env.port, env.host, () => {
  const accounts = join(env.data, 'demo-accounts.txt')
  console.log(`Galley is ready at ${env.url}`)
  if (existsSync(accounts)) console.log(`Demo accounts are in ${accounts}`)
  if (setupCode)
    console.log(`Nobody is here yet. Set up at ${env.url}/setup with the code ${setupCode}`)
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
