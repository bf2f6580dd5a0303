import { describe, expect, test } from 'vitest'
import { articleEdit } from '@/lib/articles/schema'
import { claimFacts } from '@/lib/claims/schema'
import { describeEvent, voidedBecause } from '@/lib/history/describe'
import { causeOf, causes } from '@/lib/history/causes'
import type { EventData, EventType } from '@/lib/history/events'
import { accountEdit } from '@/lib/people/schema'
import { sourceEdit } from '@/lib/sources/schema'

const ids = { claimId: 'c', userId: 'u', sourceId: 's' }
const anchors = { same: 50, moved: 1, changed: 3, gone: 1 }

/** One example of everything that can happen; a new type without one does not compile. */
const examples: { [T in EventType]: [EventData[T], string] } = {
  'article.imported': [
    { title: 'The bridge', claims: 1, sentences: 3 },
    'Ana brought in “The bridge” with 1 claim in 3 sentences.',
  ],
  'article.edited': [
    { fields: ['byline', 'deadline', 'title'] },
    'Ana changed the article’s author, deadline and headline.',
  ],
  'article.published': [{}, 'Ana marked the article as published.'],
  'article.archived': [{}, 'Ana moved the article to the archive.'],
  'revision.added': [
    { number: 2, revisionId: 'r', note: 'Lawyer read', anchors, reopened: [] },
    'Ana brought in draft 2 (Lawyer read); 51 claims stand on the same words, 3 changed, 1 gone.',
  ],
  'revision.answered': [
    { number: 2, revisionId: 'r', document: 'ab', answers: 2, claims: 51 },
    'Ana brought draft 2 back from Word with 2 answers to its comments.',
  ],
  'sentence.dismissed': [
    { sentence: 4, reason: 'commonKnowledge' },
    'Ana set sentence 5 aside: common knowledge.',
  ],
  'dismissal.undone': [{ sentence: 4, reason: 'opinion' }, 'Ana took sentence 5 back up.'],
  'sentences.dismissed': [
    { sentences: [2, 4, 5, 6], reason: 'commonKnowledge', revision: 3 },
    'Ana set sentences 3, 5 to 7 aside: common knowledge.',
  ],
  'facts.setAside': [
    { facts: [{ start: 3, end: 7, text: '2018' }], reason: 'commonKnowledge', revision: 3 },
    'Ana set “2018” aside: common knowledge.',
  ],
  'facts.takenUp': [
    { facts: [{ start: 3, end: 7, text: '2018' }], revision: 3 },
    'Ana took “2018” back up.',
  ],
  'dismissals.undone': [{ sentences: [2], revision: 3 }, 'Ana took sentence 3 back up.'],
  'signOff.given': [
    { signOffId: 'o', digest: 'abcdef0123456789', revision: 3 },
    'Ana signed the article off on draft 3, digest abcdef012345.',
  ],
  'signOff.voided': [
    { signOffId: 'o', reason: 'claim.cut', words: 'C5 was cut: “x” left the text' },
    'Ana thereby ended the sign-off: C5 was cut: “x” left the text.',
  ],
  'history.sealed': [{ events: 7, head: 'ab' }, 'Ana sealed the 7 events of an older version.'],
  'claim.created': [{ number: 9, quote: 'in 1978' }, 'Ana made C9 of “in 1978”.'],
  'claim.edited': [
    { fields: ['statement', 'dueAt'] },
    'Ana changed the statement and due time of C7.',
  ],
  'claim.moved': [
    { from: 'in 1978', to: 'opened in 1978' },
    'Ana moved the borders of C7 from “in 1978” to “opened in 1978”.',
  ],
  'claim.deleted': [{ number: 7, reason: 'Twice the same.' }, 'Ana deleted C7: Twice the same.'],
  'claim.started': [{}, 'Ana began to check C7.'],
  'claim.assigned': [{ userId: 'u', name: 'Ben' }, 'Ana gave C7 to Ben.'],
  'claim.released': [{}, 'Ana put C7 back.'],
  'claim.reopened': [
    { reason: 'A newer report is out.' },
    'Ana reopened C7: A newer report is out.',
  ],
  'claim.cut': [{ quote: 'in 1978' }, 'Ana cut C7: “in 1978” is no longer in the text.'],
  'claim.restored': [{}, 'Ana restored C7.'],
  'claim.found': [{ quote: 'in 1978' }, 'Ana brought the words of C7 back: “in 1978”.'],
  'claim.retold': [
    { from: 'It was 312.', to: 'It was 213.', claimantFrom: null, claimantTo: null },
    'Ana thereby changed the statement of C7 from “It was 312.” to “It was 213.”',
  ],
  'claim.stale': [
    { statement: '312', claimant: null },
    'Ana changed words that C7 still says: “312”.',
  ],
  'claim.contextChanged': [
    { from: 'On Monday it rained.', to: 'On Friday it rained.' },
    'Ana changed the sentence around C7 from “On Monday it rained.” to “On Friday it rained.”',
  ],
  'claim.stillRight': [
    { from: 'On Monday it rained.', to: 'On Friday it rained.' },
    'Ana found C7 still right in its new sentence: “On Friday it rained.”',
  ],
  'claim.statementRight': [
    { statement: '312', claimant: null },
    'Ana found that C7 rightly says “312”.',
  ],
  'claim.cleared': [
    { reason: 'The lawyer agrees', rating: 'cannotVerify' },
    'Ana let C7 stand although it is rated cannot verify: The lawyer agrees.',
  ],
  'evidence.added': [
    { evidenceId: 'e', sourceId: 's', stance: 'refutes' },
    'Ana attached a source that refutes C7.',
  ],
  'evidence.edited': [
    {
      evidenceId: 'e',
      sourceId: 's',
      fields: ['locator'],
      changes: [{ field: 'locator', from: 'p. 4', to: 'p. 5' }],
    },
    'Ana changed the exact place of a source on C7 from “p. 4” to “p. 5”.',
  ],
  'evidence.removed': [
    { evidenceId: 'e', sourceId: 's', reason: 'Wrong year' },
    'Ana took a source off C7: Wrong year.',
  ],
  'source.edited': [{ sourceId: 's', fields: ['title'] }, 'Ana changed the title of a source.'],
  'source.withdrawn': [
    { sourceId: 's', reason: 'Retracted.', reopened: ['a', 'b'] },
    'Ana withdrew a source, which reopened 2 claims: Retracted.',
  ],
  'snapshot.asked': [{ sourceId: 's', snapshotId: 'p' }, 'Ana asked for a copy of a source.'],
  'snapshot.captured': [
    { sourceId: 's', snapshotId: 'p', sha256: 'a' },
    'Ana had a copy of a source kept.',
  ],
  'snapshot.failed': [
    { sourceId: 's', snapshotId: 'p', problem: 'noAnswer' },
    'Ana asked for a copy of a source, which failed: no answer.',
  ],
  'snapshot.drifted': [
    { sourceId: 's', snapshotId: 'p', passages: ['e'], reopened: ['a', 'b'] },
    'Ana had a source compared: 1 quoted passage no longer in it, 2 claims reopened.',
  ],
  'source.readersNamed': [
    { sourceId: 's', userIds: ['u'] },
    'Ana named 1 reader of a confidential source.',
  ],
  'policy.set': [{ version: 2 }, 'Ana set version 2 of the sourcing policy.'],
  'verdict.submitted': [
    { verdictId: 'v', rating: 'needsChange', override: null },
    'Ana rated C7 needs change.',
  ],
  'verdict.agreed': [
    { verdictId: 'v', secondId: 'w', rating: 'confirmed' },
    'Ana agreed on C7: confirmed.',
  ],
  'verdict.looked': [
    { verdictId: 'v', rating: 'wrong', right: false },
    'Ana looked at the new words of C7: wrong, so it is checked again.',
  ],
  'verdict.conceded': [
    { verdictId: 'v', standsId: 'w', rating: 'wrong', reason: 'I misread it.' },
    'Ana gave way on C7, which is wrong: I misread it.',
  ],
  'verdict.differed': [
    { verdictId: 'v', secondId: 'w', rating: 'wrong' },
    'Ana differed on C7: wrong.',
  ],
  'verdict.sentBack': [
    { verdictId: 'v', reason: 'Page missing.' },
    'Ana sent C7 back: Page missing.',
  ],
  'verdict.adjudicated': [
    { verdictId: 'v', rating: 'onAuthor' },
    'Ana decided the dispute on C7: on author.',
  ],
  'note.added': [{ noteId: 'n', isTask: true }, 'Ana set a task on C7.'],
  'task.done': [{ noteId: 'n' }, 'Ana ticked off a task on C7.'],
  'task.reopened': [{ noteId: 'n' }, 'Ana took a task on C7 back up.'],
  withheld: [{}, 'Ana worked on C7.'],
  'fix.proposed': [
    { fixId: 'f', from: '1987', to: '1978' },
    'Ana proposed a correction of C7: “1978” instead of “1987”.',
  ],
  'fix.accepted': [
    { fixId: 'f', from: 'all', to: '', revision: 2, revisionId: 'r' },
    'Ana accepted a correction of C7, which made draft 2: “all” is taken out.',
  ],
  'fix.rejected': [
    { fixId: 'f', reason: 'Not what it says' },
    'Ana rejected a correction of C7: Not what it says.',
  ],
  'user.added': [{ userId: 'u', email: 'a@b.c', role: 'editor' }, 'Ana added a@b.c as editor.'],
  'user.invited': [
    { inviteId: 'i', email: 'a@b.c', role: 'viewer' },
    'Ana invited a@b.c as viewer.',
  ],
  'invite.withdrawn': [{ inviteId: 'i', email: 'a@b.c' }, 'Ana withdrew the invitation of a@b.c.'],
  'invite.accepted': [
    { userId: 'u', email: 'a@b.c', role: 'viewer' },
    'Ana took up an invitation as viewer.',
  ],
  'user.edited': [
    { userId: 'u', fields: ['role'], role: 'admin', from: 'editor' },
    'Ana changed a colleague’s role from editor to admin.',
  ],
  'report.exported': [
    {
      article: 'a',
      title: 'The bridge',
      format: 'fixes-docx',
      named: 'Fix list, Word',
      revision: 2,
    },
    'Ana exported the report of “The bridge”, draft 2, as “Fix list, Word”.',
  ],
  'user.deactivated': [{ userId: 'u' }, 'Ana closed a colleague’s account.'],
  'user.reactivated': [{ userId: 'u' }, 'Ana opened a colleague’s account again.'],
  'account.edited': [{ fields: ['singleKeys'] }, 'Ana changed the single keys of their account.'],
  'password.changed': [{}, 'Ana changed their password.'],
  'token.created': [{ tokenId: 't', name: 'CMS', scopes: 'read' }, 'Ana made the token “CMS”.'],
  'token.revoked': [{ tokenId: 't', name: 'CMS' }, 'Ana ended the token “CMS”.'],
  'reset.given': [
    { resetId: 'r', userId: 'u', expiresAt: '2030-01-01T00:00:00.000Z' },
    'Ana made a link to a new password for a colleague.',
  ],
  'password.reset': [{ resetId: 'r', userId: 'u' }, 'Ana chose a new password by a link.'],
  'session.opened': [
    { sessionId: 's', address: '192.0.2.7', browser: 'Firefox on Linux' },
    'Ana signed in with Firefox on Linux from 192.0.2.7.',
  ],
  'tokens.revoked': [{ tokenIds: ['t', 'u'] }, 'Ana ended every token of theirs, 2.'],
  'session.ended': [{ sessionId: 's' }, 'Ana signed one of their browsers out.'],
  'sessions.ended': [{ count: 2 }, 'Ana signed out everywhere, 2 browsers.'],
}

