import type { Actor } from '@/lib/auth/permissions'
import { closed } from '@/lib/core/in-words'
import { canonicalAddress } from '@/lib/sources/address'
import { type ListedSource, listSources } from '@/lib/sources/queries'
import { Asked } from '@/lib/web/confirm-first'
import { tierNames } from '@/lib/web/words'

/**
 * A page is one source, however its address is spelt: where the library has it, the person says whether that one is
 * meant or another is made. `answer` holds for the source they were shown: `same ID` or `another ID`.
 */
export async function newOrKnown<S extends { url: string }>(
  actor: Actor,
  source: S,
  answer: string,
): Promise<{ source: S } | { sourceId: string }> {
  const known = await findAt(actor, source.url)
  if (!known || answer === `another ${known.id}`) return { source }
  if (answer === `same ${known.id}` && !known.withdrawn) return { sourceId: known.id }
  throw new Asked(questionOf(known), `${known.withdrawn ? 'withdrawn' : 'standing'} ${known.id}`)
}

/** What may still be leaned on goes before what was withdrawn, and what is used before what is not. */
async function findAt(actor: Actor, address: string) {
  if (!canonicalAddress(address)) return null
  const { items } = await listSources(actor, { address, limit: 50 })
  const [first] = items.toSorted(
    (a, b) => Number(Boolean(a.withdrawn)) - Number(Boolean(b.withdrawn)) || b.usedOn - a.usedOn,
  )
  return first ?? null
}

function questionOf({ title, publisher, tier, withdrawn }: ListedSource) {
  const name = `“${[title, publisher].filter(Boolean).join(', ')}”`
  const weight = tierNames[tier]?.toLowerCase() ?? tier
  return withdrawn
    ? `The library has this address as ${name}, which was withdrawn: ${closed(withdrawn.reason)} Add it anew only if that no longer holds.`
    : `The library has this address already, as ${name} (${weight}). Is it the same source?`
}
