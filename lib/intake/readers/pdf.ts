import type { Reader } from './reader'

export const pdf: Reader = {
  label: 'PDF',
  extensions: ['.pdf'],
  mediaTypes: ['application/pdf'],
  read: async (bytes) => {
    const { readPdf } = await import('./pdf/read')
    return readPdf(bytes)
  },
}
