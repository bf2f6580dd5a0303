import { z } from 'zod'
import { auditCsv } from '@/lib/audit/csv'
import { listAudit } from '@/lib/audit/queries'
import { auditFilter } from '@/lib/audit/schema'
import { streamOf } from '../answer'
import { fileHeaders } from '../headers'
import { reads } from '../route'
import { listOf } from '../shapes/common'
import { auditEntry } from '../shapes/audit'

const mediaType = 'text/csv; charset=utf-8'
const names = { plain: 'galley-audit.csv', name: 'Galley audit.csv' }

export const audit = [
  reads({
    id: 'listAudit',
    path: '/audit',
    summary:
      'What was done to people, passwords, tokens, policy and sources, sign-ins, and what was refused; newest first',
    action: 'audit.read',
    query: auditFilter.extend({ format: z.enum(['json', 'csv']).default('json') }),
    answer: listOf(auditEntry),
    media: ['text/csv'],
    handle: async ({ actor, query: { format, ...filter } }) => {
      const page = await listAudit(actor, filter)
      if (format === 'json') return page
      return new Response(streamOf(auditCsv(actor, filter)), {
        headers: fileHeaders(mediaType, names),
      })
    },
  }),
]
