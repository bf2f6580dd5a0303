import type { Change } from './changes'
import {
  articleNames,
  because,
  confidentialChanged,
  evidenceNames,
  factWords,
  nameOf,
  quoted,
  runs,
  said,
  valueSaid,
} from './wording'
import type { EventData, EventType } from './events'

/** What ended a sign-off: the thing that changed, what it was and became, and both in plain words. */
export type Cause = { what: string; before: Change['from']; after: Change['to']; words: string }

/**
 * `it` is the claim as people call it, `by` is " by Ana", `secret` holds where a confidential source is meant, `guarded` where
 * who acts gave a verdict on the claim that is withheld from its second: their words may say it.
 */
type About = { it: string; by: string; secret: boolean; guarded: boolean; source: string }
type Tell<T extends EventType> = (data: EventData[T], about: About) => Cause | null

const cause = (
  what: string,
  words: string,
  before: Cause['before'] = null,
  after: Cause['after'] = null,
) => ({
  what,
  before,
  after,
  words,
})

/** Fields that a signature covers; of an edit of others nobody need know here. */
const covered = {
  article: ['title', 'byline', 'depth', 'scale'],
  claim: ['statement', 'kind', 'about', 'claimant', 'checkable', 'priority'],
  evidence: ['locator', 'quote'],
  source: ['kind', 'title', 'url', 'publisher', 'publishedAt', 'tier', 'origin'],
}

function edited(
  { changes }: { changes?: readonly Change[] },
  fields: readonly string[],
  whose: string,
  by: string,
  names?: Record<string, string>,
): Cause | null {
  const wanted = (changes ?? []).filter(({ field }) => fields.includes(field))
  const [first] = wanted
  if (!first) return null
  const each = wanted.map(
    (change) =>
      `the ${nameOf(change.field, names)}${whose} was changed from ${valueSaid(change, change.from)} to ${valueSaid(change, change.to)}`,
  )
  const words = each.join(', and ')
  return cause(
    first.field,
    `${words.charAt(0).toUpperCase()}${words.slice(1)}${by}`,
    first.from,
    first.to,
  )
}

/** Of a verdict only that there is one: who may still answer it must not read the rating here. */
const judged =
  (words: string) =>
  (_: unknown, { it, by }: About) =>
    cause('verdict', `${words} ${it}${by}`)

