import type { Reader } from './reader'

const label = 'OpenDocument text'

export const odt: Reader = {
  label: 'OpenDocument',
  extensions: ['.odt'],
  mediaTypes: ['application/vnd.oasis.opendocument.text'],
  read: async (bytes) => {
    const { readOdt } = await import('./odt/read')
    return readOdt(bytes, label)
  },
}
