import { z } from 'zod'
import { readDraft } from '@/lib/drafts/read-draft'
import { newRevision } from '@/lib/articles/schema'
import type { Actor } from '@/lib/auth/permissions'
import { readArticleForm } from './article-form'
import { incoming, incomingOf } from './shapes/incoming'

const { articleId: _, text: __, ...about } = newRevision.shape

/** A new draft: its text, a web address, or in a form its file. */
export const draftBody = z.strictObject({ ...incoming, ...about }).meta({
  anyOf: [
    { required: ['text'] },
    { required: ['html'] },
    { required: ['url'] },
    { required: ['file'] },
  ],
})

/** In a form every value is text, the number of the draft too. */
export async function readDraftForm(form: FormData): Promise<unknown> {
  const body = (await readArticleForm(form)) as Record<string, unknown>
  const { baseNumber } = body
  return typeof baseNumber === 'string' && /^\d{1,9}$/.test(baseNumber)
    ? { ...body, baseNumber: Number(baseNumber) }
    : body
}

type Sent = {
  actor: Actor
  articleId: string
  body: z.input<typeof draftBody>
  signal: AbortSignal
  /** false = nothing of it is kept */
  keeps?: boolean
}

/** What the command takes. What is missing of a text is named by the command. */
export async function draftOf({
  actor,
  articleId,
  body,
  signal,
  keeps = true,
}: Sent): Promise<z.input<typeof newRevision> & { document?: string | null }> {
  const { text, html, url, file, part, ...rest } = body
  if (html === undefined && url === undefined && file === undefined)
    return { ...rest, articleId, text } as z.input<typeof newRevision>
  const read = await readDraft(
    actor,
    articleId,
    incomingOf({ text, html, url, file, part }),
    signal,
    { keeps },
  )
  return { ...read, ...rest, articleId }
}
