import { closed, listed } from '@/lib/core/in-words'
import type { Withheld } from './disclose'
import { policyChanges, policyChangeSaid } from './policy-words'
import {
  articleNames,
  because,
  count,
  edited,
  evidenceNames,
  factWords,
  quoted,
  runs,
  said,
} from './wording'
import type { EventData, EventType } from './events'

/** What an event says after the name of who did it; `it` is the claim as people call it. */
type Words<T extends EventType> = (data: EventData[T], it: string) => string

function fates({ same, moved, changed, gone }: EventData['revision.added']['anchors']): string {
  const kept = same + moved
  if (changed + gone === 0) return kept === 0 ? '' : `; every claim stands on the same words`
  return `; ${count(kept, 'claim stands', 'claims stand')} on the same words, ${changed} changed, ${gone} gone`
}

const words: { [T in EventType]: Words<T> } = {
  'article.imported': ({ title, claims, sentences }) =>
    `brought in ${quoted(title)} with ${count(claims, 'claim')} in ${count(sentences, 'sentence')}`,
  'article.edited': (edit) => edited(edit, (field) => `the article’s ${field}`, articleNames),
  'article.published': () => 'marked the article as published',
  'article.archived': () => 'moved the article to the archive',
  'revision.added': ({ number, note, anchors }) =>
    `brought in draft ${number}${note ? ` (${note})` : ''}${fates(anchors)}`,
  'revision.answered': ({ number, answers }) =>
    `brought draft ${number} back from Word with ${count(answers, 'answer')} to its comments`,
  'sentence.dismissed': ({ sentence, reason }) =>
    `set sentence ${sentence + 1} aside: ${said(reason)}`,
  'dismissal.undone': ({ sentence }) => `took sentence ${sentence + 1} back up`,
  'sentences.dismissed': ({ sentences, reason }) => `set ${runs(sentences)} aside: ${said(reason)}`,
  'dismissals.undone': ({ sentences }) => `took ${runs(sentences)} back up`,
  'facts.setAside': ({ facts, reason }) => `set ${factWords(facts)} aside: ${said(reason)}`,
  'facts.takenUp': ({ facts }) => `took ${factWords(facts)} back up`,
  'signOff.given': ({ revision, digest }) =>
    `signed the article off on draft ${revision}, digest ${digest.slice(0, 12)}`,
  'signOff.voided': ({ reason, words }) =>
    `thereby ended the sign-off: ${words ?? voidedBecause(reason)}`,

  'history.sealed': ({ events }) => `sealed the ${count(events, 'event')} of an older version`,

  'claim.created': ({ number, quote }) => `made C${number} of ${quoted(quote)}`,
  'claim.edited': (edit, it) => edited(edit, (field) => `the ${field} of ${it}`),
  'claim.moved': ({ from, to }, it) =>
    `moved the borders of ${it} from ${quoted(from)} to ${quoted(to)}`,
  'claim.deleted': ({ number, reason }) => `deleted C${number}${because(reason)}`,
  'claim.started': (_, it) => `began to check ${it}`,
  'claim.assigned': ({ name }, it) => `gave ${it} to ${name}`,
  'claim.released': (_, it) => `put ${it} back`,
  'claim.reopened': ({ reason }, it) => `reopened ${it}${because(reason)}`,
  'claim.cut': ({ quote }, it) => `cut ${it}: ${quoted(quote)} is no longer in the text`,
  'claim.restored': (_, it) => `restored ${it}`,
  'claim.found': ({ quote }, it) => `brought the words of ${it} back: ${quoted(quote)}`,
  'claim.retold': ({ from, to, claimantFrom, claimantTo }, it) =>
    from === to
      ? `thereby changed who says ${it} from ${claimantFrom ?? 'nobody'} to ${claimantTo ?? 'nobody'}`
      : `thereby changed the statement of ${it} from ${quoted(from)} to ${quoted(to)}`,
  'claim.stale': ({ statement, claimant }, it) =>
    `changed words that ${it} still says: ${quoted(statement ?? claimant ?? '')}`,
  'claim.contextChanged': ({ from, to }, it) =>
    `changed the sentence around ${it} from ${quoted(from)} to ${quoted(to)}`,
  'claim.stillRight': ({ to }, it) => `found ${it} still right in its new sentence: ${quoted(to)}`,
  'claim.statementRight': ({ statement, claimant }, it) =>
    `found that ${it} rightly says ${quoted(statement ?? claimant ?? '')}`,
  'claim.cleared': ({ reason, rating }, it) =>
    `let ${it} stand although it is rated ${said(rating)}${because(reason)}`,

  'evidence.added': ({ stance }, it) =>
    stance === 'context'
      ? `attached a source to ${it} for context`
      : `attached a source that ${stance} ${it}`,
  'evidence.edited': (edit, it) =>
    edited(edit, (field) => `the ${field} of a source on ${it}`, evidenceNames),
  'evidence.removed': ({ reason }, it) => `took a source off ${it}${because(reason)}`,
  'source.edited': (edit) => edited(edit, (field) => `the ${field} of a source`),
  'source.withdrawn': ({ reason, reopened }) =>
    `withdrew a source, which reopened ${count(reopened.length, 'claim')}${because(reason)}`,
  'snapshot.asked': () => 'asked for a copy of a source',
  'snapshot.captured': () => 'had a copy of a source kept',
  'snapshot.failed': ({ problem }) =>
    `asked for a copy of a source, which failed${because(said(problem))}`,
  'snapshot.drifted': ({ passages, reopened }) =>
    `had a source compared: ${count(passages.length, 'quoted passage')} no longer in it, ${count(reopened.length, 'claim')} reopened`,
  'source.readersNamed': ({ userIds }) =>
    `named ${count(userIds.length, 'reader')} of a confidential source`,
  'policy.set': ({ version, before, after }) => {
    const changes = before && after ? policyChanges(before, after).map(policyChangeSaid) : []
    return `set version ${version} of the sourcing policy${because(listed(changes, 'and'))}`
  },

  'verdict.submitted': ({ rating, override }, it) =>
    `rated ${it} ${said(rating)}${override ? ` past the sourcing policy${because(override)}` : ''}`,
  'verdict.agreed': ({ rating }, it) => `agreed on ${it}: ${said(rating)}`,
  'verdict.differed': ({ rating }, it) => `differed on ${it}: ${said(rating)}`,
  'verdict.sentBack': ({ reason }, it) => `sent ${it} back${because(reason)}`,
  'verdict.looked': ({ rating, right }, it) =>
    `looked at the new words of ${it}: ${said(rating)}${right ? '' : ', so it is checked again'}`,
  'verdict.conceded': ({ rating, reason }, it) =>
    `gave way on ${it}, which is ${said(rating)}${because(reason)}`,
  'verdict.adjudicated': ({ rating }, it) => `decided the dispute on ${it}: ${said(rating)}`,

  'note.added': ({ isTask }, it) => `${isTask ? 'set a task' : 'wrote a note'} on ${it}`,
  'task.done': (_, it) => `ticked off a task on ${it}`,
  'task.reopened': (_, it) => `took a task on ${it} back up`,
  'fix.proposed': ({ from, to }, it) => `proposed a correction of ${it}: ${instead(from, to)}`,
  'fix.accepted': ({ from, to, revision }, it) =>
    `accepted a correction of ${it}, which made draft ${revision}: ${instead(from, to)}`,
  'fix.rejected': ({ reason }, it) => `rejected a correction of ${it}${because(reason)}`,
  withheld: (_, it) => `worked on ${it}`,

  'report.exported': ({ title, format, named, revision }) =>
    `exported the report of ${quoted(title)}, draft ${revision}, as ${named ? quoted(named) : format}`,

  'user.added': ({ email, role }) => `added ${email} as ${role}`,
  'user.invited': ({ email, role }) => `invited ${email} as ${role}`,
  'invite.withdrawn': ({ email }) => `withdrew the invitation of ${email}`,
  'invite.accepted': ({ role }) => `took up an invitation as ${role}`,
  'user.edited': ({ role, from, ...edit }) =>
    edit.changes
      ? edited(edit, (field) => `a colleague’s ${field}`)
      : `${edited(edit, (field) => `a colleague’s ${field}`)}${from && role && from !== role ? ` from ${from}` : ''}${role ? ` to ${role}` : ''}`,
  'user.deactivated': () => 'closed a colleague’s account',
  'user.reactivated': () => 'opened a colleague’s account again',
  'reset.given': () => 'made a link to a new password for a colleague',
  'password.reset': () => 'chose a new password by a link',
  'account.edited': (edit) => edited(edit, (field) => `the ${field} of their account`),
  'password.changed': () => 'changed their password',
  'token.created': ({ name }) => `made the token ${quoted(name)}`,
  'token.revoked': ({ name }) => `ended the token ${quoted(name)}`,
  'session.opened': ({ address, browser }) =>
    `signed in${browser ? ` with ${browser}` : ''}${address ? ` from ${address}` : ''}`,
  'tokens.revoked': ({ tokenIds }) => `ended every token of theirs, ${tokenIds.length}`,
  'session.ended': ({ own }) => (own ? 'signed out' : 'signed one of their browsers out'),
  'sessions.ended': ({ count: n }) => `signed out everywhere, ${count(n, 'browser')}`,
}

