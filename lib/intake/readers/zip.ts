import type { Reader } from './reader'

export const zip: Reader = {
  label: 'archives of such files',
  extensions: ['.zip'],
  mediaTypes: ['application/zip', 'application/x-zip-compressed'],
  holds: 'articles',
  read: async (bytes, _name, _mediaType, more) => (await import('./zip/read')).readZip(bytes, more),
}