describe('every event is told in one plain sentence', () => {
  for (const [type, [data, sentence]] of Object.entries(examples)) {
    test(type, () => {
      expect(describeEvent({ type: type as EventType, data, actor: { name: 'Ana' } }, 'C7')).toBe(
        sentence,
      )
    })
  }
})

test('an edit says what it was and what it became, and an edit of nothing says so', () => {
  const changes = [
    { field: 'title', from: 'The bridge', to: 'The old bridge' },
    { field: 'depth', from: 'full', to: 'spot' },
    { field: 'deadline', from: null, to: '2026-01-01T10:00:00.000Z' },
  ]
  const data = { fields: ['title', 'depth', 'deadline'], changes }
  const event = { type: 'article.edited', data, actor: { name: 'Ana' } } as const
  expect(describeEvent(event)).toBe(
    'Ana changed the article’s headline from “The bridge” to “The old bridge”, depth of check from full to spot and deadline from none to 2026-01-01 10:00 UTC.',
  )
  expect(describeEvent({ ...event, data: { fields: [], changes: [] } })).toBe(
    'Ana saved the article’s details as they were.',
  )
})

test('on the claim’s own page it is "this claim", and what nobody did Galley did', () => {
  const event = { type: 'claim.cut', data: { quote: 'x' }, actor: null } as const
  expect(describeEvent(event)).toBe('Galley cut this claim: “x” is no longer in the text.')
})

