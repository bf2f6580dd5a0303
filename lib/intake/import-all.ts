import type { Actor } from '@/lib/auth/permissions'
import { Forbidden, Refusal } from '@/lib/core/errors'
import type { Packed } from './archive'
import { importFrom } from './import-from'
import { leftOutWords } from './left-out-words'

/** What became of one file: an article, or why it is none. */
export type Taken =
  | { name: string; articleId: string; title: string; claims: number; remarks: string[] }
  | { name: string; problem: string }

/**
 * Makes each file an article of its own, one after another; what one refuses stops none of the others. Throws Forbidden
 * before anything is read.
 */
export async function* importAll(
  actor: Actor,
  files: readonly Packed[],
  known: Parameters<typeof importFrom>[2],
): AsyncGenerator<Taken> {
  for (const file of files) yield await importOne(actor, file, known)
}

async function importOne(
  actor: Actor,
  { name, problem, bytes }: Packed,
  known: Parameters<typeof importFrom>[2],
): Promise<Taken> {
  if (problem !== null) return { name, problem }
  const remarks: string[] = []
  const read = await bytes().catch((error: unknown) => (error instanceof Refusal ? error : null))
  if (read === null) return { name, problem: 'It cannot be opened.' }
  if (read instanceof Refusal) return { name, problem: read.message }
  try {
    const file = { name: name.split('/').at(-1) ?? name, bytes: read }
    const { articleId, data } = await importFrom(actor, { file }, known, {
      onRead: ({ warnings, leftOut }) => {
        const words = leftOutWords(leftOut)
        remarks.push(...warnings, ...(words ? [`Left out: ${words}.`] : []))
      },
    })
    return { name, articleId, title: data.title, claims: data.claims, remarks }
  } catch (error) {
    if (error instanceof Forbidden || !(error instanceof Refusal)) throw error
    return { name, problem: error.message }
  }
}
