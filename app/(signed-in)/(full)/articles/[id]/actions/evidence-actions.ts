'use server'

import { addEvidence, removeEvidence } from '@/lib/sources/commands'
import { sourceKinds, stances, tiers } from '@/lib/claims/vocabulary'
import type { FormState } from '@/lib/web/form-state'
import { perform } from '@/lib/web/perform'
import { choiceOf, textOf } from '@/lib/web/read-form'

const newSource = (form: FormData) => ({
  kind: choiceOf(form, 'source.kind', sourceKinds),
  tier: choiceOf(form, 'source.tier', tiers),
  title: textOf(form, 'source.title'),
  url: textOf(form, 'source.url'),
  publisher: textOf(form, 'source.publisher'),
  publishedAt: textOf(form, 'source.publishedAt'),
  origin: textOf(form, 'source.origin'),
  confidential: form.has('source.confidential'),
})

export async function addEvidenceAction(_: FormState, form: FormData) {
  const input = {
    claimId: textOf(form, 'claimId'),
    ...(form.has('sourceId')
      ? { sourceId: textOf(form, 'sourceId') }
      : { source: newSource(form) }),
    stance: choiceOf(form, 'stance', stances),
    locator: textOf(form, 'locator'),
    quote: textOf(form, 'quote'),
    note: textOf(form, 'note'),
  }
  return perform(form, (actor) => addEvidence(actor, input), { message: 'Source added.' })
}

export const removeEvidenceAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    (actor) =>
      removeEvidence(actor, {
        evidenceId: textOf(form, 'evidenceId'),
        reason: textOf(form, 'reason'),
      }),
    {
      message: 'Source removed from this claim.',
    },
  )