test('long words are shortened, so that a sentence stays one line or two', () => {
  const event = { type: 'claim.cut', data: { quote: 'word '.repeat(100) }, actor: null } as const
  expect(describeEvent(event).length).toBeLessThan(220)
})

test('an event of a later version is told, not thrown at', () => {
  const event = { type: 'moon.landed' as EventType, data: ids, actor: { name: 'Ana' } }
  expect(describeEvent(event)).toBe('Ana did something this version of Galley has no words for.')
})

test('a sign-off says in words what ended it, also where an older version noted the type alone', () => {
  const about = { it: 'C7', by: ' by Ana', secret: false, guarded: false, source: 'Minutes' }
  for (const type of Object.keys(causes) as EventType[]) {
    const edits = ['title', 'statement', 'stance'].map((field) => ({ field, from: 'A', to: 'B' }))
    const data = { ...examples[type][0], ...(type.endsWith('.edited') && { changes: edits }) }
    expect(causeOf({ type, data }, about)?.words, type).toMatch(/^[A-Z“].*[^.]$/u)
  }
  expect(voidedBecause('claim.reopened')).toBe('a claim was reopened')
  expect(voidedBecause('C5 was cut')).toBe('C5 was cut')
})

test('what ended a sign-off never tells a rating, nor a confidential source', () => {
  const about = { it: 'C7', by: ' by Ana', secret: true, guarded: false, source: 'Jana' }
  const told = (Object.keys(causes) as EventType[]).flatMap((type) => {
    const data = { ...examples[type][0], rating: 'wrong' }
    return causeOf({ type, data }, about)?.words ?? []
  })
  expect(told.join()).not.toMatch(/Jana|wrong|Retracted/u)
  const secret = told.filter((words) => words.includes('confidential'))
  expect(secret).toHaveLength(5)
  expect(secret.join()).not.toContain('Ana')
})

