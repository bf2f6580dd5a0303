'use server'

import { editSource, setReaders, withdrawSource } from '@/lib/sources/commands'
import type { FormState } from '@/lib/web/form-state'
import { perform } from '@/lib/web/perform'
import { choiceOf, textOf } from '@/lib/web/read-form'

type Kind = NonNullable<Parameters<typeof editSource>[1]['kind']>

export async function editSourceAction(_: FormState, form: FormData): Promise<FormState> {
  const input = {
    sourceId: textOf(form, 'sourceId'),
    kind: choiceOf<Kind>(form, 'kind'),
    tier: choiceOf<'primary' | 'secondary'>(form, 'tier'),
    title: textOf(form, 'title'),
    url: textOf(form, 'url'),
    publisher: textOf(form, 'publisher'),
    publishedAt: textOf(form, 'publishedAt'),
    origin: textOf(form, 'origin'),
    confidential: form.has('confidential'),
  }
  return perform(form, (actor) => editSource(actor, input), { message: 'Source changed.' })
}

export const withdrawSourceAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    (actor) => withdrawSource(actor, { sourceId: textOf(form, 'sourceId'), reason: textOf(form, 'reason') }),
    {
      message: 'Withdrawn. Every claim whose verdict leaned on it is open again.',
    },
  )

export const setReadersAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    (actor) =>
      setReaders(actor, {
        sourceId: textOf(form, 'sourceId'),
        userIds: form.getAll('userIds').filter((id) => typeof id === 'string'),
      }),
    { message: 'Readers named.' },
  )
