// `npm run bench -- fuzz [times] [ending]`: damaged files of each kind, as the server reads them: in a thread with its limits.
import { Refusal } from '@/lib/core/errors'
import { bring, readInThreads } from '@/lib/intake/bring'
import { Threads } from '@/lib/intake/bring/threads'
import { chance, damaged, goodFiles } from '../support/flipped'

const times = Number(process.argv[3] ?? 1000)
const only = process.argv[4]
const seed = 1978

readInThreads(new Threads(new URL('./thread.mjs', import.meta.url)))

async function tryOne(name: string, bytes: Uint8Array): Promise<'read' | 'refused' | 'broken'> {
  try {
    await bring({ file: { name, bytes } }, { extract: false, model: false })
    return 'read'
  } catch (error) {
    if (error instanceof Refusal) return 'refused'
    console.error(name, error)
    return 'broken'
  }
}

const rows = []
for (const [ending, file] of Object.entries(goodFiles)) {
  if (only && ending !== only) continue
  const next = chance(seed)
  const counts = { read: 0, refused: 0, broken: 0 }
  let longest = 0
  for (let at = 0; at < times; at++) {
    const began = performance.now()
    counts[await tryOne(`a${ending}`, damaged(file, next))]++
    longest = Math.max(longest, performance.now() - began)
  }
  rows.push({ ending, ...counts, 'longest, s': (longest / 1000).toFixed(1) })
}
console.table(rows)
process.exit(rows.some(({ broken }) => broken > 0) ? 1 : 0)
