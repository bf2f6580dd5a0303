import type { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { Refused } from '@/lib/core/errors'
import type { Packed } from '@/lib/intake/archive'
import { bringOne, type Outcome } from '@/lib/intake/bring-each'
import { listArchive, openArchive } from '@/lib/intake/open-archive'
import { readArticleForm } from '../article-form'
import { bringByRoute } from '../by-route'
import { linesOf, wantsLines } from '../lines'
import { shareKey } from '../once'
import { changesEach, reads } from '../route'
import { listed, listing, shared, sharing } from '../shapes/archive'
import { importRoute } from './articles'

type Body = z.output<typeof sharing>
type Reporting = { signal: AbortSignal; progress: (progress: Progress) => void }
/** Before each file its name; after it what became of it. */
type Progress = { name: string; done: number; of: number; outcome?: Outcome }

/** Those that are wanted, in the order of the archive. Throws Refused for a name that is not in it. */
function chosenOf({ file, files: wanted }: Body): Packed[] {
  const files = openArchive(file.bytes)
  const names = new Set(files.map(({ name }) => name))
  const missing = wanted?.findIndex((name) => !names.has(name)) ?? -1
  if (missing >= 0)
    throw new Refused([
      { path: `files.${missing}`, message: `There is no “${wanted?.[missing]}” in this archive.` },
    ])
  return wanted ? files.filter(({ name }) => wanted.includes(name)) : files
}

/** As a form has them; what is left empty is not said. */
const factsOf = (about: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(about).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, asText(value)]],
    ),
  )

const asText = (value: unknown) =>
  value instanceof Date
    ? value.toISOString()
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)

async function bringAll(
  { actor, request, body }: { actor: Actor; request: Request; body: Body },
  { signal, progress }: Reporting,
) {
  const chosen = chosenOf(body)
  // another choice of files of the same archive may follow under the same key
  const { files: _, file, ...about } = body
  const facts = factsOf(about)
  const path = new URL(request.url).pathname
  const keyOf = await shareKey({ actor, request, path, body: { file, facts } })
  const answer: z.input<typeof shared> = { made: [], refused: [] }
  for (const [done, packed] of chosen.entries()) {
    const of = chosen.length
    progress({ name: packed.name, done, of })
    signal.throwIfAborted()
    const key = keyOf?.(packed.name) ?? null
    const outcome = await bringOne(packed, (one) =>
      bringByRoute(importRoute, one, { request, facts, key, signal }),
    )
    if ('problem' in outcome) answer.refused.push(outcome)
    else answer.made.push(outcome)
    progress({ name: packed.name, done: done + 1, of, outcome })
  }
  if (answer.made.length > 0) return answer
  throw new Refused(
    answer.refused.map(({ name, problem }) => ({ path: 'file', message: `${name}: ${problem}` })),
  )
}

export const archives = [
  reads({
    id: 'listArchive',
    method: 'POST',
    path: '/articles/zip/files',
    summary: 'What is in a .zip of articles, before anything of it is read',
    action: 'article.import',
    body: listing,
    forms: ['multipart/form-data'],
    readForm: readArticleForm,
    answer: listed,
    handle: ({ body }) => Promise.resolve(listArchive(body.file.bytes)),
  }),
  changesEach({
    id: 'importArchive',
    tells: true,
    method: 'POST',
    path: '/articles/zip',
    summary:
      'Bring in a .zip of articles, each as if it were sent alone: what is refused stops none of the others, unless it is refused to the sender: then it ends there, and goes on under its key later. 422 with the reasons where none came in. With Accept: application/x-ndjson, lines {"progress"} come (the name of each file, then its outcome) until {"result"} or {"problem"}',
    action: 'article.import',
    body: sharing,
    forms: ['multipart/form-data'],
    readForm: readArticleForm,
    answer: shared,
    media: ['application/x-ndjson'],
    handle: (call) => {
      if (wantsLines(call.request))
        return Promise.resolve(linesOf(call.request, (reporting) => bringAll(call, reporting)))
      return bringAll(call, { signal: call.request.signal, progress: () => undefined })
    },
  }),
]
