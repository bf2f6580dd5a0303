import type { KeyLine } from '@/app/ui/key-sheet'
import type { ClaimsAction } from './claims-reducer'
import type { ClaimsState } from './claims-state'

/** All keys of the preview, as the sheet lists them. */
export const keyLines: KeyLine[] = [
  { keys: ['j', 'k'], does: 'Next, previous claim; in the text ↓ and ↑ too' },
  { keys: ['x'], does: 'Untick or tick the claim; of selected sentences: nothing to check' },
  { keys: ['Shift', '↓'], does: 'Select the sentence, then the next too; ↑ the one before' },
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

const plainActions: Record<string, ClaimsAction> = {
  j: { type: 'walk', step: 1 },
  k: { type: 'walk', step: -1 },
  J: { type: 'join', step: 1 },
  K: { type: 'join', step: -1 },
  s: { type: 'split' },
  z: { type: 'undo' },
  Z: { type: 'redo' },
  '[': { type: 'shift', border: 'start', step: -1 },
  '{': { type: 'shift', border: 'start', step: 1 },
  ']': { type: 'shift', border: 'end', step: 1 },
  '}': { type: 'shift', border: 'end', step: -1 },
}

const arrows: Record<string, -1 | 1> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

type Pressed = { key: string; inText: boolean; rightToLeft: boolean }

/** What a single key does to the claims; null = nothing, so the browser keeps it. */
export function actionOf(
  { key, inText, rightToLeft }: Pressed,
  state: ClaimsState,
): ClaimsAction | null {
  const step = arrows[key]
  if (step) {
    if (!inText && state.cut === null) return null
    const turned = rightToLeft && (key === 'ArrowLeft' || key === 'ArrowRight')
    return walking(turned ? -step : step)
  }
  if (key === 'Enter') return inText && state.cut !== null ? { type: 'split' } : null
  if (key === 'Escape') return state.chosen === null ? null : { type: 'leave' }
  if (key === 'x') return state.chosen === null ? null : { type: 'tick', id: state.chosen }
  return plainActions[key] ?? null
}

const walking = (step: number): ClaimsAction => {
  if (step > 0) return { type: 'walk', step: 1 }
  return { type: 'walk', step: -1 }
}

/** Ctrl or Command with Z and Y, where nobody is typing. */
export function undoOf({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): ClaimsAction | null {
  if (!ctrlKey && !metaKey) return null
  if (key.toLowerCase() === 'y' || (key.toLowerCase() === 'z' && shiftKey)) return { type: 'redo' }
  return key.toLowerCase() === 'z' ? { type: 'undo' } : null
}

/** Those one needs most, at the foot of the page. */
export const keysInLine: KeyLine[] = [
  { keys: ['j', 'k'], does: 'next, previous claim' },
  { keys: ['x'], does: 'untick' },
  { keys: ['Shift', '↓'], does: 'select sentences' },
  { keys: ['J', 'K'], does: 'join' },
  { keys: ['s'], does: 'split' },
  { keys: ['[', ']'], does: 'borders' },
  { keys: ['z'], does: 'undo' },
]
