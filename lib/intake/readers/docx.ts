import type { Reader } from './reader'

const label = 'Word document'

export const docx: Reader = {
  label: 'Word',
  extensions: ['.docx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  read: async (bytes) => {
    const { readDocx } = await import('./docx/read')
    return readDocx(bytes, label)
  },
}
