import { blocksSignOff } from '@/lib/claims/scales/registry'
import { figure } from '@/lib/core/figure'
import { type Change, wordDiff } from '@/lib/text/diff'
import { citation, correctedText, reasonsOf, reasonText, verdictOf } from './judgment'
import type { Report } from './report'
import type { ReportClaim } from './report-claim'

/** One thing for the writer: which words, what becomes of them, and why. */
export type ToDo = {
  number: number
  /** "Wrong, paragraph 3" */
  head: string
  /** the words, with what is proposed for them where something is */
  changes: Change[]
  /** a line each */
  why: string[]
}

export type FixList = { title: string; says: string; items: ToDo[] }[]

/** What the writer has to do and what was done, each in the order of the text; parts without anything are left out. */
export function fixListOf({ claims }: Pick<Report, 'claims'>): FixList {
  const standing = claims.filter(({ paragraph }) => paragraph !== null)
  const parts = [
    {
      title: 'To change',
      says: 'Words somebody proposes others for, or that were not found right.',
      claims: standing.filter(isToChange),
    },
    {
      title: 'To answer for',
      says: 'Nobody but the writer can vouch for these.',
      claims: standing.filter((claim) => verdictOf(claim).sign === 'author'),
    },
    {
      title: 'Changed already',
      says: 'These corrections are in the text.',
      claims: standing.filter((claim) => claim.corrected && !isToChange(claim)),
    },
  ]
  return parts
    .filter((part) => part.claims.length > 0)
    .map(({ title, says, claims: of }) => ({ title, says, items: of.map(toDoOf) }))
}

const proposalOn = ({ fixes }: ReportClaim) => fixes.findLast(({ state }) => state === 'proposed')

/** Not what an editor let stand, and not what was corrected since. */
const isToChange = (claim: ReportClaim) =>
  proposalOn(claim) !== undefined ||
  (claim.status === 'settled' &&
    claim.rating !== null &&
    blocksSignOff(claim.rating) &&
    !claim.cleared &&
    (claim.corrected === null || claim.corrected.state === 'past'))

function toDoOf(claim: ReportClaim): ToDo {
  const { number, quote, paragraph, corrected, evidence } = claim
  const fix = proposalOn(claim)
  const changes = fix
    ? wordDiff(fix.exact, fix.replacement)
    : corrected && !isToChange(claim)
      ? wordDiff(corrected.from, corrected.to)
      : [{ kind: 'same' as const, text: quote }]
  // the change above says so
  const said = reasonsOf(claim).filter(({ text }) => text !== correctedText(claim))
  return {
    number,
    head: `${verdictOf(claim).label}, paragraph ${figure(paragraph ?? 0)}`,
    changes,
    why: [
      ...(fix ? [`${fix.proposedBy.name} proposes this: ${fix.reason}`] : []),
      ...said.map(reasonText),
      ...evidence.map((one) =>
        [citation(one), one.quote && `“${one.quote}”`, one.source.url].filter(Boolean).join(' '),
      ),
    ],
  }
}

export const nothingToDo = 'There is nothing for the writer to do.'
