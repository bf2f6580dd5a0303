import { expect, test } from 'vitest'
import { causeOf, causes } from '@/lib/history/causes'
import { describeEvent, voidedBecause } from '@/lib/history/describe'
import type { EventData, EventType } from '@/lib/history/events'
import type { Withheld } from '@/lib/history/disclose'

const about = { it: 'C7', by: ' by Ana', secret: false, guarded: false, source: 'Minutes' }
const secret = { ...about, secret: true, source: '' }
const edit = (field: string, from: string | null, to: string) => ({
  fields: [field],
  changes: [{ field, from, to }],
})
const fact = { start: 0, end: 2, text: '14' }

type Row<T extends EventType> = [T, EventData[T], string, before?: unknown, after?: unknown]
const row = <T extends EventType>(...told: Row<T>) => told as unknown as Row<EventType>

/** Of every event that ends a sign-off: what is said, and what was and what became where it is one thing. */
const table = [
  row(
    'article.edited',
    edit('title', 'A', 'B'),
    'The headline was changed from “A” to “B” by Ana',
    'A',
    'B',
  ),
  row(
    'revision.added',
    {
      number: 3,
      revisionId: 'r',
      note: 'Second look.',
      anchors: { same: 0, moved: 0, changed: 0, gone: 0 },
      reopened: [],
    },
    'Draft 3 was brought in by Ana: Second look',
    'draft 2',
    'draft 3',
  ),
  row(
    'fix.accepted',
    { fixId: 'f', from: '1978', to: '1979', revision: 2, revisionId: 'r' },
    'A correction of C7 was accepted by Ana: it read “1978” and reads “1979”',
    '1978',
    '1979',
  ),
  row(
    'sentence.dismissed',
    { sentence: 4, reason: 'noClaim', before: 'rhetorical' },
    'Sentence 5 was set aside by Ana: no claim',
    'rhetorical',
    'noClaim',
  ),
  row(
    'dismissal.undone',
    { sentence: 4, reason: 'noClaim' },
    'Sentence 5 was taken back up by Ana',
    'noClaim',
  ),
  row(
    'sentences.dismissed',
    { sentences: [1, 2], reason: 'noClaim', revision: 1 },
    'Sentences 2 to 3 were set aside by Ana: no claim',
    null,
    'noClaim',
  ),
  row(
    'dismissals.undone',
    { sentences: [1], revision: 1, reasons: ['noClaim', 'rhetorical'] },
    'Sentence 2 was taken back up by Ana',
    'noClaim, rhetorical',
  ),
  row(
    'facts.setAside',
    { facts: [fact], reason: 'noClaim', revision: 1 },
    '“14” was set aside by Ana: no claim',
    null,
    'noClaim',
  ),
  row(
    'facts.takenUp',
    { facts: [fact, fact], revision: 1 },
    '“14”, “14” were taken back up by Ana',
  ),
  row(
    'claim.created',
    { number: 9, quote: 'it opened' },
    'C9 was added by Ana: “it opened”',
    null,
    'it opened',
  ),
  row(
    'claim.edited',
    edit('claimant', null, 'The mayor'),
    'The claimant of C7 was changed from none to “The mayor” by Ana',
    null,
    'The mayor',
  ),
  row(
    'claim.moved',
    { from: 'opened', to: 'it opened' },
    'The borders of C7 were moved from “opened” to “it opened” by Ana',
    'opened',
    'it opened',
  ),
  row('claim.deleted', { number: 9, reason: 'Twice.' }, 'C9 was deleted by Ana: Twice'),
  row('claim.started', {}, 'A check of C7 was begun by Ana', 'open', 'inReview'),
  row('claim.assigned', { userId: 'b', name: 'Ben' }, 'C7 was given to Ben by Ana'),
  row('claim.released', {}, 'C7 was put back by Ana', 'inReview', 'open'),
  row('claim.reopened', { reason: 'Look.' }, 'C7 was reopened by Ana: Look'),
  row('claim.cut', { quote: 'it opened' }, 'C7 was cut: “it opened” left the text', 'it opened'),
  row(
    'claim.found',
    { quote: 'it opened' },
    'The words of C7 are back: “it opened”',
    null,
    'it opened',
  ),
  row(
    'claim.retold',
    { from: 'It is.', to: 'It was.', claimantFrom: null, claimantTo: null },
    'The statement of C7 follows its words: it read “It is.” and reads “It was.”',
    'It is.',
    'It was.',
  ),
  row('claim.restored', {}, 'C7 was restored by Ana'),
  row(
    'claim.cleared',
    { reason: 'A quotation.', rating: 'wrong' },
    'C7 was let stand by Ana: A quotation',
  ),
  row(
    'evidence.added',
    { evidenceId: 'e', sourceId: 's', stance: 'supports' },
    'A source was attached to C7 by Ana: Minutes',
  ),
  row(
    'evidence.edited',
    { evidenceId: 'e', sourceId: 's', ...edit('stance', 'supports', 'refutes') },
    'What “Minutes” does for C7 was changed by Ana',
  ),
  row(
    'evidence.removed',
    { evidenceId: 'e', sourceId: 's', reason: 'Forged.' },
    'A source was taken off C7 by Ana: Forged',
  ),
  row(
    'source.edited',
    { sourceId: 's', ...edit('publisher', 'City', 'State') },
    'The publisher of the source “Minutes” was changed from “City” to “State” by Ana',
    'City',
    'State',
  ),
  row(
    'source.withdrawn',
    { sourceId: 's', reason: 'Forged.', reopened: [] },
    'The source “Minutes” was withdrawn by Ana: Forged',
  ),
  row(
    'verdict.submitted',
    { verdictId: 'v', rating: 'wrong', override: null },
    'A verdict was given on C7 by Ana',
  ),
  row(
    'verdict.agreed',
    { verdictId: 'v', secondId: 'w', rating: 'wrong' },
    'A verdict was answered on C7 by Ana',
  ),
  row(
    'verdict.differed',
    { verdictId: 'v', secondId: 'w', rating: 'wrong' },
    'A verdict was answered on C7 by Ana',
  ),
  row(
    'verdict.sentBack',
    { verdictId: 'v', reason: 'Which?' },
    'A verdict was sent back on C7 by Ana',
  ),
  row(
    'verdict.looked',
    { verdictId: 'v', rating: 'wrong', right: false },
    'The new words were looked at on C7 by Ana',
  ),
  row(
    'verdict.conceded',
    { verdictId: 'v', standsId: 'w', rating: 'wrong', reason: 'Yes.' },
    'A dispute was conceded on C7 by Ana',
  ),
  row(
    'verdict.adjudicated',
    { verdictId: 'v', rating: 'wrong' },
    'A dispute was decided on C7 by Ana',
  ),
]

