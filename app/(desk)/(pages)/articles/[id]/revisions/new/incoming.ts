import { bring, type Incoming } from '@/lib/articles/bring'
import { readText } from '@/lib/articles/text'
import { sha256 } from '@/lib/core/digest'
import type { Block } from '@/lib/text/blocks'
import { textOf } from '@/lib/web/read-form'

export type Read = { text: string; blocks?: Block[]; came: boolean }

/** The text of the form: a file or a web address takes the place of what stands in the field. */
export async function readDraft(form: FormData, language: string): Promise<Read> {
  const incoming = await incomingIn(form)
  if (incoming) {
    const { text, blocks } = await bring(incoming, { language, extract: false })
    return { text, blocks, came: true }
  }
  const text = textOf(form, 'text')
  const blocks = textOf(form, 'blocks')
  // they were read with these words and hold for no others
  const still = blocks !== '' && sha256(readText(text)) === textOf(form, 'sha256')
  return { text, came: false, ...(still && { blocks: JSON.parse(blocks) as Block[] }) }
}

async function incomingIn(form: FormData): Promise<Incoming | null> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0)
    return {
      file: { name: file.name, mediaType: file.type, bytes: new Uint8Array(await file.arrayBuffer()) },
    }
  const url = textOf(form, 'again').trim() || textOf(form, 'url').trim()
  return url ? { url } : null
}
