import { posix } from 'node:path'
import { readXml } from './xml'
import type { Parts } from './zip'

/**
 * What a part points to within the file, by the last word of the kind of each relation: "officeDocument", "footnotes".
 * Programs call their parts what they like, so names are followed, not guessed. `part` '' is the file itself.
 */
export function relationsOf(
  parts: Parts,
  part: string,
  label: string,
): ReadonlyMap<string, string> {
  const { dir, base } = posix.parse(part)
  const found = new Map<string, string>()
  const relations = parts.read(posix.join(dir, '_rels', `${base}.rels`))
  if (!relations) return found
  const open = (name: string, attribute: (name: string) => string | undefined) => {
    if (name !== 'rel:Relationship' || attribute('TargetMode') === 'External') return undefined
    const kind = attribute('Type')?.split('/').at(-1) ?? ''
    const target = attribute('Target') ?? ''
    const path = target.startsWith('/') ? target.slice(1) : posix.join(dir, target)
    if (kind && target && !found.has(kind)) found.set(kind, path)
    return undefined
  }
  readXml(relations, { open }, label)
  return found
}
