import { announce } from '@/app/ui/announce'
import { claimsInList, entriesInMargin, isOpen, narrowedTo } from '@/app/ui/proof/known-order'
import type { Entry } from '@/app/ui/proof/order'
import { chooseKey } from '@/app/ui/proof/proof-behaviour'

/** What is chosen now; the address may lag behind while the server answers. */
const chosenKey = () => document.querySelector<HTMLElement>('[data-proof]')?.dataset.choice ?? null

/** The keys of claims in the order they are read, as the list shows them now. */
function shownClaims(): string[] {
  const narrowed = narrowedTo()
  return claimsInList().flatMap(({ key }) => (!narrowed || narrowed.has(key) ? [key] : []))
}

const keysWhere = (fits: (entry: Entry) => boolean) =>
  entriesInMargin().flatMap((entry) => (fits(entry) ? [entry.key] : []))

const placeOf = (key: string | null) =>
  key ? entriesInMargin().findIndex((entry) => entry.key === key) : -1

/** The next of `candidates` after the chosen one in the order of the margin; around the end to the first. */
function nextAfter(chosen: string | null, candidates: readonly string[]): string | undefined {
  const wanted = new Set(candidates)
  const after = entriesInMargin().slice(placeOf(chosen) + 1)
  return after.find(({ key }) => wanted.has(key))?.key ?? candidates[0]
}

/** The last of `candidates` before the chosen one; around the start to the last. */
function lastBefore(chosen: string | null, candidates: readonly string[]): string | undefined {
  const wanted = new Set(candidates)
  const before = entriesInMargin().slice(0, Math.max(0, placeOf(chosen)))
  return before.findLast(({ key }) => wanted.has(key))?.key ?? candidates.at(-1)
}

const openSentences = () => keysWhere(({ key }) => key.startsWith('s'))
const openClaims = () => keysWhere(isOpen)

function step(chosen: string | null, by: 1 | -1): string | undefined {
  const claims = shownClaims()
  const at = chosen ? claims.indexOf(chosen) : -1
  if (at < 0) return by > 0 ? nextAfter(chosen, claims) : claims.at(-1)
  return claims[(at + by + claims.length) % claims.length]
}

const moves: Record<string, (chosen: string | null) => string | undefined> = {
  j: (chosen) => step(chosen, 1),
  k: (chosen) => step(chosen, -1),
  u: (chosen) => nextAfter(chosen, openSentences()),
  U: (chosen) => lastBefore(chosen, openSentences()),
  o: (chosen) =>
    nextAfter(
      chosen,
      openClaims().filter((key) => key !== chosen),
    ),
}

const drawnIn = (selector: string, key: string) =>
  document.querySelector<HTMLElement>(`${selector}[data-c="${CSS.escape(key)}"]`)

/** Why a move leads nowhere. */
const noneLeft: Record<string, string> = {
  j: 'There is no claim in the list.',
  k: 'There is no claim in the list.',
  u: 'Every sentence is accounted for.',
  U: 'Every sentence is accounted for.',
  o: 'No other claim is open.',
}

/** Goes there by pressing its link in the margin or, for what was cut, in the list. */
export function move(key: string): boolean {
  const to = moves[key]?.(chosenKey())
  if (!to) {
    if (noneLeft[key]) announce(noneLeft[key])
    return noneLeft[key] !== undefined
  }
  const link = drawnIn('[data-pin]', to) ?? drawnIn('[data-claim-row]', to)
  if (link) link.click()
  else goUndrawn(to)
  return true
}

/** What is far away in a long article has no link yet: one is made for the press. */
function goUndrawn(key: string) {
  const [article = ''] = /^\/articles\/[^/]+/.exec(location.pathname) ?? []
  const link = document.createElement('a')
  link.href = key.startsWith('s')
    ? `${article}/sentences/${key.slice(1)}`
    : `${article}/claims/${key}`
  link.dataset.stay = ''
  document.body.append(link)
  chooseKey(key)
  link.click()
  link.remove()
}
