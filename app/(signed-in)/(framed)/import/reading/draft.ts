import type { Actor } from '@/lib/auth/permissions'
import type { Incoming } from '@/lib/intake/bring'
import { bringFor } from '@/lib/intake/bring-for'
import { Refused } from '@/lib/core/errors'
import { fileOf, textOf } from '@/lib/web/read-form'
import type { Reading } from './reading'
import { withHeadline } from './with-headline'

/** What a form brings in; the way that was chosen decides. */
export async function incomingIn(form: FormData): Promise<Incoming> {
  const way = textOf(form, 'way')
  if (way === 'url') return { url: textOf(form, 'url').trim() }
  const file = await fileOf(form, 'file')
  if (file) return { file }
  const text = textOf(form, 'text')
  if (!text.trim()) {
    const path = way === 'file' ? 'file' : 'text'
    const message =
      way === 'file'
        ? 'Choose a file first.'
        : 'There is no text yet. Paste it here, or choose a file.'
    throw new Refused([{ path, message }])
  }
  return { text: withHeadline(text, textOf(form, 'title')) }
}

/** Reads what the form brings in and finds its claims. Throws as `bringFor` does. */
export async function readingOf(form: FormData, actor: Actor): Promise<Reading> {
  const dated = textOf(form, 'publishedAt')
  return bringFor(actor, 'article.import', await incomingIn(form), {
    language: textOf(form, 'language') || undefined,
    publishedAt: dated && !Number.isNaN(Date.parse(dated)) ? new Date(dated) : undefined,
  })
}
