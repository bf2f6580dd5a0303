// Loaded before the server (`node --import`): measures the turns of its main thread, and tells them to who started it.
import { readFileSync } from 'node:fs'

/** Milliseconds the main thread has had a processor so far; what it waited for, or was made to wait, is not in it. */
const processorTime = () =>
  Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6

let longest = 0
let before = processorTime()

// a timer runs at most once in a turn of the event loop, so between two of them lies one turn at least
setInterval(() => {
  const now = processorTime()
  longest = Math.max(longest, now - before)
  before = now
}, 1).unref()

process.on('message', (asked) => {
  if (asked === 'begin') longest = 0
  process.send?.({ longest })
})
process.channel?.unref()
