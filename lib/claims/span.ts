import { characterAround } from '@/lib/text/graphemes'

type Problem = { path: 'start' | 'end'; message: string }

/** What is wrong with a claim's place in a text, next to which offset; null = it holds words. */
export function spanProblem(text: string, start: number, end: number): Problem | null {
  if (end > text.length) return { path: 'end', message: `The text ends at ${text.length}.` }
  if (start >= end) return { path: 'end', message: 'The end must come after the start.' }
  if (!text.slice(start, end).trim()) return { path: 'start', message: 'There are no words there.' }
  return insideCharacter(text, 'start', start) ?? insideCharacter(text, 'end', end)
}

/** A claim holds whole characters as people see them: of a joined emoji or an accented letter all or nothing. */
function insideCharacter(text: string, path: Problem['path'], at: number): Problem | null {
  const around = characterAround(text, at)
  if (!around) return null
  const message = `The ${path} lies inside a character. Put it before that, at ${around.start}, or after it, at ${around.end}.`
  return { path, message }
}
