import { decodeText } from './plain-text'
import type { Reader } from './reader'

export const markdown: Reader = {
  label: 'Markdown',
  extensions: ['.md', '.markdown'],
  mediaTypes: ['text/markdown'],
  read: async (bytes) => {
    const { readMarkdown } = await import('./markdown/read')
    return readMarkdown(decodeText(bytes))
  },
}
