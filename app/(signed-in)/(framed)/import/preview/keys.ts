import type { KeyLine } from '@/app/ui/key-sheet'
import type { Board, Deed } from './board'

/** All keys of the preview, as the sheet lists them. */
export const keyLines: KeyLine[] = [
  { keys: ['j', 'k'], does: 'Next, previous claim; in the text ↓ and ↑ too' },
  { keys: ['x'], does: 'Untick or tick the claim' },
  { keys: ['J', 'K'], does: 'Join it with the next, with the one before' },
  { keys: ['s'], does: 'Show where it would be split, again to split' },
  { keys: ['←', '→'], does: 'Move the cut by a word' },
  { keys: ['[', ']'], does: 'Move its start, its end outward by a word; with Shift inward' },
  { keys: ['c'], does: 'Make a claim of the selected words' },
  { keys: ['e'], does: 'Edit statement, kind and claimant' },
  { keys: ['z'], does: 'Take the last step back; Ctrl Z does too' },
  { keys: ['Z'], does: 'Do it again' },
  { keys: ['Esc'], does: 'Leave the cut, the panel, the claim' },
  { keys: ['?'], does: 'All keys' },
]

const plainDeeds: Record<string, Deed> = {
  j: { do: 'walk', step: 1 },
  k: { do: 'walk', step: -1 },
  J: { do: 'join', step: 1 },
  K: { do: 'join', step: -1 },
  s: { do: 'split' },
  z: { do: 'undo' },
  Z: { do: 'redo' },
  '[': { do: 'shift', border: 'start', step: -1 },
  '{': { do: 'shift', border: 'start', step: 1 },
  ']': { do: 'shift', border: 'end', step: 1 },
  '}': { do: 'shift', border: 'end', step: -1 },
}

const arrows: Record<string, -1 | 1> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

type Pressed = { key: string; inText: boolean; rightToLeft: boolean }

/** What a single key does to the board; null = nothing, so the browser keeps it. */
export function deedOf({ key, inText, rightToLeft }: Pressed, board: Board): Deed | null {
  const step = arrows[key]
  if (step) {
    if (!inText && board.cut === null) return null
    const turned = rightToLeft && (key === 'ArrowLeft' || key === 'ArrowRight')
    return walking(turned ? -step : step)
  }
  if (key === 'Enter') return inText && board.cut !== null ? { do: 'split' } : null
  if (key === 'Escape') return board.chosen === null ? null : { do: 'leave' }
  if (key === 'x') return board.chosen === null ? null : { do: 'tick', id: board.chosen }
  return plainDeeds[key] ?? null
}

const walking = (step: number): Deed => {
  if (step > 0) return { do: 'walk', step: 1 }
  return { do: 'walk', step: -1 }
}

/** Ctrl or Command with Z and Y, where nobody is typing. */
export function undoOf({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): Deed | null {
  if (!ctrlKey && !metaKey) return null
  if (key.toLowerCase() === 'y' || (key.toLowerCase() === 'z' && shiftKey)) return { do: 'redo' }
  return key.toLowerCase() === 'z' ? { do: 'undo' } : null
}

/** Those one needs most, at the foot of the page. */
export const keysInLine: KeyLine[] = [
  { keys: ['j', 'k'], does: 'next, previous claim' },
  { keys: ['x'], does: 'untick' },
  { keys: ['J', 'K'], does: 'join' },
  { keys: ['s'], does: 'split' },
  { keys: ['[', ']'], does: 'borders' },
  { keys: ['z'], does: 'undo' },
]
