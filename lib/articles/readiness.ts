import { type FactOf, factsAsked } from '@/lib/claims/facts'
import { blocksSignOff } from '@/lib/claims/scales/registry'
import { blockerAtDepth, blockersOf, type Counted } from '@/lib/claims/tally'
import { figure } from '@/lib/core/figure'
import { closed } from '@/lib/core/in-words'
import { isOtherHeadline } from './headline-words'

export type Blocker = {
  code: string
  message: string
  claimId?: string
  sentence?: number
  /** what is in no claim, in that sentence */
  fact?: { start: number; end: number; text: string }
}

type Code = { order: number; singular: string; each: (number: number) => string; many: string }

/** What can stop sign-off: as a line about one claim, and as what follows a number. In order of weight. */
const codes: Record<string, Code> = {
  disputed: {
    order: 0,
    singular: 'claim disputed',
    many: 'claims disputed',
    each: (n) => `C${n} is disputed; an editor decides.`,
  },
  ratingBlocks: {
    order: 1,
    singular: 'rated wrong, unproven or to change, and still in the text',
    many: 'rated wrong, unproven or to change, and still in the text',
    each: (n) => `The words of C${n} were not found right and still stand in the text.`,
  },
  mustCheckOpen: {
    order: 2,
    singular: 'must-check claim open',
    many: 'must-check claims open',
    each: (n) => `C${n} must be checked and has no verdict.`,
  },
  claimOpen: {
    order: 3,
    singular: 'other claim open',
    many: 'other claims open',
    each: (n) => `C${n} has no verdict.`,
  },
  awaitingSecond: {
    order: 4,
    singular: 'waits for a second signature',
    many: 'wait for a second signature',
    each: (n) => `C${n} waits for a second signature.`,
  },
  thinlySourced: {
    order: 5,
    singular: 'thinly sourced',
    many: 'thinly sourced',
    each: (n) => `The sources of C${n} no longer meet the policy.`,
  },
  fixOpen: {
    order: 6,
    singular: 'correction not in the copy',
    many: 'corrections not in the copy',
    each: (n) => `A correction of C${n} is neither accepted nor rejected.`,
  },
  taskOpen: {
    order: 7,
    singular: 'task not done',
    many: 'tasks not done',
    each: (n) => `A task on C${n} is not done.`,
  },
  contextChanged: {
    order: 7.1,
    singular: 'claim in a sentence that changed',
    many: 'claims in sentences that changed',
    each: (n) =>
      `The sentence around C${n} changed; someone must say that its verdict is still right.`,
  },
  statementStale: {
    order: 7.2,
    singular: 'statement no longer says what the text says',
    many: 'statements no longer say what the text says',
    each: (n) => `The statement of C${n} still says what its words no longer say.`,
  },
  headlineDiffers: {
    order: 7.3,
    singular: 'headline that the text does not have',
    many: 'headlines that the text does not have',
    each: () => 'The headline is another than the one in the text.',
  },
  sentenceOpen: {
    order: 8,
    singular: 'sentence unaccounted for',
    many: 'sentences unaccounted for',
    each: (n) => `Sentence ${n} is neither claimed nor dismissed.`,
  },
  factOpen: {
    order: 9,
    singular: 'name, number, date or quotation in no claim',
    many: 'names, numbers, dates and quotations in no claim',
    each: (n) => `A name, number, date or quotation of sentence ${n} is in no claim.`,
  },
  nothingChecked: {
    order: 10,
    singular: 'reason: nothing was checked, so there is nothing to sign',
    many: 'reasons: nothing was checked, so there is nothing to sign',
    each: () => nothingChecked,
  },
}

const nothingChecked =
  'No claim of this article was checked to the end, so there is nothing to sign.'

/** "7 must-check claims open" without the number. */
export const blockerWords = (code: string, count: number) =>
  codes[code]?.[count === 1 ? 'singular' : 'many'] ?? code
/** "3 other claims open" are others than those that must be checked; where none of those stops it, they are no others. */
function blockerLine(code: string, count: number, beside: { has: (code: string) => boolean }) {
  const words = blockerWords(code, count)
  const alone = code === 'claimOpen' && !beside.has('mustCheckOpen')
  return `${figure(count)} ${alone ? words.replace('other ', '') : words}`
}
const order = (code: string) => codes[code]?.order ?? 99

type ClaimRow = Counted & { id: string; number: number }

