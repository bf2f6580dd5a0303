import { resolve, sep } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { refusedFile } from '../refusal'
import { mostPixels } from '../scan/size'
import { withDescriptors } from './descriptors'
import { wrongWithFile } from './loose-ends'

export type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>

const folder = (name: string) => resolve('node_modules/pdfjs-dist', name) + sep

/**
 * How fonts of many signs number them (Japanese, Chinese, Korean), and the fonts every reader has: pdf.js has both apart.
 * A picture that is larger than a page can be is left out before it is unpacked, whatever a page is read for.
 */
export const settings = {
  cMapUrl: folder('cmaps'),
  cMapPacked: true,
  standardFontDataUrl: folder('standard_fonts'),
  wasmUrl: folder('wasm'),
  verbosity: 0,
  useSystemFonts: false,
  disableFontFace: true,
  maxImageSize: mostPixels,
}

/** Throws Refused for what is no PDF, has a password or cannot be read. */
export async function openPdf(bytes: Uint8Array): Promise<Proxy> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (!head.includes('%PDF-')) throw refusedFile('This file is no PDF, whatever its name says.')
  try {
    // the reader keeps what it is given, and wants no Buffer; the caller's bytes stay the caller's
    return await getDocumentProxy(Uint8Array.from(withDescriptors(bytes)), settings)
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException'
      ? refusedFile('This PDF has a password. Save it without one.')
      : unreadable(error)
  }
}

export function unreadable(error: unknown) {
  if (error instanceof Error && wrongWithFile.test(error.name))
    return refusedFile(
      'This PDF is damaged: it cannot be read. Export it again, or paste its text.',
    )
  console.error('A PDF could not be read:', error)
  return refusedFile(
    'Galley could not read this PDF, which may be whole all the same; the cause is in the log. Export it again, or paste its text.',
  )
}