/** Which part of what was signed is another now: a field, the text, or what the event is about. */
const whatOf = (type: EventType): string => {
  const named: Partial<Record<EventType, string>> = {
    'article.edited': 'title',
    'revision.added': 'text',
    'fix.accepted': 'text',
    'claim.edited': 'claimant',
    'claim.retold': 'statement',
    'evidence.edited': 'stance',
    'source.edited': 'publisher',
  }
  if (/^(sentence|dismissal)/u.test(type)) return 'dismissals'
  return named[type] ?? type.split('.')[0] ?? ''
}

test.each(table)('%s ends a sign-off, and says how', (type, data, words, before, after) => {
  const told = causeOf({ type, data }, about)
  expect(told).toEqual({ what: whatOf(type), words, before: before ?? null, after: after ?? null })
})

test('one and several are told as one says it, and a draft without a note has none', () => {
  const words = (type: EventType, data: object) => causeOf({ type, data }, about)?.words
  expect(words('facts.setAside', { facts: [fact, fact], reason: 'noClaim' })).toBe(
    '“14”, “14” were set aside by Ana: no claim',
  )
  expect(words('facts.takenUp', { facts: [fact] })).toBe('“14” was taken back up by Ana')
  expect(words('revision.added', { number: 2, note: null })).toBe('Draft 2 was brought in by Ana')
})

test.each([
  ['claim.reopened', 'C7 was reopened by Ana'],
  ['evidence.removed', 'A source was taken off C7 by Ana'],
] as const)('%s by who gave a withheld verdict tells no reason', (type, words) => {
  expect(
    causeOf({ type, data: { reason: 'It is wrong.' } }, { ...about, guarded: true })?.words,
  ).toBe(words)
})

test('there is no other event that ends one', () => {
  expect(table.map(([type]) => type).sort()).toEqual(Object.keys(causes).sort())
  expect(causeOf({ type: 'note.added', data: {} }, about)).toBeNull()
})

test.each([
  ['article.edited', 'title', 'a headline is covered', true],
  ['article.edited', 'dueAt', 'a due time is not', false],
  ['source.edited', 'tier', 'whether a source is primary is covered', true],
  ['source.edited', 'confidential', 'who may see it is not', false],
  ['claim.edited', 'priority', 'whatever is said of a claim is covered', true],
] as const)('%s of %s: %s', (type, field, _, covered) => {
  const data = { sourceId: 's', ...edit(field, 'A', 'B') }
  expect(causeOf({ type, data }, about) !== null).toBe(covered)
  if (type === 'source.edited') expect(causeOf({ type, data }, secret) !== null).toBe(covered)
})

