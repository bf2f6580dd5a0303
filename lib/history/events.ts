import type { Change } from './changes'

/** What was edited; events of older versions say only which fields. */
type Edit = { fields: string[]; changes?: Change[] }

/** `knew`: the second had been told an earlier rating of the same words, so that the two do not count as agreement. */
type Pair = { verdictId: string; secondId: string; rating: string; knew?: true }

/** All that can happen, and what is kept of it. Data holds ids and words, never a confidential source's. */
/** A name, number, date or quotation, with its words. */
type FactPlace = { start: number; end: number; text: string }

export type EventData = {
  'article.imported': { title: string; claims: number; sentences: number }
  'article.edited': Edit
  'article.published': Record<string, never>
  'article.archived': Record<string, never>
  'revision.added': {
    number: number
    revisionId: string
    note: string | null
    anchors: { same: number; moved: number; changed: number; gone: number }
    reopened: string[]
  }
  /** a Word document came back with answers to its comments and nothing else: it is the draft's document from then on */
  'revision.answered': {
    number: number
    revisionId: string
    document: string | null
    answers: number
    /** that stand in the draft */
    claims: number
  }
  'sentence.dismissed': { sentence: number; reason: string; before?: string | null }
  'dismissal.undone': { sentence: number; reason: string }
  'sentences.dismissed': { sentences: number[]; reason: string; revision: number }
  'dismissals.undone': { sentences: number[]; revision: number; reasons?: string[] }
  'facts.setAside': { facts: FactPlace[]; reason: string; revision: number }
  'facts.takenUp': { facts: FactPlace[]; revision: number }
  'signOff.given': { signOffId: string; digest: string; revision: number; policyVersion?: number }
  /** `reason` is the type of the event that ended it; a claim by its number; before and after of what changed */
  'signOff.voided': {
    signOffId: string
    reason: string
    claim?: number | null
    sourceId?: string
    what?: string
    before?: Change['from']
    after?: Change['to']
    words?: string
  }

  /** everything so far, of versions that kept no keyed hashes: how many events, and the last one's hash */
  'history.sealed': { events: number; head: string }

  'claim.created': { number: number; quote: string }
  'claim.edited': Edit
  'claim.moved': { from: string; to: string }
  'claim.deleted': { number: number; reason: string }
  'claim.started': Record<string, never>
  'claim.assigned': { userId: string; name: string; before?: string | null }
  'claim.released': Record<string, never>
  /** `sourceId`: the source in which something changed */
  'claim.reopened': { reason: string; sourceId?: string }
  'claim.cut': { quote: string }
  'claim.restored': Record<string, never>
  'claim.found': { quote: string }
  'claim.retold': {
    from: string
    to: string
    claimantFrom: string | null
    claimantTo: string | null
  }
  'claim.stale': { statement: string | null; claimant: string | null }
  'claim.contextChanged': { from: string; to: string }
  'claim.stillRight': { from: string; to: string }
  'claim.statementRight': { statement: string | null; claimant: string | null }
  'claim.cleared': { reason: string; rating: string }

  'evidence.added': { evidenceId: string; sourceId: string; stance: string }
  /** of a confidential source without `changes`, as below */
  'evidence.edited': { evidenceId: string; sourceId: string } & Edit
  'evidence.removed': { evidenceId: string; sourceId: string; reason: string }
  /** of a confidential source without `changes`, which could identify it */
  'source.edited': { sourceId: string } & Edit
  'source.withdrawn': { sourceId: string; reason: string; reopened: string[] }
  'snapshot.asked': { sourceId: string; snapshotId: string }
  'snapshot.captured': { sourceId: string; snapshotId: string; sha256: string }
  'snapshot.failed': { sourceId: string; snapshotId: string; problem: string }
  /** quoted passages, by their evidence, stood in an earlier copy and do not stand in this one */
  'snapshot.drifted': {
    sourceId: string
    snapshotId: string
    passages: string[]
    reopened: string[]
  }
  'source.readersNamed': { sourceId: string; userIds: string[]; before?: string[] }
  'policy.set': { version: number; before?: object; after?: object }

  'verdict.submitted': { verdictId: string; rating: string; override: string | null }
  'verdict.agreed': Pair
  'verdict.differed': Pair
  /** verdictId null = new words of a correction were sent back */
  'verdict.sentBack': { verdictId: string | null; reason: string }
  'verdict.looked': { verdictId: string; rating: string; right: boolean }
  'verdict.conceded': { verdictId: string; standsId: string; rating: string; reason: string }
  'verdict.adjudicated': { verdictId: string; rating: string }

  'note.added': { noteId: string; isTask: boolean }
  'task.done': { noteId: string }
  'task.reopened': { noteId: string }
  'fix.proposed': { fixId: string; from: string; to: string }
  'fix.accepted': { fixId: string; from: string; to: string; revision: number; revisionId: string }
  'fix.rejected': { fixId: string; reason: string }

  /** Never recorded: stands for an event of which its reader may not even know the kind. */
  withheld: Record<string, never>

  /** a file was made of it; by nobody = from the command line */
  /** `named`: what the menu calls the format; older events have none */
  'report.exported': {
    article: string
    title: string
    format: string
    named?: string
    revision: number
  }

  'user.added': { userId: string; email: string; role: string }
  'user.invited': { inviteId: string; email: string; role: string }
  'invite.withdrawn': { inviteId: string; email: string }
  'invite.accepted': { userId: string; email: string; role: string }
  'user.edited': { userId: string; role?: string; from?: string } & Edit
  'user.deactivated': { userId: string }
  'user.reactivated': { userId: string }
  'reset.given': { resetId: string; userId: string; expiresAt: string }
  'password.reset': { resetId: string; userId: string }
  'account.edited': Edit
  'password.changed': Record<string, never>
  'token.created': { tokenId: string; name: string; scopes: string; expiresAt?: string | null }
  'token.revoked': { tokenId: string; name: string }
  'session.opened': { sessionId: string; address: string | null; browser: string | null }
  'tokens.revoked': { tokenIds: string[] }
  'session.ended': { sessionId: string; own?: boolean }
  'sessions.ended': { count: number }
}

export type EventType = keyof EventData

/** What a command's `run` returns. Without an articleId it belongs to the newsroom's own chain */
export type NewEvent<T extends EventType = EventType> = {
  [K in T]: { type: K; articleId?: string; claimId?: string; data: EventData[K] }
}[T]
