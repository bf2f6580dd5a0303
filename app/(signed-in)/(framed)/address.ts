import { decodeCursor } from '@/lib/core/paging'

/** What stands behind the question mark. Anyone can write anything there, so it is read with care. */
export type Search = Promise<Record<string, string | string[] | undefined>>
type Said = Awaited<Search>

/** A word or words of the address; undefined where there are none. */
export function wordsIn(search: Said, name: string, longest = 500): string | undefined {
  const value = search[name]
  const words = (Array.isArray(value) ? value[0] : value)?.trim().slice(0, longest)
  return words || undefined
}

/** One of a fixed set; anything else is as if it were not there. */
export const choiceIn = <T extends string>(
  search: Said,
  name: string,
  choices: readonly T[],
): T | undefined => choices.find((choice) => choice === wordsIn(search, name))

/** A whole number from 1 on. */
export function numberIn(search: Said, name: string): number | undefined {
  const words = wordsIn(search, name, 9) ?? ''
  return /^[1-9]\d*$/.test(words) ? Number(words) : undefined
}

/** Where a list goes on, by the kinds of values it is ordered by; a mutilated one starts at the beginning. */
export function cursorIn(
  search: Said,
  kinds: Parameters<typeof decodeCursor>[1],
): string | undefined {
  const cursor = wordsIn(search, 'cursor', 200)
  try {
    return decodeCursor(cursor, kinds) ? cursor : undefined
  } catch {
    return undefined
  }
}

/** A path with what is known of its questions. */
export function addressOf(
  path: string,
  questions: Record<string, string | number | null | undefined>,
): string {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(questions)) if (value) asked.set(name, String(value))
  const text = asked.toString()
  return text ? `${path}?${text}` : path
}