const code = /[a-z][A-Z]|\b[a-z]+\.[a-z]+\b/u

test('no name of our own for a thing is shown to people, in any event or changed field', () => {
  for (const [type, [data]] of Object.entries(examples))
    expect(
      describeEvent({ type: type as EventType, data, actor: { name: 'Ana' } }).replace(
        /\S+@\S+/gu,
        '',
      ),
    ).not.toMatch(code)
  const fields = Object.keys({
    ...articleEdit.shape,
    ...claimFacts.shape,
    ...sourceEdit.shape,
    ...accountEdit.shape,
  })
  for (const field of fields.filter((name) => !name.endsWith('Id')))
    for (const type of [
      'article.edited',
      'claim.edited',
      'source.edited',
      'account.edited',
    ] as const)
      expect(describeEvent({ type, data: { fields: [field] }, actor: null }), field).not.toMatch(
        code,
      )
})

test('very many sentences are only counted', () => {
  const sentences = Array.from({ length: 12 }, (_, at) => at * 2)
  const data = { sentences, revision: 1 }
  expect(describeEvent({ type: 'dismissals.undone', data, actor: { name: 'Ana' } })).toBe(
    'Ana took 12 sentences back up.',
  )
})

test('a sentence that ends with a quoted one has one full stop', () => {
  const data = { from: 'It sank.', to: 'It left.', claimantFrom: null, claimantTo: null }
  const event = { type: 'claim.retold' as const, data, actor: { name: 'Eve' } }
  expect(describeEvent(event, 'C2')).toBe(
    'Eve thereby changed the statement of C2 from “It sank.” to “It left.”',
  )
})

