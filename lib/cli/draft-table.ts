import type { Entry } from './entry'

const text = { type: 'string' } as const
const yesNo = { type: 'boolean' } as const
const one = { least: 1, most: 1 }
const two = { least: 2, most: 2 }

const article = 'ARTICLE is its id.'
const asWhom = '--as EMAIL names who does it; without it, the admin who has been here longest.'

/** Drafts of an article, and what accounts for its sentences. */
export const draftTable: readonly Entry[] = [
  {
    name: 'revise',
    usage: 'ARTICLE FILE|URL|- [--part P] [--note N] [--base N] [--dry-run] [--as EMAIL]',
    says: 'Brings in a new draft and finds every claim again in it; prints its number.',
    more: `${article} With --dry-run it tells what the draft would change, and saves nothing: a line for each paragraph\n(what goes in [-…-], what comes in {+…+}) and for each claim that does not stand as it was.\n--base is the draft the text was written on top of; where another came in since, it is refused.\n${asWhom}`,
    options: { part: text, note: text, base: text, 'dry-run': yesNo, as: text },
    words: two,
    database: true,
    load: async () => (await import('./revise')).run,
  },
  {
    name: 'compare',
    usage: 'ARTICLE [A B]',
    says: 'Tells what differs between two drafts, and what became of each claim.',
    more: `${article} A and B are numbers of drafts; without them, the last two.`,
    options: {},
    words: { least: 1, most: 3 },
    database: true,
    load: async () => (await import('./compare')).run,
  },
  {
    name: 'coverage',
    usage: 'ARTICLE [--open]',
    says: 'Lists the sentences with what accounts for each: a claim, a dismissal, or nothing.',
    more: `${article} With --open only those that nobody has accounted for.`,
    options: { open: yesNo },
    words: one,
    database: true,
    load: async () => (await import('./coverage')).run,
  },
  {
    name: 'dismiss',
    usage: 'ARTICLE SENTENCES --reason R [--undo] [--as EMAIL]',
    says: 'Says that there is nothing to check in sentences, or with --undo takes that back.',
    more: async () =>
      `${article} SENTENCES are their numbers, as 3,5-9. Reasons: ${(await import('@/lib/articles/schema')).dismissalReasons.join(', ')}.\nThose that are dismissed already keep their reason; prints the ones that were changed.\n${asWhom}`,
    options: { reason: text, undo: yesNo, as: text },
    words: two,
    database: true,
    load: async () => (await import('./dismiss')).run,
  },
  {
    name: 'propose',
    usage: 'ARTICLE [--accept] [--as EMAIL]',
    says: 'Finds claims in the sentences nobody has accounted for; with --accept makes them claims.',
    more: `${article}\n${asWhom}`,
    options: { accept: yesNo, as: text },
    words: one,
    database: true,
    load: async () => (await import('./propose')).run,
  },
]
