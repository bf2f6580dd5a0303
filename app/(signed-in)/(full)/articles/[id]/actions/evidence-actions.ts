'use server'

import type { Actor } from '@/lib/auth/permissions'
import { attachSource } from '@/lib/sources/attach'
import { addEvidence, editEvidence, removeEvidence } from '@/lib/sources/evidence'
import { takePassage } from '@/lib/sources/finder/take'
import { newEvidence, sharedEvidence } from '@/lib/sources/schema'
import { sourceKinds, stances, tiers } from '@/lib/claims/vocabulary'
import type { FormState } from '@/lib/web/form-state'
import { overColleague } from '@/lib/web/over-colleague'
import { perform } from '@/lib/web/perform'
import { choiceOf, numberOf, textOf } from '@/lib/web/read-form'
import { newOrKnown } from './new-or-known'

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

const saidIn = (form: FormData) => ({
  stance: choiceOf(form, 'stance', stances),
  locator: textOf(form, 'locator'),
  quote: textOf(form, 'quote'),
  note: textOf(form, 'note'),
})

/** From the field that finds it: one of the library, or a new one. */
export async function attachSourceAction(_: FormState, form: FormData) {
  const used = {
    articleId: textOf(form, 'articleId'),
    claimIds: form.getAll('claimId').map(String),
    ...saidIn(form),
  }
  const attach = async (actor: Actor) => {
    const sourceId = textOf(form, 'chosen')
    if (sourceId) return attachSource(actor, { ...used, sourceId })
    const source = newSource(form)
    sharedEvidence.parse({ ...used, source })
    const meant = await newOrKnown(actor, source, textOf(form, 'known'))
    return attachSource(actor, { ...used, ...meant })
  }
  return perform(form, attach, { message: 'Source added.' })
}

/** One sentence of a copy as the quoted passage. */
export const takePassageAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    (actor) =>
      overColleague(form, (shown) =>
        takePassage(actor, {
          evidenceId: textOf(form, 'evidenceId'),
          snapshotId: textOf(form, 'snapshotId'),
          start: numberOf(form, 'start'),
          end: numberOf(form, 'end'),
          shown,
        }),
      ),
    { message: 'Quoted.' },
  )

/** Who may not see what a source was found to say leaves that choice empty. */
const changedIn = (form: FormData) => {
  const { stance, ...said } = saidIn(form)
  return textOf(form, 'stance') ? { stance, ...said } : said
}

export async function addEvidenceAction(_: FormState, form: FormData) {
  const used = {
    claimId: textOf(form, 'claimId'),
    ...saidIn(form),
  }
  const add = async (actor: Actor) => {
    if (form.has('sourceId'))
      return addEvidence(actor, { ...used, sourceId: textOf(form, 'sourceId') })
    const source = newSource(form)
    // what is wrong is said before anything is asked
    newEvidence.parse({ ...used, source })
    const meant = await newOrKnown(actor, source, textOf(form, 'known'))
    return addEvidence(actor, { ...used, ...meant })
  }
  return perform(form, add, { message: 'Source added.' })
}

export const editEvidenceAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    (actor) =>
      overColleague(form, (shown) =>
        editEvidence(actor, { evidenceId: textOf(form, 'evidenceId'), ...changedIn(form), shown }),
      ),
    { message: 'Source changed.' },
  )

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
