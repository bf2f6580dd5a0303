import type { KeyLine } from '@/app/ui/key-sheet'
import { type Actor, may } from '@/lib/auth/permissions'

type Needed =
  | 'verdict.submit'
  | 'evidence.add'
  | 'note.add'
  | 'claim.assign'
  | 'claim.start'
  | 'claim.reopen'
  | 'claim.stillRight'
  | 'claim.edit'
  | 'claim.delete'
  | 'claim.create'
  | 'fix.propose'
  | 'sentence.dismiss'

/**
 * All keys of the desk, with what one must be allowed for each; those marked stand in the line at the foot as well.
 * `always`: it needs nothing on the page, or says itself why it leads nowhere.
 */
const keys: (KeyLine & { inLine?: string; needs?: Needed; always?: true })[] = [
  { keys: ['j', 'k'], does: 'Next, previous claim', always: true, inLine: 'next, previous claim' },
  {
    keys: ['1–6'],
    needs: 'verdict.submit',
    does: 'Choose a verdict, then say why',
    inLine: 'verdict',
  },
  {
    keys: ['s'],
    needs: 'evidence.add',
    does: 'Add a source: find it, then Enter, Shift Enter or Alt Enter',
    inLine: 'source',
  },
  { keys: ['S'], needs: 'evidence.add', does: 'Write a new source down in full' },
  { keys: ['7–9'], needs: 'evidence.add', does: 'Quote a passage that was found in a source' },
  { keys: ['a'], does: 'Look for passages in the article’s other sources too' },
  { keys: ['n'], needs: 'note.add', does: 'Write a note', inLine: 'note' },
  { keys: ['b'], needs: 'verdict.submit', does: 'Send a verdict back' },
  { keys: ['g'], needs: 'claim.assign', does: 'Give the claim to a colleague' },
  { keys: ['t'], needs: 'claim.start', does: 'Take the claim, or give it back' },
  { keys: ['r'], needs: 'claim.reopen', does: 'Reopen the claim' },
  {
    keys: ['y'],
    needs: 'claim.stillRight',
    does: 'Still right: its sentence changed, the verdict stands',
  },
  { keys: ['w'], needs: 'claim.stillRight', does: 'The statement is right as it stands' },
  { keys: ['e'], needs: 'claim.edit', does: 'Edit the claim' },
  { keys: ['f'], needs: 'fix.propose', does: 'Suggest a correction' },
  { keys: ['d'], needs: 'claim.delete', does: 'Delete the claim' },
  { keys: ['u', 'U'], does: 'Next, previous sentence not accounted for', always: true },
  {
    keys: ['p', 'P'],
    needs: 'claim.create',
    does: 'Make a claim of what was found in the sentence; of all of it',
  },
  { keys: ['o'], does: 'Next open claim', always: true },
  {
    keys: ['c'],
    needs: 'claim.create',
    does: 'Make a claim of the selected words, again for the whole sentence',
  },
  { keys: ['x'], needs: 'sentence.dismiss', does: 'Nothing to check in the sentence: choose why' },
  {
    keys: ['[', ']'],
    needs: 'claim.edit',
    does: 'Move the claim’s start, end by a word; with Shift the other way',
  },
  { keys: ['↑', '↓'], does: 'Move along the margin numbers', always: true },
  {
    keys: ['Ctrl', '↵'],
    needs: 'note.add',
    does: 'Send the form one writes in',
    always: true,
    inLine: 'record',
  },
  { keys: ['/'], does: 'Find in the claim list', always: true },
  { keys: ['Esc'], does: 'Back to the proof', always: true },
  { keys: ['?'], does: 'All keys', always: true },
]

/** Those that do something for this person. */
export function keysFor(person: Actor): {
  all: KeyLine[]
  inLine: KeyLine[]
  /** what is said where a key finds nothing to do, by the key */
  nothing: Record<string, string>
} {
  const all = keys.filter(({ needs }) => needs === undefined || may(person, needs))
  const inLine = all.flatMap(({ keys, inLine }) => (inLine ? [{ keys, does: inLine }] : []))
  const nothing = all.flatMap(({ keys, does, always }) =>
    always
      ? []
      : keys.flatMap(pressed).map((key) => [key, `Not possible here now: ${lower(does)}.`]),
  )
  return { all, inLine, nothing: Object.fromEntries(nothing) as Record<string, string> }
}

/** The keys of one that is listed: "7–9" are three. */
function pressed(listed: string): string[] {
  const [from, to] = listed.split('–').map(Number)
  if (from === undefined || to === undefined) return [listed]
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
