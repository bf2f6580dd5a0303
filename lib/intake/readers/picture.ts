import type { Reader } from './reader'

export const picture: Reader = {
  label: 'pictures of pages',
  extensions: ['.png', '.jpg', '.jpeg', '.webp', '.tif', '.tiff'],
  mediaTypes: ['image/png', 'image/jpeg', 'image/webp', 'image/tiff'],
  read: async (bytes, _name, _type, { onPage }) => {
    const { readPicture } = await import('./scan/read')
    return readPicture(bytes, onPage)
  },
}
