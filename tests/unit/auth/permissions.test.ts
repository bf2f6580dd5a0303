import { describe, expect, test } from 'vitest'
import {
  type Action,
  type Actor,
  may,
  mayAtAll,
  mayWrite,
  permissions,
  type Role,
  roles,
} from '@/lib/auth/permissions'

const actor = (role: Role, id = 'ana'): Actor => ({ id, name: id, email: `${id}@x.test`, role })

/** Who may do what to anything, or at all where it depends on what it is done to. */
const table: Record<Action, string> = {
  'article.read': 'viewer reviewer editor admin',
  'article.import': 'reviewer editor admin',
  'article.edit': 'reviewer editor admin',
  'article.reframe': 'editor admin',
  'article.revise': 'reviewer editor admin',
  'sentence.dismiss': 'reviewer editor admin',
  'article.signOff': 'editor admin',
  'article.publish': 'editor admin',
  'article.archive': 'editor admin',
  'claim.create': 'reviewer editor admin',
  'claim.edit': 'reviewer editor admin',
  'claim.delete': 'reviewer editor admin',
  'claim.deleteJudged': 'editor admin',
  'claim.start': 'reviewer editor admin',
  'claim.assign': 'reviewer editor admin',
  'claim.release': 'by whose it is',
  'claim.reopen': 'reviewer editor admin',
  'claim.restore': 'reviewer editor admin',
  'claim.stillRight': 'reviewer editor admin',
  'claim.clear': 'editor admin',
  'evidence.add': 'reviewer editor admin',
  'evidence.edit': 'reviewer editor admin',
  'evidence.remove': 'reviewer editor admin',
  'source.edit': 'reviewer editor admin',
  'source.withdraw': 'reviewer editor admin',
  'source.capture': 'reviewer editor admin',
  'source.seeAll': 'editor admin',
  'source.nameReaders': 'by whose it is',
  'policy.set': 'editor admin',
  'policy.override': 'editor admin',
  'verdict.submit': 'reviewer editor admin',
  'verdict.second': 'by whose it is',
  'verdict.concede': 'by whose it is',
  'verdict.adjudicate': 'by whose it is',
  'note.add': 'reviewer editor admin',
  'task.done': 'reviewer editor admin',
  'fix.propose': 'reviewer editor admin',
  'fix.decide': 'reviewer editor admin',
  'account.own': 'viewer reviewer editor admin',
  'people.manage': 'admin',
  'people.read': 'viewer reviewer editor admin',
  'history.read': 'viewer reviewer editor admin',
  'audit.read': 'admin',
  'system.read': 'admin',
}

test.each(Object.entries(table))('%s: %s', (name, who) => {
  const action = name as Action
  const depends = who === 'by whose it is'
  expect(permissions[action].length > 1).toBe(depends)
  for (const role of roles) {
    expect(mayAtAll(actor(role), action), role).toBe(depends || who.split(' ').includes(role))
    if (!depends)
      expect(may(actor(role), action as 'claim.edit'), role).toBe(who.split(' ').includes(role))
  }
})

/** What a person may do to what is Ana's own, and to what is another's; "ana" herself asks. */
const mine: [string, Record<Role, string>, (actor: Actor, mine: boolean) => boolean][] = [
  [
    'puts a claim back',
    { viewer: '', reviewer: 'own', editor: 'own other', admin: 'own other' },
    (who, own) => may(who, 'claim.release', { assigneeId: own ? 'ana' : 'ben' }),
  ],
  [
    'names who may see a source',
    { viewer: '', reviewer: 'own', editor: 'own other', admin: 'own other' },
    (who, own) => may(who, 'source.nameReaders', { createdById: own ? 'ana' : 'ben' }),
  ],
  [
    'answers a first verdict',
    { viewer: '', reviewer: 'other', editor: 'other', admin: 'other' },
    (who, own) => may(who, 'verdict.second', { authorId: own ? 'ana' : 'ben' }),
  ],
  [
    'looks at a correction they proposed',
    { viewer: '', reviewer: 'other', editor: 'other', admin: 'other' },
    (who, own) => may(who, 'verdict.second', { authorId: 'eve', proposerId: own ? 'ana' : 'ben' }),
  ],
  [
    'gives way in a dispute',
    { viewer: '', reviewer: 'own', editor: 'own', admin: 'own' },
    (who, own) => may(who, 'verdict.concede', { authorIds: own ? ['ben', 'ana'] : ['ben', 'eve'] }),
  ],
  [
    'decides a dispute',
    { viewer: '', reviewer: '', editor: 'other', admin: 'other' },
    (who, own) =>
      may(who, 'verdict.adjudicate', { authorIds: own ? ['ben', 'ana'] : ['ben', 'eve'] }),
  ],
]

describe.each(mine)('who %s', (_, who, asks) => {
  test.each(roles)('as %s', (role) => {
    const allowed = who[role].split(' ')
    expect(asks(actor(role), true)).toBe(allowed.includes('own'))
    expect(asks(actor(role), false)).toBe(allowed.includes('other'))
  })
})

test('a token changes something only with "write" among its scopes; a browser does', () => {
  expect(mayWrite(actor('editor'))).toBe(true)
  expect(mayWrite({ ...actor('editor'), scopes: ['read', 'write'] })).toBe(true)
  expect(mayWrite({ ...actor('editor'), scopes: ['read'] })).toBe(false)
  expect(mayWrite({ ...actor('admin'), scopes: [] })).toBe(false)
})
