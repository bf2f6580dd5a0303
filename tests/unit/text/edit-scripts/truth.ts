import type { Anchored } from '@/lib/text/anchoring'
import type { Claim } from './claims'
import type { Printed, Spot } from './print'
import {
  isParted,
  isTouchedNear,
  isTurned,
  isWholeSentence,
  readsOtherwise,
  sameBetween,
  sentenceAround,
  sentencesBeside,
} from './sentences'
import { isAlike, isSoft, type Range, Texts } from './texts'

/**
 * What a newsroom expects of a claim after an edit, told from the identity of each word, which the code never sees.
 *
 * - A claim is *untouched* when its words stand in a row, each of them the very word that stood there before. It keeps
 *   its verdict. Spacing, the style of quotation marks, apostrophes and dashes, invisible characters, composed letters,
 *   the signs at its ends, and the capital a word has only because a sentence starts there are not words: a sentence
 *   merged into another does not reopen its claims, though it is pointed out. A capital changed anywhere else is a
 *   changed word ("may", "May").
 * - Any other claim was *touched*, and loses its verdict.
 *
 * Two texts do not say who typed a word, and one text can come of two scripts. Where they leave the choice, this holds:
 * - A claim *may keep* its verdict on the same words if they are recognised, though other hands typed them: both its
 *   neighbours are the same; or five words in a row are, its own among them; or it has three words itself (a sentence
 *   cut here and typed there has moved); or three pairs of its neighbours stand near. Never where another copy of the
 *   words was there before that has surroundings more alike: a changed claim does not live on in its double. But it may
 *   where its sentence stands from the first word to the last: of two sentences that are alike either may have been cut.
 * - A claim *may lose* its verdict if it is not recognised so: the "12" of a sentence otherwise new says nothing of the
 *   "12" that was checked. Or if a copy of its words fits the place no worse. Or if it has only a few words and its old
 *   neighbours stand around others now: of "killed nine people" and "killed eight people" either may be the new one.
 * - Two places never become one.
 *
 * The quote is not all. A claim whose words stayed also loses its verdict where a word of its *basis* was touched, where a
 * word that joins ("not", "million") came to stand beside it, and where its sentence became a question; and where any
 * other word of its sentence differs, or words joined it or left it because a stop or a line came or went, that is pointed
 * out. It may lose its verdict for what was done close to it, and for quotation marks in its sentence; never for what was
 * done outside of its sentence, those beside it, and its basis.
 */
export type Judgment =
  | 'right'
  | 'may keep'
  | 'may lose'
  | 'lost for its sentence'
  | 'lost for its basis'
  | 'changed words kept'
  | 'changed basis kept'
  | 'joined words kept'
  | 'other sentence passed over'
  | 'wrong copy kept'
  | 'untouched claim lost'

export class Truth {
  readonly texts: Texts

  constructor(before: Printed, after: Printed) {
    this.texts = new Texts(before, after)
  }

  /** And the word of the new text at which the claim was kept; -1 where it was not. */
  judge(claim: Claim, place: Anchored): { judgment: Judgment; at: number } {
    const core = this.texts.coreOf(claim)
    if (place.state === 'changed' || place.state === 'gone')
      return { judgment: this.judgeLost(core, claim.basis), at: -1 }
    const at = this.wordsAt(core, place)
    if (at < 0) return { judgment: 'changed words kept', at }
    return { judgment: this.passedOver(core, at, claim, place) ?? this.judgeKept(core, at), at }
  }

  /** What a claim whose words stayed should have told. */
  private passedOver(core: Range, at: number, claim: Claim, place: Anchored): Judgment | null {
    const { old, fresh } = this.texts
    const end = at + core.to - core.from
    const quoted = [fresh[at], fresh[end - 1]].some((spot) => /^[“”]$/u.test(spot?.word.text ?? ''))
    // the same word typed anew came to stand nowhere
    const joins = (was: Spot | undefined, spot: Spot | undefined, line: number | undefined) =>
      spot?.word.joins === true && spot.line === line && !isAlike(was, spot) && !quoted
    if (
      joins(old[core.from - 1], fresh[at - 1], fresh[at]?.line) ||
      joins(old[core.to], fresh[end], fresh[end - 1]?.line)
    )
      return 'joined words kept'
    if (!claim.basis.every((part) => this.stands(part, core, at))) return 'changed basis kept'
    if (place.around) return null
    const told = [isTurned, readsOtherwise, isParted]
    return told.some((differs) => differs(old, fresh, core, at))
      ? 'other sentence passed over'
      : null
  }

