import { coverageOf } from '@/lib/claims/coverage'
import { type Kind, kinds } from '@/lib/claims/vocabulary'
import type { FoundClaim } from '@/lib/extraction/types'
import { blocksOf } from '@/lib/text/blocks'
import type { Draft } from './draft'
import { type Look, lookOf } from './looks'
import { shownCharacters, shownClaims } from './shown'

export type ShownClaim = Pick<FoundClaim, 'start' | 'end' | 'statement' | 'kind' | 'claimant'> & {
  look: Look
  on: boolean
}

/** What was found, as the preview shows it. Plain data, for without script it travels in the form. */
export type Found = {
  sha: string
  /** the beginning of a long text */
  text: string
  paragraphs: { start: number; end: number }[]
  claims: ShownClaim[]
  counts: {
    claims: number
    leftOut: number
    characters: number
    paragraphs: number
    sentences: number
    unclaimed: number
  }
  looks: Record<Look, number>
  kinds: { kind: Kind; n: number }[]
}

/** `ticked` null = seen for the first time, so all are. */
export function foundIn(draft: Draft, ticked: ReadonlySet<number> | null): Found {
  const { text, claims, sentences, sha } = draft
  const paragraphs = blocksOf(text).map(({ start, end }) => ({ start, end }))
  const states = coverageOf(
    sentences.map(({ start, end }) => ({ start, end, reason: null })),
    claims,
  )
  const ofLook = (look: Look) => claims.filter((claim) => lookOf(claim) === look).length
  const shown = paragraphs.filter(({ start }) => start < shownCharacters)
  return {
    sha,
    text: text.slice(0, shown.at(-1)?.end ?? 0),
    paragraphs: shown,
    claims: claims.slice(0, shownClaims).map((claim, index) => ({
      start: claim.start,
      end: claim.end,
      statement: claim.statement,
      kind: claim.kind,
      claimant: claim.claimant,
      look: lookOf(claim),
      on: ticked === null || ticked.has(index),
    })),
    counts: {
      claims: claims.length,
      leftOut: draft.found - claims.length,
      characters: text.length,
      paragraphs: paragraphs.length,
      sentences: sentences.length,
      unclaimed: states.filter((state) => state === 'open').length,
    },
    looks: {
      must: ofLook('must'),
      should: ofLook('should'),
      optional: ofLook('optional'),
      not: ofLook('not'),
    },
    kinds: kinds
      .map((kind) => ({ kind, n: claims.filter((claim) => claim.kind === kind).length }))
      .filter(({ n }) => n > 0)
      .sort((a, b) => b.n - a.n),
  }
}
