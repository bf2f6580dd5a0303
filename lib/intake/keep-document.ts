import { putBlob } from '@/lib/core/blobs/blobs'
import type { Incoming } from './bring'
import { docx } from './readers/docx'
import type { GivenFile } from './readers/reader'
import { findReaderOf } from './readers/registry'

/**
 * Keeps a Word document that comes in, so that it can go out again as the same; gives the name it is kept under. Null for
 * anything else.
 */
export async function keepDocument(incoming: Incoming): Promise<string | null> {
  return 'file' in incoming && isWord(incoming.file)
    ? (await putBlob(incoming.file.bytes)).sha256
    : null
}

export const isWord = ({ name, mediaType = '' }: GivenFile) =>
  findReaderOf(name) === docx || docx.mediaTypes.includes(mediaType)
