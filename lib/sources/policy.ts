import type { z } from 'zod'
import type { Reason } from '@/lib/core/errors'
import type { policyShape } from './schema'

/** How many primary sources are enough, or else how many secondary ones of different origin. 0 = that way is closed. */
export type SourcingPolicy = z.output<typeof policyShape>

export const firstPolicy: SourcingPolicy = { default: { primary: 1, secondary: 3 }, byKind: {} }

export type UsedSource = {
  stance: string
  locator: string | null
  quote: string | null
  source: { id: string; tier: string; origin: string | null; withdrawnAt: Date | string | null }
}

/** A source leans on what is said of the claim, at an exact place. */
const counts = ({ stance, locator, quote, source }: UsedSource) =>
  stance !== 'context' && !source.withdrawnAt && Boolean(locator ?? quote)

/** What is missing for a rating that needs evidence; empty = the policy is met. Pure. */
export function missingSources(
  policy: SourcingPolicy,
  kind: string,
  evidence: readonly UsedSource[],
): Reason[] {
  const rule = policy.byKind[kind as keyof SourcingPolicy['byKind']] ?? policy.default
  const usable = evidence.filter(counts)
  const primary = new Set(
    usable.filter(({ source }) => source.tier === 'primary').map(({ source }) => source.id),
  )
  const origins = new Set(usable.map(({ source }) => source.origin?.toLowerCase() ?? source.id))
  if (rule.primary === 0 && rule.secondary === 0) return []
  if (rule.primary > 0 && primary.size >= rule.primary) return []
  if (rule.secondary > 0 && origins.size >= rule.secondary) return []
  return [{ path: 'evidence', message: needed(rule, usable.length, evidence.length) }]
}

const plural = (n: number, word: string) =>
  `${['no', 'one', 'two', 'three', 'four', 'five'][n] ?? n} ${word}${n === 1 ? '' : 's'}`

function needed(rule: { primary: number; secondary: number }, usable: number, all: number) {
  const ways = [
    rule.primary > 0 ? plural(rule.primary, 'primary source') : '',
    rule.secondary > 0 ? `${plural(rule.secondary, 'source')} of different origin` : '',
  ].filter(Boolean)
  const without = all - usable
  const place =
    without > 0
      ? ` ${without} of those attached ${without === 1 ? 'does' : 'do'} not count: context, withdrawn, or without a place or passage.`
      : ''
  return `This verdict needs ${ways.join(' or ')}, each with a place (page, paragraph, timecode) or the quoted passage.${place}`
}