const draft = (same: number, moved: number, changed: number, gone: number) =>
  ['revision.added', { number: 2, note: null, anchors: { same, moved, changed, gone } }] as const
const role = (data: object) => ['user.edited', { fields: ['role'], ...data }] as const
const retold = (from: string, to: string) =>
  ['claim.retold', { from, to, claimantFrom: null, claimantTo: 'The mayor' }] as const

test.each([
  [draft(0, 0, 0, 0), 'brought in draft 2'],
  [draft(1, 1, 0, 0), 'brought in draft 2; every claim stands on the same words'],
  [draft(1, 0, 1, 1), 'brought in draft 2; 1 claim stands on the same words, 1 changed, 1 gone'],
  [draft(1, 1, 0, 1), 'brought in draft 2; 2 claims stand on the same words, 0 changed, 1 gone'],
  [retold('A', 'A'), 'thereby changed who says C7 from nobody to The mayor'],
  [retold('A', 'B'), 'thereby changed the statement of C7 from “A” to “B”'],
  [['evidence.added', { stance: 'context' }] as const, 'attached a source to C7 for context'],
  [['evidence.added', { stance: 'refutes' }] as const, 'attached a source that refutes C7'],
  [
    role({ from: 'reviewer', role: 'editor' }),
    'changed a colleague’s role from reviewer to editor',
  ],
  [role({ from: 'editor', role: 'editor' }), 'changed a colleague’s role to editor'],
  [role({ role: 'editor' }), 'changed a colleague’s role to editor'],
  [role({ from: 'editor' }), 'changed a colleague’s role'],
  [
    role({ changes: [{ field: 'name', from: 'A', to: 'B' }] }),
    'changed a colleague’s name from “A” to “B”',
  ],
  [
    ['account.edited', { changes: [{ field: 'singleKeys', from: true, to: false }] }] as const,
    'changed the single keys of their account from yes to no',
  ],
  [
    ['verdict.submitted', { rating: 'wrong', override: 'She told me.' }] as const,
    'rated C7 wrong past the sourcing policy: She told me',
  ],
  [
    ['verdict.looked', { rating: 'confirmed', right: true }] as const,
    'looked at the new words of C7: confirmed',
  ],
  [['note.added', { isTask: false }] as const, 'wrote a note on C7'],
  [['note.added', { isTask: true }] as const, 'set a task on C7'],
  [['session.opened', { address: null, browser: null }] as const, 'signed in'],
  [['session.ended', { own: true }] as const, 'signed out'],
  [['session.ended', { own: false }] as const, 'signed one of their browsers out'],
  [
    ['article.imported', { title: 'A', claims: 0, sentences: 1 }] as const,
    'brought in “A” with no claims in 1 sentence',
  ],
  [
    ['facts.takenUp', { facts: Array.from({ length: 5 }, () => ({ text: '14' })) }] as const,
    'took 5 facts back up',
  ],
])('what happened is told in each of its cases: %j', ([type, data], words) => {
  expect(describeEvent({ type, data, actor: { name: 'Ana' } }, 'C7')).toBe(`Ana ${words}.`)
})