/** What is told of an event of which part is withheld, for what `disclose` leaves of its data. */
const guarded: { [W in Withheld]: { [T in EventType]?: Words<T> } } = {
  source: {
    'evidence.added': ({ stance }, it) =>
      stance === 'context'
        ? `attached a confidential source to ${it} for context`
        : `attached a confidential source that ${stance} ${it}`,
    'evidence.edited': (_, it) => `changed what is said of a confidential source on ${it}`,
    'evidence.removed': (_, it) => `took a confidential source off ${it}`,
    'source.edited': () => 'changed a confidential source',
    'source.withdrawn': () => 'withdrew a confidential source',
    'source.readersNamed': () => 'changed who may see a confidential source',
    'snapshot.asked': () => 'asked for a copy of a confidential source',
    'snapshot.captured': () => 'had a copy of a confidential source kept',
    'snapshot.failed': () => 'asked for a copy of a confidential source, which failed',
    'snapshot.drifted': () => 'had a confidential source compared',
    'claim.reopened': (_, it) =>
      `reopened ${it}: a confidential source it leans on was withdrawn, or has changed`,
    'signOff.voided': () => 'thereby ended the sign-off, because of a confidential source',
  },
  sourceAndStance: {
    'evidence.added': (_, it) => `attached a confidential source to ${it}`,
    'evidence.edited': (_, it) => `changed what is said of a confidential source on ${it}`,
  },
  stance: {
    'evidence.added': (_, it) => `attached a source to ${it}`,
    'evidence.edited': (_, it) => `changed what is said of a source on ${it}`,
  },
  verdict: {
    'verdict.submitted': (_, it) => `gave a verdict on ${it}, which you see once yours is recorded`,
    'claim.reopened': (_, it) => `reopened ${it}`,
    'fix.rejected': (_, it) => `rejected a correction of ${it}`,
    'evidence.removed': (_, it) => `took a source off ${it}`,
  },
  work: { withheld: (_, it) => `worked on ${it}` },
}
const untold = 'did something with a confidential source'

