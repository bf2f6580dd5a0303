import type { KeyLine } from '@/app/ui/key-sheet'

/** All keys of the desk; those marked stand in the line at the foot as well. */
const keys: (KeyLine & { inLine?: string })[] = [
  { keys: ['j', 'k'], does: 'Next, previous claim', inLine: 'next, previous claim' },
  { keys: ['1–6'], does: 'Choose a verdict, then say why', inLine: 'verdict' },
  { keys: ['s'], does: 'Add a source', inLine: 'source' },
  { keys: ['l'], does: 'Add a source from the library' },
  { keys: ['n'], does: 'Write a note', inLine: 'note' },
  { keys: ['b'], does: 'Send a verdict back' },
  { keys: ['g'], does: 'Give the claim to a colleague' },
  { keys: ['t'], does: 'Take the claim, or give it back' },
  { keys: ['r'], does: 'Reopen the claim' },
  { keys: ['y'], does: 'Still right: its sentence changed, the verdict stands' },
  { keys: ['w'], does: 'The statement is right as it stands' },
  { keys: ['e'], does: 'Edit the claim' },
  { keys: ['f'], does: 'Suggest a correction' },
  { keys: ['d'], does: 'Delete the claim' },
  { keys: ['u', 'U'], does: 'Next, previous sentence not accounted for' },
  { keys: ['p', 'P'], does: 'Make a claim of what was found in the sentence; of all of it' },
  { keys: ['o'], does: 'Next open claim' },
  { keys: ['c'], does: 'Make a claim of the selected words, again for the whole sentence' },
  { keys: ['x'], does: 'Nothing to check in the sentence: choose why' },
  { keys: ['[', ']'], does: 'Move the claim’s start, end by a word; with Shift the other way' },
  { keys: ['↑', '↓'], does: 'Move along the margin numbers' },
  { keys: ['Ctrl', '↵'], does: 'Send the form one writes in', inLine: 'record' },
  { keys: ['/'], does: 'Find in the claim list' },
  { keys: ['Esc'], does: 'Back to the proof' },
  { keys: ['?'], does: 'All keys' },
]

export const keyLines: KeyLine[] = keys
export const keysInLine: KeyLine[] = keys.flatMap(({ keys, inLine }) =>
  inLine ? [{ keys, does: inLine }] : [],
)
