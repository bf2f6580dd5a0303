import { loweredWords, raisedWords } from '../raised'
import type { Destination } from './destinations'

type Shift = ((words: string, before: string) => string) | null

/** What is said of the words of a group; its end takes it back. */
export type State = {
  destination: Destination
  /** this group began it, and so ends it */
  entered: boolean
  font: number
  /** letters for old programs behind each number of Unicode */
  standIns: number
  isHidden: boolean
  isDeleted: boolean
  /** sets words above or below the line */
  shift: Shift
}

const shifts: Record<string, (isOn: boolean) => Shift> = {
  super: (isOn) => (isOn ? raisedWords : null),
  up: (isOn) => (isOn ? raisedWords : null),
  sub: (isOn) => (isOn ? loweredWords : null),
  dn: (isOn) => (isOn ? loweredWords : null),
  nosupersub: () => null,
}

/** Whether this word says something of characters, which then holds. */
export function characterWord(state: State, name: string, value: number | null): boolean {
  const shift = Object.hasOwn(shifts, name) ? shifts[name] : undefined
  if (shift) state.shift = shift(value !== 0)
  else if (name === 'uc') state.standIns = Math.max(0, value ?? 1)
  else if (name === 'v') state.isHidden = value !== 0
  else return false
  return true
}
