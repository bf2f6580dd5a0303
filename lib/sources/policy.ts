import type { z } from 'zod'
import type { Reason } from '@/lib/core/errors'
import { canonicalAddress } from './address'
import type { policyShape } from './schema'

/** How many primary sources are enough, or else how many secondary ones of different origin. 0 = that way is closed. */
export type SourcingPolicy = z.output<typeof policyShape>

export const firstPolicy: SourcingPolicy = {
  default: { primary: 1, secondary: 3 },
  byKind: {},
  blindSecond: true,
  hideStance: false,
}

type Origins = {
  id: string
  origin: string | null
  url: string | null
  title: string
  publisher: string | null
}

export type UsedSource = {
  stance: string
  locator: string | null
  quote: string | null
  source: Origins & { tier: string; withdrawnAt: Date | string | null }
  /** false where who judges may not know the source */
  known: boolean
}

/** A source leans on what is said of the claim, at an exact place. */
const counts = ({ stance, locator, quote, source }: UsedSource) =>
  stance !== 'context' && !source.withdrawnAt && Boolean(locator ?? quote)

/**
 * Where a source comes from: what was said of it, or else its address, or else its title and publisher, so that one that
 * was entered anew is no second. One key each, so that no third source can make two others one.
 */
export function originOf({ origin, url, title, publisher, id }: Origins): string {
  if (origin) return `origin ${origin.toLowerCase()}`
  if (url) return `address ${canonicalAddress(url) ?? url}`
  return title ? `title ${title.toLowerCase()} ${publisher?.toLowerCase() ?? ''}` : `source ${id}`
}

/** Two documents of one house are two; one that was entered anew is no second. */
export const documentOf = (source: Origins) => originOf({ ...source, origin: null })

/** All that are alike count once; those that may not be known are perhaps all one. */
const atLeastOne = (sources: readonly UsedSource[]) => Math.min(1, sources.length)

/**
 * What is missing for a rating that needs evidence; empty = the policy is met. Pure. Sources that may not be known are
 * counted as the fewest they can be, one primary source where none is known and no origin besides those that are, so that neither
 * a yes nor a no confirms a guess about them; what is accepted so would be accepted by who knows all.
 */
export function missingSources(
  policy: SourcingPolicy,
  kind: string,
  evidence: readonly UsedSource[],
): Reason[] {
  const rule = policy.byKind[kind as keyof SourcingPolicy['byKind']] ?? policy.default
  if (rule.primary === 0 && rule.secondary === 0) return []
  const usable = evidence.filter(counts)
  const [known, unknown] = [
    usable.filter((used) => used.known),
    usable.filter((used) => !used.known),
  ]
  const isPrimary = ({ source }: UsedSource) => source.tier === 'primary'
  const primary = new Set(known.filter(isPrimary).map(({ source }) => documentOf(source)))
  const origins = new Set(known.map(({ source }) => originOf(source)))
  if (
    rule.primary > 0 &&
    Math.max(primary.size, atLeastOne(unknown.filter(isPrimary))) >= rule.primary
  )
    return []
  if (rule.secondary > 0 && Math.max(origins.size, atLeastOne(unknown)) >= rule.secondary) return []
  const message = needed(rule, usable.length, evidence.length) + (unknown.length > 0 ? unseen : '')
  return [{ path: 'evidence', message }]
}

const unseen =
  ' Confidential sources you may not see count as one, of unknown origin; a colleague who sees them can give this verdict.'

const plural = (n: number, word: string) =>
  `${['no', 'one', 'two', 'three', 'four', 'five'][n] ?? n} ${word}${n === 1 ? '' : 's'}`

function needed(rule: { primary: number; secondary: number }, usable: number, all: number) {
  const alternatives = [
    rule.primary > 0 ? plural(rule.primary, 'primary source') : '',
    rule.secondary > 0 ? `${plural(rule.secondary, 'source')} of different origin` : '',
  ].filter(Boolean)
  const without = all - usable
  const place =
    without > 0
      ? ` ${without} of those attached ${without === 1 ? 'does' : 'do'} not count: context, withdrawn, or without a place or passage.`
      : ''
  return `This verdict needs ${alternatives.join(' or ')}, each with a place (page, paragraph, timecode) or the quoted passage.${place}`
}