function messageOf(code: string, { number, corrected }: ClaimRow): string {
  if (code === 'awaitingSecond' && corrected)
    return `C${number} was corrected and waits for one look at the new words.`
  return codes[code]?.each(number) ?? code
}

const headlineMessage = ({ title, inText }: Headlines) =>
  `The headline is “${title}”, and in the text it is “${inText}”. Set it back, or put it in a new draft.`

/** The headline of an article, and the one in its text where that has any. */
type Headlines = { title: string; inText: string | null }

/** All that stops sign-off, each naming its claim or sentence; empty = ready. Pure. */
export function blockersOfArticle(
  depth: string,
  claims: readonly ClaimRow[],
  openSentences: readonly number[],
  facts: readonly FactOf[],
  headlines: Headlines,
): Blocker[] {
  const blockers: Blocker[] = []
  if (isOtherHeadline(headlines.title, headlines.inText))
    blockers.push({ code: 'headlineDiffers', message: headlineMessage(headlines) })
  for (const claim of claims) {
    for (const key of blockersOf(claim, blocksSignOff)) {
      const code = blockerAtDepth(key, depth)
      if (code) blockers.push({ code, message: messageOf(code, claim), claimId: claim.id })
    }
  }
  if (depth === 'full') {
    for (const sentence of openSentences) {
      blockers.push({
        code: 'sentenceOpen',
        message: `Sentence ${sentence + 1} is neither claimed nor dismissed.`,
        sentence,
      })
    }
  }
  for (const { start, end, text, sentence } of factsAsked(depth, facts))
    blockers.push({
      code: 'factOpen',
      message: closed(`Not in any claim: ${text}`),
      sentence,
      fact: { start, end, text },
    })
  const settled = claims.some(({ status, deletedAt }) => status === 'settled' && !deletedAt)
  if (blockers.length === 0 && !settled)
    blockers.push({ code: 'nothingChecked', message: nothingChecked })
  return blockers.sort((a, b) => order(a.code) - order(b.code))
}

export type BlockerCount = { code: string; count: number; message: string }

/** The same from kept counts: `tallies` are an article's rows of the dimension "blocker". */
export function countBlockers(
  depth: string,
  tallies: readonly { key: string; n: number }[],
  {
    openSentences,
    settled,
    headlines,
  }: { openSentences: number; settled: number; headlines: Headlines },
  openFacts: Partial<Record<string, number>>,
): BlockerCount[] {
  const counts = new Map<string, number>()
  for (const { key, n } of tallies) {
    const code = blockerAtDepth(key, depth)
    if (code && n > 0) counts.set(code, (counts.get(code) ?? 0) + n)
  }
  if (isOtherHeadline(headlines.title, headlines.inText)) counts.set('headlineDiffers', 1)
  if (depth === 'full' && openSentences > 0) counts.set('sentenceOpen', openSentences)
  const facts = openFacts[depth] ?? 0
  if (facts > 0) counts.set('factOpen', facts)
  if (counts.size === 0 && settled === 0) counts.set('nothingChecked', 1)
  return [...counts]
    .map(([code, count]) => ({ code, count, message: blockerLine(code, count, counts) }))
    .sort((a, b) => order(a.code) - order(b.code))
}

/** Nobody's signature stands for it as it is: it is being checked, or it is out and was changed since. */
export const isUnsigned = ({
  stage,
  underCorrection,
}: {
  stage: string
  underCorrection: boolean
}) => stage === 'checking' || underCorrection

/** What stops an article, in one sentence; null = nothing does. */
export function stopped({ blockers }: { blockers: readonly Blocker[] }): string | null {
  const [first, ...rest] = groupBlockers(blockers)
  if (!first) return null
  const many = rest.length === 0 ? 'One thing stops it' : `${rest.length + 1} things stop it. First`
  return `${many}: ${first.message}.`
}

/** The list of `blockersOfArticle` by code, with the first of each to go to. */
export function groupBlockers(blockers: readonly Blocker[]): (BlockerCount & { first: Blocker })[] {
  const groups = new Map<string, { first: Blocker; count: number }>()
  for (const blocker of blockers) {
    const group = groups.get(blocker.code)
    if (group) group.count++
    else groups.set(blocker.code, { first: blocker, count: 1 })
  }
  return [...groups].map(([code, { first, count }]) => ({
    code,
    count,
    message: blockerLine(code, count, groups),
    first,
  }))
}
