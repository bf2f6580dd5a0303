import { expect } from 'vitest'
import { readFile } from '@/lib/intake/readers/registry'
import type { ReadDocument } from '@/lib/intake/readers/reader'
import { blocksOf } from '@/lib/text/blocks'
import { canonicalText } from '@/lib/text/canonical'

/** Holds for whatever any reader reads. */
export function expectWhole({ text, blocks, remarks }: ReadDocument) {
  expect(canonicalText(text)).toBe(text)
  expect(blocks.map(({ start, end }) => [start, end])).toEqual(
    blocksOf(text).map(({ start, end }) => [start, end]),
  )
  for (const { start, end } of remarks) {
    expect(start).toBeLessThan(end)
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
    expect(end).toBeLessThanOrEqual(text.length)
  }
}

export async function read(name: string, bytes: Uint8Array, mediaType?: string) {
  const document = await readFile({ name, bytes, ...(mediaType ? { mediaType } : {}) })
  expectWhole(document)
  return document
}

/** Each block as "kind: words". */
export const lines = ({ text, blocks }: Pick<ReadDocument, 'text' | 'blocks'>) =>
  blocks.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)

/** Each remark as its words and what is said of them. */
export const remarked = ({ text, remarks }: ReadDocument) =>
  remarks.map(({ start, end, body }) => [text.slice(start, end), body])
