import { mostImportant } from '@/lib/articles/import'
import { readFile } from '@/lib/articles/readers/registry'
import { readText } from '@/lib/articles/text'
import { Refused } from '@/lib/core/errors'
import { sha256 } from '@/lib/core/digest'
import { extract } from '@/lib/extraction/extract'
import type { FoundClaim } from '@/lib/extraction/types'
import { blocksOf } from '@/lib/text/blocks'
import { sentencesOf } from '@/lib/text/sentences'

/** What is brought in, before it is saved: the canonical text and the claims found in it. */
export type Draft = {
  text: string
  /** names this very text, so that a preview of another is not taken for its own */
  sha: string
  /** those it takes; of a very long text the most important */
  claims: readonly FoundClaim[]
  /** how many were found */
  found: number
  sentences: { start: number; end: number }[]
}

/** A file is the text where there is one; without script an empty file field is a file of no name. */
export async function rawText(form: FormData): Promise<{ text: string; fromFile: boolean }> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) {
    const { text } = await readFile({
      name: file.name,
      mediaType: file.type,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })
    return { text, fromFile: true }
  }
  const text = form.get('text')
  return { text: typeof text === 'string' ? text : '', fromFile: false }
}

/** Reads a text and finds its claims. Throws TooLarge and Refused in words, as an import does. */
export function draftOf(raw: string, language: string, now: Date): Draft {
  if (!raw.trim())
    throw new Refused([{ path: 'text', message: 'There is no text yet. Paste it here, or choose a file.' }])
  const text = readText(raw)
  const found = extract(text, { language, publishedAt: now }).claims
  return {
    text,
    sha: sha256(text),
    claims: mostImportant(found),
    found: found.length,
    sentences: sentencesOf(text, language),
  }
}

/** The first line, where it reads like a headline. */
export function headlineOf(text: string): string {
  const [first] = blocksOf(text)
  return first?.kind === 'headline' ? text.slice(first.start, first.end) : ''
}
