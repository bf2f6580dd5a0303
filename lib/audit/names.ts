import type { AuditFilter, AuditType, Family } from './types'

/** What people call a family of entries, and each type. */
export const familyLabels: Record<Family, string> = {
  signIns: 'Signing in and out',
  refusals: 'Refusals',
  passwords: 'Passwords',
  people: 'People and roles',
  tokens: 'API tokens',
  policy: 'Sourcing policy',
  sources: 'Sources',
  reports: 'Reports handed out',
}

const labels: Partial<Record<AuditType, string>> = {
  'session.opened': 'Signed in',
  'session.ended': 'Signed out',
  'sessions.ended': 'Signed out everywhere',
  'signIn.failed': 'Sign-in failed',
  'signIn.held': 'Sign-in held back',
  'setup.failed': 'Set-up code wrong',
  'access.refused': 'Refused',
  'password.changed': 'Password changed',
  'reset.given': 'Link to a new password made',
  'password.reset': 'New password by a link',
  'password.failed': 'Password given wrong',
  'user.added': 'Person added',
  'user.invited': 'Invited',
  'invite.accepted': 'Invitation taken up',
  'invite.withdrawn': 'Invitation withdrawn',
  'user.edited': 'Name or role changed',
  'user.deactivated': 'Account closed',
  'user.reactivated': 'Account opened again',
  'account.edited': 'Own account changed',
  'token.created': 'Token made',
  'token.revoked': 'Token ended',
  'tokens.revoked': 'All tokens ended',
  'policy.set': 'Policy put in force',
  'source.edited': 'Source changed',
  'source.withdrawn': 'Source withdrawn',
  'source.readersNamed': 'Readers of a source named',
  'snapshot.asked': 'Copy asked for',
  'snapshot.captured': 'Copy kept',
  'snapshot.failed': 'Copy failed',
  'snapshot.drifted': 'Passage no longer in a source',
  'report.exported': 'Report exported',
}

export const typeLabel = (type: AuditFilter | AuditType): string =>
  labels[type as AuditType] ?? type
