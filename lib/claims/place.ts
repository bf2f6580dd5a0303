import { closed } from '@/lib/core/in-words'
import { BasisFinder } from '@/lib/extraction/basis'
import { type Anchored, anchorAll, quoteAt } from '@/lib/text/anchoring'
import type { Difference } from '@/lib/text/basis-places'
import { findAgain } from '@/lib/text/found-again'
import type { Span } from '@/lib/text/selection'
import { sentencesOf } from '@/lib/text/sentences'
import { lackedBy, WordsOfBoth } from './lacked'
import { Leans } from './leans'
import { type FoundAnew, ofAnother, placesOfFound, type Retold, retell } from './retell'
import type { AnchorState } from './vocabulary'

/** A claim where it stood, with what it says. `basis`: JSON of spans. */
export type Standing = {
  claimId: string
  state: string
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
  basis: string
  statement: string
  claimant: string | null
  about: string
  statementEdited: boolean
  claimantEdited: boolean
}

/** Its row in the next draft. */
type AnchorPlace = {
  state: AnchorState
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
  basis: string
}

/** Where it is now, what differs in its basis, its sentence then and now, and what it says from now on. */
export type Placement = AnchorPlace & {
  id: string
  changed: Difference | null
  around: Difference | null
  /** it was gone, and its words are back */
  back: boolean
  retold: Retold
}

export type Drafts = {
  oldText: string
  newText: string
  language: string
  /** what Galley finds in the new text; without it statements are made anew from the words alone */
  found?: readonly FoundAnew[] | undefined
  /** claims whose own words a correction changed, and where the new ones are */
  corrected?: readonly Corrected[] | undefined
}

export type Corrected = { claimId: string; start: number; end: number }

/** Whether nothing differs but the corrected words of one claim. */
export function isCorrectionAlone(
  { oldText, newText, corrected = [] }: Drafts,
  claims: readonly { claimId: string; end: number }[],
): boolean {
  const [one, another] = corrected
  const claim = claims.find(({ claimId }) => claimId === one?.claimId)
  return (
    one !== undefined &&
    another === undefined &&
    claim !== undefined &&
    newText.startsWith(oldText.slice(0, one.start)) &&
    newText.slice(one.end) === oldText.slice(claim.end)
  )
}

/** Where each claim of one text sits in the next, and what it says there. Pure; a claim that is gone keeps its old words. */
export function placeClaims(drafts: Drafts, claims: readonly Standing[]): Placement[] {
  const { oldText, newText, language } = drafts
  const corrected = new Map(drafts.corrected?.map((one) => [one.claimId, one]))
  const isAlone = isCorrectionAlone(drafts, claims)
  const cut = cutOf(drafts)
  const known = withBasis(drafts, cut.old, claims)
  const present = claims.filter(({ state }) => state !== 'gone')
  const places = anchorAll(
    oldText,
    newText,
    present.map(({ claimId: id, start, end }) => ({ id, start, end, basis: known.get(id) })),
    language,
  )
  const back = findAgain(
    oldText,
    newText,
    claims
      .filter(({ state }) => state === 'gone')
      .map((claim) => ({ id: claim.claimId, ...claim })),
  )
  const texts = { oldText, newText, language, foundAt: placesOfFound(newText, drafts.found ?? []) }
  const both = new WordsOfBoth(oldText, newText)
  const leans = new Leans(drafts, cut)
  let made: BasisFinder | undefined
  const finder = () => (made ??= new BasisFinder(newText, language, cut.fresh()))
  return claims.map((claim) => {
    const again = back.get(claim.claimId)
    const words = corrected.get(claim.claimId)
    const place = words
      ? correctedPlace(claim, words, isAlone ? (known.get(claim.claimId) ?? []) : [])
      : (places.get(claim.claimId) ?? (again && foundPlace(again)))
    if (!place || place.state === 'gone') return goneFrom(claim)
    const now = {
      id: claim.claimId,
      back: claim.state === 'gone',
      ...place,
      ...quoteAt(newText, place.start, place.end),
    }
    const then = { ...claim, basis: known.get(claim.claimId) ?? [] }
    const lacked = now.back ? lackedBy(finder(), claim, now) : null
    const unsaid = claim.statementEdited ? both.unsaidIn(claim.statement) : null
    const basisOf = (said: Retold) =>
      finder().basisOf({
        ...said,
        about: claim.about,
        ours: !claim.statementEdited,
        ...spanOf(place),
      })
    const retold = retell(texts, then, { ...now, lacked, unsaid })
    if (place.state !== 'changed' && !now.back) {
      const around = leans.around(then, { ...claim, ...place }, place.around)
      const other = around && ofAnother(texts, then, now)
      if (other) {
        const basis = JSON.stringify(basisOf(other))
        return { ...now, state: 'changed', changed: around, around: null, retold: other, basis }
      }
      return { ...now, retold, around, basis: JSON.stringify(withQuote(place, place.basis)) }
    }
    const basis = basisOf(retold)
    const kept = words ? place.basis : []
    return { ...now, retold, basis: JSON.stringify(withKept(basis, kept)) }
  })
}

