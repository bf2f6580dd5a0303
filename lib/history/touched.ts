import type { Tx } from '@/lib/core/db'

/** Claims a transaction wrote, whatever its events are about: of a source, a policy, an archive. */
const touched = new WeakMap<Tx, Set<string>>()

export function touch(tx: Tx, claimIds: readonly string[]) {
  const known = touched.get(tx) ?? new Set<string>()
  for (const id of claimIds) known.add(id)
  touched.set(tx, known)
}

export const touchedIn = (tx: Tx): readonly string[] => [...(touched.get(tx) ?? [])]
