import { putBlob } from '@/lib/core/blobs/blobs'
import type { Incoming } from './bring'
import { docx } from './readers/docx'
import { findReaderOf } from './readers/registry'

/**
 * Keeps a Word document that comes in, so that it can go out again as the same; gives the name it is kept under. Null for
 * anything else.
 */
export async function keepDocument(incoming: Incoming): Promise<string | null> {
  if (!('file' in incoming)) return null
  const { name, mediaType, bytes } = incoming.file
  const isWord = findReaderOf(name) === docx || docx.mediaTypes.includes(mediaType ?? '')
  return isWord ? (await putBlob(bytes)).sha256 : null
}
