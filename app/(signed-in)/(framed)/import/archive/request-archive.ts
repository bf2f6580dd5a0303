import { linesOf, type Problem, refusal, unanswered } from '../reading/request-reading'
import type { Listed, Outcome } from './archive'

export type Refused = ReturnType<typeof refusal>
/** How far it is: the file that is being brought in, or what became of one. */
export type Step = { name: string; done: number; of: number; outcome?: Outcome }
type Line = { progress: Step } | { result: unknown } | { problem: Problem & { status?: number } }

const address = '/api/v1/articles/zip'

const formOf = (file: File, facts: Record<string, string> = {}) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(facts)) if (value) form.set(name, value)
  form.set('file', file)
  return form
}

/** What is in a .zip. null = it was cancelled. */
export async function requestListing(
  file: File,
  signal: AbortSignal,
): Promise<{ listed: Listed } | Refused | null> {
  try {
    const body = formOf(file)
    const answer = await fetch(`${address}/files`, { method: 'POST', body, signal })
    const said: unknown = await answer.json()
    return answer.ok ? { listed: said as Listed } : refusal(said as Problem, answer.status)
  } catch {
    return signal.aborted ? null : unanswered()
  }
}

type Sent = { file: File; names: readonly string[]; facts: Record<string, string>; key: string }

/** Brings these files in, and says what becomes of each. Gives why it ended before the last; null = it did not. */
export async function requestImport(
  { file, names, facts, key }: Sent,
  signal: AbortSignal,
  step: (step: Step) => void,
): Promise<Refused | null> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { accept: 'application/x-ndjson', 'idempotency-key': key },
      body: formOf(file, { ...facts, files: JSON.stringify(names) }),
      signal,
    })
    if (!answer.ok || !answer.body) return refusal((await answer.json()) as Problem, answer.status)
    for await (const line of linesOf(answer.body)) {
      const said = JSON.parse(line) as Line
      if ('progress' in said) step(said.progress)
      else return 'problem' in said ? refusal(said.problem, said.problem.status ?? 422) : null
    }
    return unanswered()
  } catch {
    return signal.aborted ? null : unanswered()
  }
}
