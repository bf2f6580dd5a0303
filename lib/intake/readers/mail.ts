import type { Reader } from './reader'

export const mail: Reader = {
  label: 'mail',
  extensions: ['.eml'],
  mediaTypes: ['message/rfc822'],
  read: async (bytes, _name, _mediaType, more) =>
    (await import('./mail/read')).readMail(bytes, more),
}
