import { setImmediate } from 'node:timers/promises'

let before: Promise<unknown> = Promise.resolve()

/**
 * Lets everybody else have their turn: what is long is done in several, so that nobody waits for all of it. Of many that
 * ask at once each gets a turn of its own, for Node runs all that was put off to one turn in that one.
 */
export const nextTurn = (): Promise<void> => {
  const mine = before.then(() => setImmediate())
  before = mine
  return mine
}