const instead = (from: string, to: string) =>
  to ? `${quoted(to)} instead of ${quoted(from)}` : `${quoted(from)} is taken out`

/** Why sign-offs ended that an older version of Galley noted by the type of the event alone. */
const olderCauses: Record<string, string> = {
  'revision.added': 'a new draft came in',
  'fix.accepted': 'a correction changed the text',
  'sentence.dismissed': 'a sentence was set aside',
  'dismissal.undone': 'a sentence was taken back up',
  'sentences.dismissed': 'sentences were set aside',
  'dismissals.undone': 'sentences were taken back up',
  'facts.setAside': 'a name, number, date or quotation was set aside',
  'facts.takenUp': 'a name, number, date or quotation was taken back up',
  'claim.created': 'a claim was added',
  'claim.edited': 'a claim was changed',
  'claim.moved': 'a claim got new borders',
  'claim.deleted': 'a claim was deleted',
  'claim.reopened': 'a claim was reopened',
  'claim.cut': 'a claim was cut',
  'claim.restored': 'a claim was restored',
  'claim.found': 'the words of a claim came back',
  'claim.retold': 'a statement was made anew',
  'claim.cleared': 'a claim was let stand',
  'evidence.added': 'a source was attached',
  'evidence.removed': 'a source was taken off',
}

/** Why a sign-off no longer holds, in words that can follow a colon. */
export const voidedBecause = (reason: string): string =>
  olderCauses[reason] ?? (reason.startsWith('verdict.') ? 'a verdict changed' : reason)

type Happened = {
  type: EventType
  data: object
  actor: { name: string } | null
  withheld?: Withheld | null
}
type Tell = (data: object, it: string) => string

/** One plain sentence. `claim` is what to call the event's claim, as "C13"; the claim's own page leaves it out. */
export function describeEvent(
  { type, data, actor, withheld }: Happened,
  claim = 'this claim',
): string {
  const tell = (withheld ? guarded[withheld][type] : words[type]) as Tell | undefined
  const unknown = withheld ? untold : 'did something this version of Galley has no words for'
  return closed(`${actor?.name ?? 'Galley'} ${tell ? tell(data, claim) : unknown}`)
}
