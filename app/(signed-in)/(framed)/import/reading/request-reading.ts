import type { Progress } from '@/lib/intake/bring'
import { signedOutWords } from '@/lib/auth/signed-out'
import type { Reading } from './reading'

/** One of three ways in, as the person chose. */
export type Incoming =
  { text: string } | { html: string } | { url: string } | { file: File; part?: string }
export type Known = { language?: string; publishedAt?: string }

export type ReadingAnswer =
  { reading: Reading } | { problem: string; errors: Record<string, string>; signedOut: boolean }

export type Problem = {
  detail?: string
  title?: string
  errors?: { path?: string; message: string }[]
  reasons?: { path?: string; message: string }[]
}
type Line =
  { progress: Progress } | { result: Reading } | { problem: Problem & { status?: number } }

const unreachable = 'Galley cannot be reached. What you wrote is kept; try again in a moment.'
const broken = 'The answer broke off. What you wrote is kept; try again.'

/** Nothing came back: the line is down, or broke. */
export const unanswered = () => ({ problem: unreachable, errors: {}, signedOut: false })

/** Reads the text, page or file on the server, and says how far it is. null = it was cancelled. */
export async function requestReading(
  incoming: Incoming,
  known: Known,
  { signal, progress }: { signal: AbortSignal; progress: (progress: Progress) => void },
): Promise<ReadingAnswer | null> {
  try {
    const answer = await fetch('/api/v1/extract', {
      method: 'POST',
      signal,
      ...bodyOf(incoming, known),
    })
    if (answer.headers.get('content-type')?.includes('ndjson') && answer.body)
      return await follow(answer.body, progress)
    const said: unknown = await answer.json()
    return answer.ok ? { reading: said as Reading } : refusal(said as Problem, answer.status)
  } catch {
    return signal.aborted ? null : unanswered()
  }
}

function bodyOf(incoming: Incoming, known: Known): RequestInit {
  const headers = { accept: 'application/x-ndjson' }
  const facts = Object.entries(known).filter(([, value]) => value)
  if (!('file' in incoming))
    return {
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ ...incoming, ...Object.fromEntries(facts) }),
    }
  const form = new FormData()
  for (const [name, value] of facts) form.set(name, value)
  if (incoming.part !== undefined) form.set('part', incoming.part)
  form.set('file', incoming.file)
  return { headers, body: form }
}

/** Line by line, as the server comes along. */
async function follow(
  body: ReadableStream<Uint8Array>,
  progress: (progress: Progress) => void,
): Promise<ReadingAnswer> {
  for await (const line of linesOf(body)) {
    const said = JSON.parse(line) as Line
    if ('progress' in said) progress(said.progress)
    else if ('result' in said) return { reading: said.result }
    else return refusal(said.problem, said.problem.status ?? 422)
  }
  return { problem: broken, errors: {}, signedOut: false }
}

export async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
    .getReader()
  // pieces of the line that is not yet whole: one result line may be megabytes
  let pieces: string[] = []
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = chunk.value.split('\n')
    pieces.push(lines[0] ?? '')
    for (const next of lines.slice(1)) {
      const line = pieces.join('')
      if (line.trim()) yield line
      pieces = [next]
    }
  }
  if (pieces.join('').trim()) yield pieces.join('')
}

/** A refusal beside the field it belongs to. */
export function refusal(
  problem: Problem,
  status: number,
): Extract<ReadingAnswer, { problem: string }> {
  if (status === 401) return { problem: signedOutWords, errors: {}, signedOut: true }
  const reasons = [...(problem.errors ?? []), ...(problem.reasons ?? [])]
  const errors: Record<string, string> = {}
  for (const { path, message } of reasons) if (path) errors[path] ??= message
  return {
    problem: problem.detail ?? problem.title ?? unreachable,
    errors,
    signedOut: false,
  }
}