/** Every event that can end a sign-off, and how it says so. What is not here leaves a sign-off as it is. */
export const causes: { [T in EventType]?: Tell<T> } = {
  'article.edited': (edit, { by }) => edited(edit, covered.article, '', by, articleNames),
  'revision.added': ({ number, note }, { by }) =>
    cause(
      'text',
      `Draft ${number} was brought in${by}${because(note ?? '')}`,
      `draft ${number - 1}`,
      `draft ${number}`,
    ),
  'fix.accepted': ({ from, to }, { it, by }) =>
    cause(
      'text',
      `A correction of ${it} was accepted${by}: it read ${quoted(from)} and reads ${quoted(to)}`,
      from,
      to,
    ),
  'sentence.dismissed': ({ sentence, reason, before }, { by }) =>
    before === reason
      ? null
      : cause(
          'dismissals',
          `Sentence ${sentence + 1} was set aside${by}: ${said(reason)}`,
          before ?? null,
          reason,
        ),
  'dismissal.undone': ({ sentence, reason }, { by }) =>
    cause('dismissals', `Sentence ${sentence + 1} was taken back up${by}`, reason),
  'sentences.dismissed': ({ sentences, reason }, { by }) =>
    cause('dismissals', `${several(sentences)} set aside${by}: ${said(reason)}`, null, reason),
  'dismissals.undone': ({ sentences, reasons }, { by }) =>
    cause('dismissals', `${several(sentences)} taken back up${by}`, reasons?.join(', ') ?? null),

  'facts.setAside': ({ facts, reason }, { by }) =>
    cause(
      'facts',
      `${factWords(facts)} ${facts.length === 1 ? 'was' : 'were'} set aside${by}: ${said(reason)}`,
      null,
      reason,
    ),
  'facts.takenUp': ({ facts }, { by }) =>
    cause('facts', `${factWords(facts)} ${facts.length === 1 ? 'was' : 'were'} taken back up${by}`),

  'claim.created': ({ number, quote }, { by }) =>
    cause('claim', `C${number} was added${by}: ${quoted(quote)}`, null, quote),
  'claim.edited': (edit, { it, by }) => edited(edit, covered.claim, ` of ${it}`, by),
  'claim.moved': ({ from, to }, { it, by }) =>
    cause(
      'claim',
      `The borders of ${it} were moved from ${quoted(from)} to ${quoted(to)}${by}`,
      from,
      to,
    ),
  'claim.deleted': ({ number, reason }, { by }) =>
    cause('claim', `C${number} was deleted${by}${because(reason)}`),
  'claim.started': (_, { it, by }) =>
    cause('claim', `A check of ${it} was begun${by}`, 'open', 'inReview'),
  'claim.assigned': ({ name }, { it, by }) => cause('claim', `${it} was given to ${name}${by}`),
  'claim.released': (_, { it, by }) =>
    cause('claim', `${it} was put back${by}`, 'inReview', 'open'),
  'claim.reopened': ({ reason }, { it, by, secret, guarded }) =>
    cause('claim', `${it} was reopened${secret ? '' : by}${guarded ? '' : because(reason)}`),
  'claim.cut': ({ quote }, { it }) =>
    cause('claim', `${it} was cut: ${quoted(quote)} left the text`, quote),
  'claim.found': ({ quote }, { it }) =>
    cause('claim', `The words of ${it} are back: ${quoted(quote)}`, null, quote),
  'claim.retold': ({ from, to }, { it }) =>
    cause(
      'statement',
      `The statement of ${it} follows its words: it read ${quoted(from)} and reads ${quoted(to)}`,
      from,
      to,
    ),
  'claim.restored': (_, { it, by }) => cause('claim', `${it} was restored${by}`),
  'claim.cleared': ({ reason }, { it, by }) =>
    cause('claim', `${it} was let stand${by}${because(reason)}`),

  'evidence.added': (_, { it, by, secret, source }) =>
    cause(
      'evidence',
      secret
        ? `A confidential source was attached to ${it}`
        : `A source was attached to ${it}${by}: ${source}`,
    ),
  'evidence.edited': (edit, { it, by, secret, source }) => {
    if (edit.fields.length === 0) return null
    if (secret)
      return cause('evidence', `What is said of a confidential source on ${it} was changed`)
    const told = edited(edit, covered.evidence, ` of ${quoted(source)} on ${it}`, by, evidenceNames)
    if (told) return told
    // these two may be withheld from who answers the next verdict on the claim
    return edit.fields.includes('stance')
      ? cause('stance', `What ${quoted(source)} does for ${it} was changed${by}`)
      : cause('note', `The remark on ${quoted(source)} on ${it} was changed${by}`)
  },
  'evidence.removed': ({ reason }, { it, by, secret, guarded }) =>
    cause(
      'evidence',
      secret
        ? `A confidential source was taken off ${it}`
        : `A source was taken off ${it}${by}${guarded ? '' : because(reason)}`,
    ),
  'source.edited': (edit, { by, secret, source }) => {
    if (!secret) return edited(edit, covered.source, ` of the source ${quoted(source)}`, by)
    return edit.fields.some((field) => covered.source.includes(field))
      ? cause('source', confidentialChanged)
      : null
  },
  'source.withdrawn': ({ reason }, { by, secret, source }) =>
    cause(
      'source',
      secret
        ? 'A confidential source was withdrawn'
        : `The source ${quoted(source)} was withdrawn${by}${because(reason)}`,
    ),

  'verdict.submitted': judged('A verdict was given on'),
  'verdict.agreed': judged('A verdict was answered on'),
  'verdict.differed': judged('A verdict was answered on'),
  'verdict.sentBack': judged('A verdict was sent back on'),
  'verdict.looked': judged('The new words were looked at on'),
  'verdict.conceded': judged('A dispute was conceded on'),
  'verdict.adjudicated': judged('A dispute was decided on'),
}

const several = (sentences: readonly number[]) => {
  const named = runs(sentences)
  return `${named.charAt(0).toUpperCase()}${named.slice(1)} ${sentences.length === 1 ? 'was' : 'were'}`
}

/** How an event ends a sign-off; null where it does not. */
export function causeOf(event: { type: EventType; data: object }, about: About): Cause | null {
  const tell = causes[event.type] as ((data: object, about: About) => Cause | null) | undefined
  return tell?.(event.data, about) ?? null
}
