/**
 * Folders of `lib/` (and `command`, a file) in the order of who may know whom: each may import from the lines
 * above its own and from itself, never from a neighbour on its line nor from below. The whole of `app` comes last.
 */
export const layers = [
  ['core'],
  ['auth'],
  ['history'],
  ['command'],
  ['jobs'],
  ['text'],
  ['extraction'],
  ['passages'],
  ['claims'],
  ['articles'],
  ['intake'],
  ['drafts'],
  ['sources', 'notes', 'fixes', 'people'],
  ['verdicts', 'returned'],
  ['reports', 'search', 'dashboard', 'audit'],
  ['web', 'api'],
  ['cli', 'server'],
]
