import { z } from 'zod'
import { getRevision } from '@/lib/drafts/queries'
import type { Actor } from '@/lib/auth/permissions'
import { getClaimView } from '@/lib/claims/queries'
import { NotFound } from '@/lib/core/errors'
import { acceptFix, proposeFix, rejectFix } from '@/lib/fixes/commands'
import { fixRejection, newFix } from '@/lib/fixes/schema'
import { changes } from '../route'
import { revision } from '../shapes/article'
import { claim, fix } from '@/lib/claims/views'
import { byId } from '../shapes/common'

async function show({
  actor,
  event,
}: {
  actor: Actor
  event: { claimId: string; data: { fixId: string } }
}) {
  const { fixes: all } = await getClaimView(actor, event.claimId)
  const fix = all.find(({ id }) => id === event.data.fixId)
  if (!fix) throw new NotFound('This correction')
  return fix
}

export const fixes = [
  changes({
    id: 'proposeFix',
    method: 'POST',
    path: '/claims/{id}/fixes',
    summary: 'Propose other words for a quote',
    status: 201,
    command: proposeFix,
    params: byId,
    body: newFix.omit({ claimId: true }).strict(),
    answer: fix,
    handle: ({ actor, params, body }) => proposeFix(actor, { ...body, claimId: params.id }),
    show,
  }),
  changes({
    id: 'acceptFix',
    whole: 'fix',
    places: true,
    method: 'POST',
    path: '/fixes/{id}/accept',
    summary: 'Put the proposed words into the text, as a new draft',
    command: acceptFix,
    params: byId,
    answer: z.object({ revision, claim }),
    handle: ({ actor, params }) => acceptFix(actor, { fixId: params.id }),
    show: async ({ actor, event: [{ articleId, claimId, data }] }) => ({
      revision: await getRevision(actor, articleId, data.revision),
      claim: await getClaimView(actor, claimId),
    }),
  }),
  changes({
    id: 'rejectFix',
    method: 'POST',
    path: '/fixes/{id}/reject',
    summary: 'Leave the words as they are',
    command: rejectFix,
    params: byId,
    body: fixRejection.omit({ fixId: true }).strict(),
    answer: fix,
    handle: ({ actor, params, body }) => rejectFix(actor, { ...body, fixId: params.id }),
    show,
  }),
]