test('of several fields each is told, the covered ones alone', () => {
  const changes = [
    { field: 'desk', from: null, to: 'City' },
    { field: 'title', from: 'A', to: 'B' },
    { field: 'depth', from: 'full', to: 'essentials' },
  ]
  const told = causeOf({ type: 'article.edited', data: { changes } }, about)
  expect(told).toEqual({
    what: 'title',
    before: 'A',
    after: 'B',
    words:
      'The headline was changed from “A” to “B”, and the depth of check was changed from full to essentials by Ana',
  })
})

test('of an edit of a confidential source nothing is told but that there was one, if it is covered', () => {
  const data = { sourceId: 's', fields: ['confidential', 'title'] }
  expect(causeOf({ type: 'source.edited', data }, secret)).toEqual({
    what: 'source',
    words: 'A confidential source was changed',
    before: null,
    after: null,
  })
})

test.each([
  ['evidence.added', 'A confidential source was attached to C7'],
  ['evidence.edited', 'What is said of a confidential source on C7 was changed'],
  ['evidence.removed', 'A confidential source was taken off C7'],
  ['source.withdrawn', 'A confidential source was withdrawn'],
  ['claim.reopened', 'C7 was reopened: Look'],
] as const)('of a confidential source %s tells neither who nor which', (type, words) => {
  expect(
    causeOf({ type, data: { reason: 'Look.', fields: ['locator'] } }, secret)?.words.startsWith(
      words,
    ),
  ).toBe(true)
  if (type !== 'claim.reopened')
    expect(causeOf({ type, data: { reason: 'Look.', fields: ['locator'] } }, secret)?.words).toBe(
      words,
    )
})

/** What is told of an event of which part is withheld. */
const guarded: [Withheld, EventType, object, string][] = [
  [
    'source',
    'evidence.added',
    { stance: 'context' },
    'attached a confidential source to C7 for context',
  ],
  [
    'source',
    'evidence.added',
    { stance: 'refutes' },
    'attached a confidential source that refutes C7',
  ],
  ['source', 'evidence.edited', {}, 'changed what is said of a confidential source on C7'],
  ['source', 'evidence.removed', {}, 'took a confidential source off C7'],
  ['source', 'source.edited', {}, 'changed a confidential source'],
  ['source', 'source.withdrawn', {}, 'withdrew a confidential source'],
  ['source', 'source.readersNamed', {}, 'changed who may see a confidential source'],
  [
    'source',
    'claim.reopened',
    {},
    'reopened C7: a confidential source it leans on was withdrawn, or has changed',
  ],
  ...(
    [
      ['snapshot.asked', 'asked for a copy of a confidential source'],
      ['snapshot.captured', 'had a copy of a confidential source kept'],
      ['snapshot.failed', 'asked for a copy of a confidential source, which failed'],
      ['snapshot.drifted', 'had a confidential source compared'],
    ] as const
  ).map(([type, words]): [Withheld, EventType, object, string] => ['source', type, {}, words]),
  ['source', 'signOff.voided', {}, 'thereby ended the sign-off, because of a confidential source'],
  ['source', 'note.added', {}, 'did something with a confidential source'],
  ['sourceAndStance', 'evidence.added', {}, 'attached a confidential source to C7'],
  ['stance', 'evidence.added', {}, 'attached a source to C7'],
  ['stance', 'evidence.edited', {}, 'changed what is said of a source on C7'],
  ['sourceAndStance', 'evidence.edited', {}, 'changed what is said of a confidential source on C7'],
  [
    'verdict',
    'verdict.submitted',
    {},
    'gave a verdict on C7, which you see once yours is recorded',
  ],
  ['work', 'withheld', {}, 'worked on C7'],
]
test.each(guarded)(
  'to who may not know of its %s, %s %j is “%s”',
  (withheld, type, data, words) => {
    expect(describeEvent({ type, data, actor: { name: 'Ana' }, withheld }, 'C7')).toBe(
      `Ana ${words}.`,
    )
  },
)

test.each([
  ['revision.added', 'a new draft came in'],
  ['fix.accepted', 'a correction changed the text'],
  ['sentence.dismissed', 'a sentence was set aside'],
  ['dismissal.undone', 'a sentence was taken back up'],
  ['claim.created', 'a claim was added'],
  ['claim.deleted', 'a claim was deleted'],
  ['evidence.removed', 'a source was taken off'],
  ['verdict.adjudicated', 'a verdict changed'],
  ['The headline was changed', 'The headline was changed'],
])('a sign-off that %s ended is said to have ended because %s', (reason, words) => {
  expect(voidedBecause(reason)).toBe(words)
})
