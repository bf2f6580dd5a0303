import { listOf } from './languages/languages'
import type { Proposal } from './types'

const GRAVE =
  /\b(?:kill(?:ed|s|ing)?|dead|deaths?|died|dies|wounded|injured|casualt(?:y|ies)|lives|attack(?:ed|s)?|war|invasion|arrest(?:ed)?|convicted|charged|accused|fraud|corrupt(?:ion)?|rape|murder|bomb|missile|strike|nuclear|troops|sanctions?|ceasefire|elections?|billions?|millions?|percent|per cent)\b|%/iu
const WEIGHTY =
  /\b(?:president|prime minister|minister|ministry|government|secretary|kremlin|white house|spokes(?:man|woman|person)|court|police|agenc(?:y|ies)|officials?|chief|central bank|parliament|congress|senate)\b/iu

/** 5 = first to check. What is grave or said by power comes first; titles and dates last; what cannot be checked is 1. */
export function priorityOf(
  proposal: Proposal,
  quote: string,
  worthiness: number,
  language = 'en',
): number {
  const { kind, checkable, about, stage } = proposal
  if (!checkable) return kind === 'forecast' ? 2 : 1
  if (kind === 'background' && stage === 'background') return 1
  const foreign = listOf(language, 'grave')
  if (kind === 'date' && foreign) return foreign.test(quote) ? 4 : 3
  if (kind === 'date') return stage === 'detail' ? 2 : 3
  const grave = foreign?.test(quote) === true || GRAVE.test(quote) || GRAVE.test(proposal.statement)
  if (kind === 'background') return 2
  if (about === 'attribution') return WEIGHTY.test(quote) ? 4 : 3
  const base = kind === 'statistic' || kind === 'event' ? 4 : 3
  return Math.max(
    2,
    Math.min(
      5,
      base +
        (grave && kind !== 'status' ? 1 : 0) +
        (worthiness > 0.8 && kind === 'statistic' ? 1 : 0),
    ),
  )
}
