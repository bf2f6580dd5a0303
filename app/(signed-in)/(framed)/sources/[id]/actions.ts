'use server'

import { editSource, setReaders, withdrawSource } from '@/lib/sources/commands'
import { retrySnapshot, takeSnapshot } from '@/lib/sources/snapshots/commands'
import { sourceKinds, tiers } from '@/lib/claims/vocabulary'
import type { FormState } from '@/lib/web/form-state'
import { overColleague } from '@/lib/web/over-colleague'
import { Refused } from '@/lib/core/errors'
import { perform } from '@/lib/web/perform'
import { choiceOf, fileOf, textOf } from '@/lib/web/read-form'

const sourceId = (form: FormData) => textOf(form, 'sourceId')

export async function editSourceAction(_: FormState, form: FormData) {
  const input = {
    sourceId: sourceId(form),
    title: textOf(form, 'title'),
    kind: choiceOf(form, 'kind', sourceKinds),
    tier: choiceOf(form, 'tier', tiers),
    url: textOf(form, 'url'),
    publisher: textOf(form, 'publisher'),
    publishedAt: textOf(form, 'publishedAt'),
    origin: textOf(form, 'origin'),
    // a box that is not there is not an answer
    ...(form.has('mayConfide') && { confidential: form.has('confidential') }),
  }
  return perform(
    form,
    (actor) => overColleague(form, (shown) => editSource(actor, { ...input, shown })),
    { message: 'Source changed.' },
  )
}

export const withdrawSourceAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    (actor) => withdrawSource(actor, { sourceId: sourceId(form), reason: textOf(form, 'reason') }),
    { message: 'Source withdrawn.' },
  )

export const setReadersAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    (actor) =>
      setReaders(actor, { sourceId: sourceId(form), userIds: form.getAll('userIds').map(String) }),
    { message: 'Readers saved.' },
  )

export const takeSnapshotAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => takeSnapshot(actor, { sourceId: sourceId(form) }), {
    message: 'The copy is being made.',
  })

export async function bringCopyAction(_: FormState, form: FormData) {
  const file = await fileOf(form, 'file')
  return perform(
    form,
    async (actor) => {
      if (!file) throw new Refused([{ path: 'file', message: 'Choose a file.' }])
      return takeSnapshot(actor, { sourceId: sourceId(form), file })
    },
    { message: 'The file is kept; its text is being read.' },
  )
}

export const retrySnapshotAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => retrySnapshot(actor, { snapshotId: textOf(form, 'snapshotId') }), {
    message: 'Galley tries again.',
  })
