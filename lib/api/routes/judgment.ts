import { z } from 'zod'
import { getEvidenceView, getVerdictView } from '@/lib/claims/queries'
import { reasonText } from '@/lib/claims/schema'
import { scales as allScales } from '@/lib/claims/scales/registry'
import { addEvidence, editEvidence, removeEvidence } from '@/lib/sources/evidence'
import { evidenceEdit, newEvidence, newSource } from '@/lib/sources/schema'
import { submitVerdict } from '@/lib/verdicts/commands'
import { verdictShape } from '@/lib/verdicts/schema'
import { changes, reads } from '../route'
import { evidence, verdict } from '@/lib/claims/views'
import { byId, listOf, someOf } from '../shapes/common'

const { claimId: _, source, ...use } = newEvidence.shape
const evidenceBody = z
  .strictObject({ source: newSource.strict().optional(), ...use })
  .meta({ oneOf: [{ required: ['source'] }, { required: ['sourceId'] }] })

const rating = z.object({
  id: z.string(),
  label: z.string(),
  needsEvidence: z.boolean(),
  blocks: z.boolean(),
})
const scale = z.object({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  /** its values go from false to true: only such a verdict may stand in a ClaimReview */
  ordered: z.boolean(),
  ratings: z.array(rating),
})
const scales = allScales.map(({ ratings, ...facts }) => ({
  ...facts,
  ratings: ratings.map(({ id, label, needsEvidence, blocks }) => ({
    id,
    label,
    needsEvidence,
    blocks,
  })),
}))

export const judgment = [
  changes({
    id: 'addEvidence',
    method: 'POST',
    path: '/claims/{id}/evidence',
    summary: 'Attach a source to a claim: a new one, or one of the library',
    status: 201,
    command: addEvidence,
    params: byId,
    body: evidenceBody,
    answer: evidence,
    handle: ({ actor, params, body }) => addEvidence(actor, { ...body, claimId: params.id }),
    show: ({ actor, params, event }) => getEvidenceView(actor, params.id, event.data.evidenceId),
  }),
  changes({
    id: 'editEvidence',
    method: 'PATCH',
    path: '/evidence/{id}',
    summary:
      'Change what a source is said to do for a claim, or where in it, while no verdict leans on it',
    command: editEvidence,
    params: byId,
    body: someOf(evidenceEdit.omit({ evidenceId: true }).shape),
    answer: evidence,
    handle: ({ actor, params, body }) => editEvidence(actor, { ...body, evidenceId: params.id }),
    show: ({ actor, params, event }) => getEvidenceView(actor, event.claimId, params.id),
  }),
  changes({
    id: 'removeEvidence',
    method: 'DELETE',
    path: '/evidence/{id}',
    summary: 'Take a source off a claim while no verdict leans on it',
    command: removeEvidence,
    params: byId,
    body: z.strictObject({ reason: reasonText.optional() }),
    handle: ({ actor, params, body }) =>
      removeEvidence(actor, {
        evidenceId: params.id,
        reason: body.reason ?? 'Removed through the API',
      }),
  }),
  changes({
    id: 'submitVerdict',
    method: 'POST',
    path: '/claims/{id}/verdicts',
    summary: 'Give the first verdict on a claim',
    status: 201,
    command: submitVerdict,
    params: byId,
    body: verdictShape.omit({ claimId: true }).strict(),
    answer: verdict,
    handle: ({ actor, params, body }) => submitVerdict(actor, { ...body, claimId: params.id }),
    show: ({ event }) => getVerdictView(event.data.verdictId),
  }),
  reads({
    id: 'listScales',
    path: '/scales',
    summary: 'The scales, and what each rating asks for',
    action: 'article.read',
    answer: listOf(scale),
    handle: () => Promise.resolve({ items: scales, nextCursor: null }),
  }),
]
