import type { Reader } from './reader'

export const rtf: Reader = {
  label: 'RTF',
  extensions: ['.rtf'],
  mediaTypes: ['application/rtf', 'text/rtf', 'application/x-rtf', 'text/richtext'],
  read: async (bytes) => (await import('./rtf/read')).readRtf(bytes),
}
