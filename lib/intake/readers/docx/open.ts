import { openOffice } from '../office/open'
import { relationsOf } from '../office/relations'
import type { Parts } from '../office/zip'

/** A Word file: its parts, which of them holds the text, and what those beside it are called. */
export function openWord(bytes: Uint8Array, label: string) {
  const mainOf = (parts: Parts) =>
    relationsOf(parts, '', label).get('officeDocument') ?? 'word/document.xml'
  const parts = openOffice(bytes, label, mainOf)
  const main = mainOf(parts)
  const beside = relationsOf(parts, main, label)
  const nameOf = (kind: string) => beside.get(kind) ?? `word/${kind}.xml`
  return { parts, main, nameOf, readBeside: (kind: string) => parts.read(nameOf(kind)) }
}