/** The sentences of both texts, each cut when first asked for. */
function cutOf({ oldText, newText, language }: Drafts) {
  let [old, fresh]: (readonly Span[] | undefined)[] = []
  return {
    old: () => (old ??= sentencesOf(oldText, language)),
    fresh: () => (fresh ??= sentencesOf(newText, language)),
  }
}

/** What each claim is taken from; found now where it never was. */
function withBasis(
  { oldText, language }: Drafts,
  sentences: () => readonly Span[],
  claims: readonly Standing[],
): Map<string, Span[]> {
  let finder: BasisFinder | undefined
  return new Map(
    claims.map((claim) => {
      const basis = JSON.parse(claim.basis) as Span[]
      if (basis.length > 1 || claim.state === 'gone') return [claim.claimId, basis]
      finder ??= new BasisFinder(oldText, language, sentences())
      return [claim.claimId, finder.basisOf({ ...claim, ours: !claim.statementEdited })]
    }),
  )
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })
const withQuote = (place: Span, basis: readonly Span[]) => [spanOf(place), ...basis]

/** A correction changes the quote alone: what else the claim is taken from stands where it did, or as much further on. */
const correctedPlace = (
  claim: Standing,
  { start, end }: Span,
  known: readonly Span[],
): Anchored => ({
  state: start === end ? 'gone' : 'changed',
  start,
  end,
  basis: known.flatMap((span) => {
    if (span.end <= claim.start) return span.end <= start ? [span] : []
    const by = end - claim.end
    return span.start >= claim.end ? [{ start: span.start + by, end: span.end + by }] : []
  }),
  changed: { before: claim.exact, after: '' },
  around: null,
})

/** The places found now, and those that were known and are none of them: the quote first, then in the order of the text. */
function withKept([quote, ...found]: readonly Span[], kept: readonly Span[]): Span[] {
  const all = [quote, ...found]
  const others = kept.filter(
    ({ start, end }) => !all.some((span) => span && span.start < end && span.end > start),
  )
  return [...(quote ? [quote] : []), ...[...found, ...others].sort((a, b) => a.start - b.start)]
}

const foundPlace = (span: Span): Anchored => ({
  state: 'moved',
  ...span,
  basis: [],
  changed: null,
  around: null,
})

const goneFrom = ({
  claimId,
  exact,
  prefix,
  suffix,
  statement,
  claimant,
}: Standing): Placement => ({
  id: claimId,
  state: 'gone',
  start: 0,
  end: 0,
  exact,
  prefix,
  suffix,
  basis: '[]',
  changed: null,
  around: null,
  back: false,
  retold: { statement, claimant, staleStatement: null, staleClaimant: null },
})

/** Why a claim is looked at again; `before` and `after` are its words in both drafts. */
export function changedReason(before: string, after: string, changed: Difference | null): string {
  if (changed && before === after) {
    return changed.after
      ? closed(`What it rests on changed from “${changed.before}” to “${changed.after}”`)
      : `“${changed.before}”, on which it rests, is no longer in the text.`
  }
  const [was, is] = changed?.after ? [changed.before, changed.after] : [before, after]
  return closed(`The words changed from “${was}” to “${is}”`)
}

/** What is told of a claim that stands in another sentence than it did. */
export const sentenceReason = ({ before, after }: Difference) =>
  closed(`The sentence around it changed from “${before}” to “${after}”`)