  /** Whether the words of a part of the basis still stand: near the claim where they stood near it, or anywhere. */
  private stands({ from, to }: Range, core: Range, at: number): boolean {
    const { texts } = this
    const { old, fresh } = texts
    const own = sentenceAround(old, core)
    const near = from >= own.from && to <= own.to
    const place = { from: at, to: at + core.to - core.from }
    const now = near ? sentencesBeside(fresh, place) : { from: 0, to: fresh.length }
    if (
      fresh.slice(now.from, now.to).some((_, step) => texts.standsAt({ from, to }, now.from + step))
    )
      return true
    const there = texts.ownPlace({ from, to })
    // the sentence may have been divided more than once, by signs and lines alone
    const part = { from: there, to: there + to - from }
    return there >= 0 && sameBetween(old, fresh, [core, place], [{ from, to }, part])
  }

  private judgeLost(core: Range, basis: readonly Range[]): Judgment {
    const { texts } = this
    const own = texts.ownPlace(core)
    if (own < 0) return 'right'
    if (isTouchedNear(texts.old, texts.fresh, core, own)) return 'lost for its sentence'
    if (basis.some((part) => this.mayLosePart(part))) return 'lost for its basis'
    return this.mayLose(core, own) ? 'may lose' : 'untouched claim lost'
  }

  private mayLosePart(part: Range): boolean {
    const { texts } = this
    const own = texts.ownPlace(part)
    return own < 0 || isTouchedNear(texts.old, texts.fresh, part, own) || this.mayLose(part, own)
  }

  private judgeKept(core: Range, at: number): Judgment {
    const own = this.texts.ownPlace(core)
    if (at === own) return 'right'
    const may = own >= 0 ? this.mayStandIn(core, at, own) : this.mayKeep(core, at)
    return may ? 'may keep' : 'wrong copy kept'
  }

  /** The word of the new text at which the claim's words begin in what was kept; -1 where they are others. */
  private wordsAt(core: Range, { start, end }: Anchored): number {
    const { fresh } = this.texts
    let first = fresh.findIndex((spot) => spot.end > start)
    let last = fresh.findLastIndex((spot) => spot.start < end) + 1
    if ((fresh[first]?.start ?? 0) < start - 1 || (fresh[last - 1]?.end ?? 0) > end + 1) return -1
    const length = core.to - core.from
    while (last - first > length && isSoft(fresh[first])) first++
    while (last - first > length && isSoft(fresh[last - 1])) last--
    return last - first === length && this.texts.standsAt(core, first) ? first : -1
  }

  private mayLose(core: Range, own: number): boolean {
    // one pair more than a claim may keep with: what lies between is for the code to decide
    if (!this.texts.isRecognised(core, own, 4)) return true
    const { texts } = this
    const stretch = texts.stretch(core, own)
    if (stretch < texts.enoughInARow && texts.mostStayed(core) > stretch) return true
    return texts.copiesOf(core).some((copy) => texts.alike(copy, own) >= texts.alike(core, own))
  }

  /** Whether an untouched claim may be taken for a copy, and a copy for it. */
  private mayStandIn(core: Range, at: number, own: number): boolean {
    const { texts } = this
    const fit = texts.alike(core, own)
    if (this.texts.isRecognised(core, at, 3) || texts.alike(core, at) >= fit) return true
    return texts.copiesOf(core).some((copy) => texts.alike(copy, own) >= fit)
  }

  private mayKeep(core: Range, at: number): boolean {
    const { old, fresh } = this.texts
    if (isWholeSentence(old, fresh, core, at)) return true
    const fit = this.texts.alike(core, at)
    const owners = this.texts.copiesOf(core).filter((copy) => this.belongsTo(copy, at))
    return (
      owners.every((copy) => this.texts.alike(copy, at) <= fit) &&
      this.texts.isRecognised(core, at, 3)
    )
  }

  /** Whether the place is this copy's own, and no other could be taken for it. */
  private belongsTo(copy: Range, at: number): boolean {
    const { texts } = this
    if (texts.ownPlace(copy) !== at || !this.texts.isRecognised(copy, at, 4)) return false
    const fit = texts.alike(copy, at)
    return texts.fresh.every(
      (_, other) => other === at || !texts.standsAt(copy, other) || texts.alike(copy, other) < fit,
    )
  }
}
