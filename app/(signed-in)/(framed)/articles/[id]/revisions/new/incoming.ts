import type { Incoming } from '@/lib/intake/bring'
import { readDraft } from '@/lib/drafts/read-draft'
import { readText } from '@/lib/intake/text'
import type { Actor } from '@/lib/auth/permissions'
import { sha256 } from '@/lib/core/digest'
import type { Block } from '@/lib/text/blocks'
import { fileOf, textOf } from '@/lib/web/read-form'

export type Read = {
  text: string
  /** it came from a file or a page, and not out of the field */
  read: boolean
  blocks?: Block[]
  /** the Word document it was read of */
  document?: string | null
}

/** The text of the form: a file or a web address takes the place of what stands in the field. */
export async function draftIn(actor: Actor, articleId: string, form: FormData): Promise<Read> {
  const incoming = await incomingIn(form)
  if (incoming) return { ...(await readDraft(actor, articleId, incoming)), read: true }
  const text = textOf(form, 'text')
  const blocks = textOf(form, 'blocks')
  // they were read with these words and hold for no others
  const still = blocks !== '' && sha256(readText(text)) === textOf(form, 'sha256')
  const document = textOf(form, 'document') || null
  return { text, read: false, ...(still && { blocks: parsed(blocks), document }) }
}

/** What the form carried along; where somebody changed it, the command refuses it. */
function parsed(json: string): Block[] {
  try {
    return JSON.parse(json) as Block[]
  } catch {
    return []
  }
}

async function incomingIn(form: FormData): Promise<Incoming | null> {
  const file = await fileOf(form, 'file')
  if (file) return { file }
  const url = textOf(form, 'again').trim() || textOf(form, 'url').trim()
  return url ? { url } : null
}
