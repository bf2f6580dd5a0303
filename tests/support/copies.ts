import { db } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'
import { performJob, giveBack } from '@/lib/jobs/perform'
import { takeJob } from '@/lib/jobs/queue'
import type { OpenAddress } from '@/lib/sources/snapshots/fetch-copy'
import { snapshotJobs } from '@/lib/sources/snapshots/kinds'

type Site = { type?: string; body: string | Uint8Array; headers?: Record<string, string> } | Error

/** A web of these pages, by their addresses; of all others there is nothing. */
export const webOf =
  (pages: Record<string, Site>): OpenAddress =>
  (url, wanted) => {
    const page = pages[url]
    if (!page)
      return Promise.reject(new Refused([{ path: 'url', message: `${url} is not there.` }]))
    if (page instanceof Error) return Promise.reject(page)
    const said = page.type ?? 'text/html'
    const name = new URL(url).pathname.split('/').at(-1) ?? ''
    const mediaType = wanted.mediaTypeOf(said, name)
    const bytes = new Uint8Array(Buffer.from(page.body))
    if (bytes.length > wanted.mostBytes(mediaType))
      return Promise.reject(wanted.tooLarge(wanted.mostBytes(mediaType)))
    const headers = { 'content-type': said, ...page.headers }
    return Promise.resolve({ url, name, mediaType, charset: null, headers, bytes })
  }

/** Does every job that waits, as the server's worker would. */
export async function workOff(open?: OpenAddress) {
  const kinds = snapshotJobs(open)
  let cause: unknown
  for (;;) {
    const job = await takeJob(60_000)
    if (!job) break
    await performJob(kinds, job).catch((error: unknown) => {
      cause = error
      return giveBack(kinds, job, error)
    })
  }
  // what went wrong in a way that nobody foresaw is no end of a test that goes on
  const waiting = await db.job.findFirst({ where: { state: { in: ['queued', 'running'] } } })
  if (waiting) throw new Error(`A job of the kind ${waiting.kind} is ${waiting.state}.`, { cause })
}

export const pageOf = (...paragraphs: string[]) =>
  `<html lang="en"><head><title>Minutes</title></head><body><nav><a href="/">Home</a></nav><article><h1>The bridge</h1>${paragraphs
    .map((words) => `<p>${words}</p>`)
    .join('')}</article><footer>All rights reserved by the harbour office.</footer></body></html>`
