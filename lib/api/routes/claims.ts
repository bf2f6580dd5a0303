import type { Actor } from '@/lib/auth/permissions'
import { z } from 'zod'
import { clearClaim, createClaim, editClaim } from '@/lib/claims/commands'
import { deleteClaim } from '@/lib/claims/delete'
import { claimFilter, getClaimView, listClaimsAsJson } from '@/lib/claims/queries'
import { claimDeletion, claimEdit, claimReason, newClaim } from '@/lib/claims/schema'
import { JsonText } from '../answer'
import { changes, reads } from '../route'
import { claim } from '@/lib/claims/views'
import { byId, listOf, someOf } from '../shapes/common'

const reasonAlone = z.strictObject({ reason: claimReason.shape.reason })
const reasonOrNone = z.strictObject({ reason: claimDeletion.shape.reason })

const show = ({ actor, params }: { actor: Actor; params: { id: string } }) =>
  getClaimView(actor, params.id)

export const claims = [
  reads({
    id: 'listClaims',
    path: '/articles/{id}/claims',
    summary: 'The claims of an article in the order of its text',
    action: 'article.read',
    params: byId,
    query: claimFilter,
    answer: listOf(claim),
    handle: async ({ actor, params, query }) =>
      new JsonText(await listClaimsAsJson(actor, params.id, query)),
  }),
  changes({
    id: 'createClaim',
    whole: 'article',
    places: true,
    method: 'POST',
    path: '/articles/{id}/claims',
    summary: 'Pin a claim to its words',
    status: 201,
    command: createClaim,
    params: byId,
    body: newClaim.omit({ articleId: true }).strict(),
    answer: claim,
    handle: ({ actor, params, body }) => createClaim(actor, { ...body, articleId: params.id }),
    show: ({ actor, event }) => getClaimView(actor, event.claimId),
  }),
  reads({
    id: 'getClaim',
    path: '/claims/{id}',
    summary: 'A claim with all that was said of it',
    action: 'article.read',
    params: byId,
    answer: claim,
    handle: show,
  }),
  changes({
    id: 'editClaim',
    whole: 'claim',
    places: true,
    method: 'PATCH',
    path: '/claims/{id}',
    summary: 'Change a claim, or its borders while no verdict stands on its words',
    command: editClaim,
    params: byId,
    body: someOf(claimEdit.omit({ claimId: true }).shape),
    answer: claim,
    handle: ({ actor, params, body }) => editClaim(actor, { ...body, claimId: params.id }),
    show,
  }),
  changes({
    id: 'deleteClaim',
    whole: 'claim',
    method: 'DELETE',
    path: '/claims/{id}',
    summary:
      'Take a claim away; the history keeps it. One that somebody has judged only an editor takes away, with a reason, and reports tell of it',
    command: deleteClaim,
    params: byId,
    body: reasonOrNone,
    handle: ({ actor, params, body }) => deleteClaim(actor, { ...body, claimId: params.id }),
  }),
  changes({
    id: 'clearClaim',
    method: 'POST',
    path: '/claims/{id}/clear',
    summary: 'Let the words of a claim stand although its rating stops sign-off',
    command: clearClaim,
    params: byId,
    body: reasonAlone,
    answer: claim,
    handle: ({ actor, params, body }) => clearClaim(actor, { ...body, claimId: params.id }),
    show,
  }),
]
