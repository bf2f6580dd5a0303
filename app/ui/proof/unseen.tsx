import { UNSEEN, unseenName } from '@/lib/text/unseen'

/**
 * Words with a mark in place of each character nobody sees, and named by it. As long as what it stands for, so that
 * every offset stays true; and without the character itself, which would turn the words around it.
 */
export function withUnseen(text: string): React.ReactNode[] {
  const parts: React.ReactNode[] = []
  let from = 0
  for (const { 0: character, index } of text.matchAll(UNSEEN)) {
    if (index > from) parts.push(text.slice(from, index))
    parts.push(
      <span
        key={`unseen-${index}`}
        className="unseen"
        title={`Here stands ${unseenName(character)}.`}
      >
        {'▯'.repeat(character.length)}
      </span>,
    )
    from = index + character.length
  }
  if (from < text.length) parts.push(text.slice(from))
  return parts
}
