import { refusedFile } from '../refusal'
import { openZip, type Parts } from './zip'

const startsWith = (bytes: Uint8Array, ...start: number[]) =>
  start.every((byte, at) => bytes[at] === byte)

const encryptedName = Buffer.from('EncryptedPackage', 'utf16le')

/** Opens a file of an office program; says what it is where it is none. `mainOf` names the part that holds the text. */
export function openOffice(
  bytes: Uint8Array,
  label: string,
  mainOf: (parts: Parts) => string,
): Parts {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encryptedName)
      ? refusedFile(`This ${label} has a password. Save it without one.`)
      : refusedFile('This is a document of Word 2003 or older. Open it and save it as .docx.')
  if (!startsWith(bytes, 0x50, 0x4b))
    throw refusedFile(`This file is no ${label}, whatever its name says.`)
  const parts = openZip(bytes, label)
  if (!parts.names().includes(mainOf(parts)))
    throw refusedFile(`This file is no ${label}, whatever its name says.`)
  return parts
}
