import type { Actor } from '@/lib/auth/permissions'
import { assignClaim, releaseClaim, reopenClaim, startClaim } from '@/lib/claims/commands'
import { confirmContext, confirmStatement } from '@/lib/claims/confirm'
import { getClaimView } from '@/lib/claims/queries'
import { restoreClaim } from '@/lib/claims/restore'
import { claimAssignment, claimReason, confirming } from '@/lib/claims/schema'
import { adjudicate, concede } from '@/lib/verdicts/dispute'
import { conceding, deciding } from '@/lib/verdicts/schema'
import { secondVerdict } from '@/lib/verdicts/second'
import { changes } from '../route'
import { answerVerdict, secondBody } from '../second-body'
import { claim } from '@/lib/claims/views'
import { byId } from '../shapes/common'

/** What moves a claim along is sent by POST, and answered with the claim as it then is. */
const moving = {
  method: 'POST',
  params: byId,
  answer: claim,
  show: ({ actor, params }: { actor: Actor; params: { id: string } }) =>
    getClaimView(actor, params.id),
} as const

export const workflow = [
  changes({
    ...moving,
    id: 'startClaim',
    path: '/claims/{id}/start',
    summary: 'Begin to check a claim',
    command: startClaim,
    handle: ({ actor, params }) => startClaim(actor, { claimId: params.id }),
  }),
  changes({
    ...moving,
    id: 'releaseClaim',
    path: '/claims/{id}/release',
    summary: 'Put a claim back for others',
    command: releaseClaim,
    handle: ({ actor, params }) => releaseClaim(actor, { claimId: params.id }),
  }),
  changes({
    ...moving,
    id: 'assignClaim',
    path: '/claims/{id}/assign',
    summary: 'Give a claim to somebody',
    command: assignClaim,
    body: claimAssignment.omit({ claimId: true }).strict(),
    handle: ({ actor, params, body }) => assignClaim(actor, { ...body, claimId: params.id }),
  }),
  changes({
    ...moving,
    id: 'reopenClaim',
    path: '/claims/{id}/reopen',
    summary: 'Look at a claim again; its verdict no longer stands',
    command: reopenClaim,
    body: claimReason.omit({ claimId: true }).strict(),
    handle: ({ actor, params, body }) => reopenClaim(actor, { ...body, claimId: params.id }),
  }),
  changes({
    ...moving,
    id: 'restoreClaim',
    whole: 'claim',
    places: true,
    path: '/claims/{id}/restore',
    summary: 'Take up a claim again that was cut from the text',
    command: restoreClaim,
    handle: ({ actor, params }) => restoreClaim(actor, { claimId: params.id }),
  }),
  changes({
    ...moving,
    id: 'confirmContext',
    path: '/claims/{id}/still-right',
    summary: 'Say that a verdict is still right although its sentence changed',
    command: confirmContext,
    body: confirming.omit({ claimId: true }).strict(),
    handle: ({ actor, params, body }) => confirmContext(actor, { ...body, claimId: params.id }),
  }),
  changes({
    ...moving,
    id: 'confirmStatement',
    path: '/claims/{id}/statement-right',
    summary: 'Say that a statement is right although the text no longer has its words',
    command: confirmStatement,
    handle: ({ actor, params }) => confirmStatement(actor, { claimId: params.id }),
  }),
  changes({
    ...moving,
    id: 'answerVerdict',
    path: '/claims/{id}/second',
    summary: "Give the second person's own verdict, or send the first back",
    command: secondVerdict,
    body: secondBody,
    handle: ({ actor, params, body }): Promise<unknown> => answerVerdict(actor, params.id, body),
  }),
  changes({
    ...moving,
    id: 'concede',
    path: '/claims/{id}/concede',
    summary: "Give way in a dispute: the other's verdict stands, both answers stay on record",
    command: concede,
    body: conceding.omit({ claimId: true }).strict(),
    handle: ({ actor, params, body }) => concede(actor, { ...body, claimId: params.id }),
  }),
  changes({
    ...moving,
    id: 'adjudicate',
    path: '/claims/{id}/adjudicate',
    summary: 'Decide a dispute; the other view stays on record',
    command: adjudicate,
    body: deciding.omit({ claimId: true }).strict(),
    handle: ({ actor, params, body }) => adjudicate(actor, { ...body, claimId: params.id }),
  }),
]
