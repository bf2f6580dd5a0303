import { decodePage } from '../page/decode'
import type { Reader } from './reader'

export const html: Reader = {
  label: 'Web page',
  extensions: ['.html', '.htm', '.xhtml'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  read: async (bytes, _, mediaType = '') => {
    const { readPage } = await import('./html/page')
    const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(mediaType)?.[1] ?? null
    return readPage(decodePage(bytes, charset))
  },
}
