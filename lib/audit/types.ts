import type { AttemptType } from '@/lib/auth/attempts'
import type { EventType } from '@/lib/history/events'

export type AuditType = EventType | AttemptType

/** What the log tells of, by what one looks for. */
export const families = {
  signIns: [
    'session.opened',
    'session.ended',
    'sessions.ended',
    'signIn.failed',
    'signIn.held',
    'setup.failed',
  ],
  refusals: ['access.refused'],
  passwords: ['password.changed', 'reset.given', 'password.reset', 'password.failed'],
  people: [
    'user.added',
    'user.invited',
    'invite.accepted',
    'invite.withdrawn',
    'user.edited',
    'user.deactivated',
    'user.reactivated',
    'account.edited',
  ],
  tokens: ['token.created', 'token.revoked', 'tokens.revoked'],
  policy: ['policy.set'],
  sources: [
    'source.edited',
    'source.withdrawn',
    'source.readersNamed',
    'snapshot.asked',
    'snapshot.captured',
    'snapshot.failed',
    'snapshot.drifted',
  ],
  reports: ['report.exported'],
} as const satisfies Record<string, readonly AuditType[]>

export type Family = keyof typeof families
export const familyNames = Object.keys(families) as Family[]

/** A family, or one type of it. */
export const auditFilters = [...familyNames, ...Object.values(families).flat()] as const
export type AuditFilter = (typeof auditFilters)[number]

/** The types a filter stands for; undefined = all there are. */
export function typesOf(filter: AuditFilter | undefined): readonly AuditType[] | undefined {
  if (filter === undefined) return undefined
  return filter in families ? families[filter as Family] : [filter as AuditType]
}
