import { diskStore } from '@/lib/core/blobs/disk'
import { sha256Beside } from '@/lib/core/digest'
import { Refused } from '@/lib/core/errors'

/** Copies every kept file from one folder to the other, each checked. Throws Refused when all others are copied and some were damaged. */
export async function copyFiles(from: string, to: string) {
  const [source, target] = [diskStore(from), diskStore(to)]
  const names = await source.names()
  const damaged: string[] = []
  let bytes = 0
  for (const name of names) {
    const held = await source.get(name)
    if (held && (await sha256Beside(held)) === name) {
      await target.put(name, held)
      bytes += held.length
    } else damaged.push(name)
  }
  if (damaged.length > 0)
    throw new Refused([
      {
        message: `The database and all other files are copied, but ${damaged.length === 1 ? 'a kept file is' : `${damaged.length} kept files are`} damaged: ${damaged.join(', ')}.`,
      },
    ])
  return { count: names.length, bytes }
}
