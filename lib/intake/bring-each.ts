import { isOfCaller, Refusal } from '@/lib/core/errors'
import type { Packed } from './archive'
import type { GivenFile } from './readers/reader'

type Made = { articleId: string; title: string; claims: number; remarks: string[] }

/** What became of one file: an article, or why it is none. */
export type Outcome = ({ name: string } & Made) | { name: string; problem: string }

/**
 * Makes one of several files an article of its own, by `bring`; what is refused of it stops none of the others. Throws
 * what is refused to who brings them, whichever file it is.
 */
export async function bringOne(
  { name, problem, bytes }: Packed,
  bring: (file: GivenFile) => Promise<Made>,
): Promise<Outcome> {
  if (problem !== null) return { name, problem }
  try {
    const file = { name: name.split('/').at(-1) ?? name, bytes: await bytes() }
    return { name, ...(await bring(file)) }
  } catch (error) {
    if (!(error instanceof Refusal) || isOfCaller(error)) throw error
    return { name, problem: error.message }
  }
}
