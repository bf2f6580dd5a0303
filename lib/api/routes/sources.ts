import { z } from 'zod'
import { count } from '@/lib/core/shapes'
import type { Actor } from '@/lib/auth/permissions'
import { editSource, setPolicy, setReaders, withdrawSource } from '@/lib/sources/commands'
import { currentPolicy } from '@/lib/sources/in-force'
import { previewPolicy } from '@/lib/sources/preview'
import { getSourceDetail, listSources, sourceFilter } from '@/lib/sources/queries'
import {
  newPolicy,
  policyShape,
  sourceEdit,
  sourceReaders,
  sourceWithdrawal,
} from '@/lib/sources/schema'
import { changes, reads } from '../route'
import { byId, listOf, someOf } from '../shapes/common'
import { listedSource, sourceDetail } from '../shapes/source'

const show = ({ actor, params }: { actor: Actor; params: { id: string } }) =>
  getSourceDetail(actor, params.id)

/** Version 0 is the policy Galley comes with. */
const policy = policyShape.extend({ version: z.int().min(0) })

async function getPolicy() {
  const { version, policy: rules } = await currentPolicy()
  return { version, ...rules }
}

export const sources = [
  reads({
    id: 'listSources',
    path: '/sources',
    summary: 'The sources you may know of, newest first',
    action: 'article.read',
    query: sourceFilter,
    answer: listOf(listedSource),
    handle: ({ actor, query }) => listSources(actor, query),
  }),
  reads({
    id: 'getSource',
    path: '/sources/{id}',
    summary: 'A source and the claims that use it',
    action: 'article.read',
    params: byId,
    answer: sourceDetail,
    handle: show,
  }),
  changes({
    id: 'editSource',
    whole: 'source',
    method: 'PATCH',
    path: '/sources/{id}',
    summary: 'Change what is known about a source',
    command: editSource,
    params: byId,
    body: someOf(sourceEdit.omit({ sourceId: true }).shape),
    answer: sourceDetail,
    handle: ({ actor, params, body }) => editSource(actor, { ...body, sourceId: params.id }),
    show,
  }),
  changes({
    id: 'withdrawSource',
    whole: 'source',
    method: 'POST',
    path: '/sources/{id}/withdraw',
    summary:
      'Say that a source can no longer be leaned on; every claim whose verdict does is reopened',
    command: withdrawSource,
    params: byId,
    body: sourceWithdrawal.omit({ sourceId: true }).strict(),
    answer: z.object({ reopened: z.array(z.string()) }),
    handle: ({ actor, params, body }) => withdrawSource(actor, { ...body, sourceId: params.id }),
    show: ({ event: [{ data }] }) => Promise.resolve({ reopened: data.reopened }),
  }),
  changes({
    id: 'setReaders',
    method: 'PUT',
    path: '/sources/{id}/readers',
    summary: 'Name who else may know a confidential source',
    command: setReaders,
    params: byId,
    body: sourceReaders.omit({ sourceId: true }).strict(),
    answer: sourceDetail,
    handle: ({ actor, params, body }) => setReaders(actor, { ...body, sourceId: params.id }),
    show,
  }),
  reads({
    id: 'getPolicy',
    path: '/policy',
    summary: 'The sourcing policy in force',
    action: 'article.read',
    answer: policy,
    handle: getPolicy,
  }),
  reads({
    id: 'previewPolicy',
    whole: 'judged',
    method: 'POST',
    path: '/policy/preview',
    summary: 'How many verdicts a policy would make thinly sourced, without putting it in force',
    action: 'policy.set',
    body: policyShape.strict(),
    answer: z.object({ verdicts: count, articles: count }),
    handle: ({ actor, body }) => previewPolicy(actor, body),
  }),
  changes({
    id: 'setPolicy',
    whole: 'judged',
    method: 'PUT',
    path: '/policy',
    summary:
      'Set the sourcing policy; verdicts it no longer bears are marked. With the `version` it was made from, 409 where another is in force by now',
    command: setPolicy,
    body: newPolicy.strict(),
    answer: policy,
    handle: ({ actor, body }) => setPolicy(actor, body),
    show: getPolicy,
  }),
]
