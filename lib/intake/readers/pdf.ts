import type { Reader } from './reader'

export const pdf: Reader = {
  label: 'PDF',
  extensions: ['.pdf'],
  mediaTypes: ['application/pdf'],
  read: async (bytes, _name, _type, more) => {
    const { readPdf } = await import('./pdf/read')
    return readPdf(bytes, more)
  },
}
