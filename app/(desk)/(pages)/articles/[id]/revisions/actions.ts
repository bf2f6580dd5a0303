'use server'

import { addRevision } from '@/lib/articles/revision-commands'
import { listRevisions } from '@/lib/articles/queries'
import { readFile } from '@/lib/articles/readers/registry'
import type { Actor } from '@/lib/auth/permissions'
import { Conflict } from '@/lib/core/errors'
import type { FormState } from '@/lib/web/form-state'
import { perform } from '@/lib/web/perform'
import { numberOf, textOf } from '@/lib/web/read-form'

async function textIn(form: FormData): Promise<string> {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return textOf(form, 'text')
  const bytes = new Uint8Array(await file.arrayBuffer())
  return (await readFile({ name: file.name, mediaType: file.type, bytes })).text
}

/** Where another draft came first, the form goes on from that one: what was written is kept, and can be sent again. */
export async function addRevisionAction(_: FormState, form: FormData): Promise<FormState> {
  const articleId = textOf(form, 'articleId')
  let number = 0
  let latest: number | undefined
  const act = async (actor: Actor) => {
    const input = {
      articleId,
      text: await textIn(form),
      note: textOf(form, 'note'),
      baseNumber: numberOf(form, 'baseNumber'),
    }
    try {
      const [added] = await addRevision(actor, input)
      number = added.data.number
    } catch (error) {
      if (error instanceof Conflict) latest = (await listRevisions(actor, articleId)).at(-1)?.number
      throw error
    }
  }
  const state = await perform(form, act, { goTo: () => `/articles/${articleId}/revisions/${number}` })
  return state?.ok === false && latest
    ? { ...state, values: { ...state.values, baseNumber: String(latest) } }
    : state
}
