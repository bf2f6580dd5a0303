export const roles = ['viewer', 'reviewer', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]

/** Who acts. `scopes` are set for API tokens: without 'write' a token may only read. */
export type Actor = {
  id: string
  name: string
  email: string
  role: Role
  scopes?: readonly ('read' | 'write')[]
  sessionId?: string
  tokenId?: string
}

/** An admin may do all that an editor may; nobody else stands in for another role. */
const is = (actor: Actor, ...allowed: Role[]) =>
  allowed.includes(actor.role) || (actor.role === 'admin' && allowed.includes('editor'))
const checker = (actor: Actor) => is(actor, 'reviewer', 'editor')
const editor = (actor: Actor) => is(actor, 'editor')
const admin = (actor: Actor) => actor.role === 'admin'
const anyone = () => true

/** Every permission of Galley. What is not here nobody may do. */
export const permissions = {
  'article.read': anyone,
  'article.import': checker,
  'article.edit': checker,
  /** headline and depth, once somebody has judged */
  'article.reframe': editor,
  'article.revise': checker,
  'sentence.dismiss': checker,
  'article.signOff': editor,
  'article.publish': editor,
  'article.archive': editor,

  'claim.create': checker,
  'claim.edit': checker,
  'claim.delete': checker,
  /** once somebody has judged it */
  'claim.deleteJudged': editor,
  'claim.start': checker,
  'claim.assign': checker,
  'claim.release': (actor: Actor, claim: { assigneeId: string | null }) =>
    checker(actor) && (claim.assigneeId === actor.id || editor(actor)),
  'claim.reopen': checker,
  'claim.restore': checker,
  'claim.stillRight': checker,
  'claim.clear': editor,

  'evidence.add': checker,
  'evidence.edit': checker,
  'evidence.remove': checker,
  'source.edit': checker,
  'source.withdraw': checker,
  'source.capture': checker,
  /** confidential ones too; who else may know one, confidential.ts decides */
  'source.seeAll': editor,
  'source.nameReaders': (actor: Actor, source: { createdById: string }) =>
    checker(actor) && (source.createdById === actor.id || editor(actor)),
  'policy.set': editor,
  'policy.override': editor,

  'verdict.submit': checker,
  /** of a correction the author is who accepted it; who proposed it does not look at it either */
  'verdict.second': (actor: Actor, verdict: { authorId: string; proposerId?: string }) =>
    checker(actor) && actor.id !== verdict.authorId && actor.id !== verdict.proposerId,
  'verdict.concede': (actor: Actor, dispute: { authorIds: readonly string[] }) =>
    checker(actor) && dispute.authorIds.includes(actor.id),
  'verdict.adjudicate': (actor: Actor, dispute: { authorIds: readonly string[] }) =>
    editor(actor) && !dispute.authorIds.includes(actor.id),

  'note.add': checker,
  'task.done': checker,
  'fix.propose': checker,
  'fix.decide': checker,

  'account.own': anyone,
  'people.manage': admin,
  'people.read': anyone,
  'history.read': anyone,
  'audit.read': admin,
  'system.read': admin,
} as const

export type Action = keyof typeof permissions
/** What the predicate of an action asks about besides the actor. */
export type SubjectOf<A extends Action> =
  Parameters<(typeof permissions)[A]> extends [unknown, infer S] ? S : undefined

/** May this person do this to that? Buttons and commands ask the same question. */
export function may<A extends Action>(
  actor: Actor,
  action: A,
  ...subject: SubjectOf<A> extends undefined ? [subject?: unknown] : [subject: SubjectOf<A>]
): boolean {
  const predicate = permissions[action] as (actor: Actor, subject?: unknown) => boolean
  return predicate(actor, subject[0])
}

/** May this person do this to anything? Yes also where it depends on what it is done to, which `may` asks about. */
export const mayAtAll = (actor: Actor, action: Action): boolean =>
  permissions[action].length > 1 || may(actor, action as 'article.read')

/** A token with only 'read' may ask but not change. */
export const mayWrite = (actor: Actor) => !actor.scopes || actor.scopes.includes('write')
