import { readText } from '@/lib/intake/text'

/** The text a document came back with, as it is kept; blank lines, of which Word has none of its own, are no difference. */
export function returnedText(draft: { text: string }, sent: string): string {
  const text = readText(sent)
  return paragraphsOf(text) === paragraphsOf(draft.text) ? draft.text : text
}

const paragraphsOf = (text: string) => text.replace(/\n+/gu, '\n')
