import { isPastForm } from './inflection'
import { cueOf } from './speech'
import type { Word } from './word'

/** A verb with its auxiliaries: `finite` can carry a clause, the others hang on one. Word indices, `to` exclusive. */
export type VerbGroup = {
  from: number
  to: number
  head: number
  form: 'finite' | 'gerund' | 'participle'
}

const PARTICIPLE_ONLY = new Set(
  'known taken given seen done gone written spoken driven born chosen frozen stolen broken drawn shown been eaten fallen forgotten hidden proven thrown worn begun sung flown grown torn sworn aged named'.split(
    ' ',
  ),
)
const BE = new Set("be is are was were been being am 's 're 'm".split(' '))
const HAVE = new Set("have has had having 've 'd".split(' '))

export const isBe = (word: Word | undefined) => word !== undefined && BE.has(word.low)
export const isHave = (word: Word | undefined) => word !== undefined && HAVE.has(word.low)

/** The verb groups of a sentence from left to right. Infinitives belong to the group that governs them. */
export function verbGroupsOf(words: readonly Word[]): VerbGroup[] {
  const groups: VerbGroup[] = []
  let infinitive = -1
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (!word || !isVerbal(words, index)) continue
    if (isInfinitive(words, index)) {
      infinitive = index
      continue
    }
    if (infinitive >= 0 && continuesInfinitive(words, infinitive, index)) continue
    infinitive = -1
    const group = groupFrom(words, index)
    groups.push(group)
    index = group.to - 1
  }
  return groups.map((group, position) => reduced(words, groups, group, position))
}

/** "to agree", "to unconditionally agree": no verb of its own, and no noun either when it follows a finite verb directly. */
function isInfinitive(words: readonly Word[], index: number): boolean {
  let at = index - 1
  while (words[at]?.pos === 'ADV' || words[at]?.low === 'not') at--
  return (
    words[at]?.low === 'to' &&
    (at === index - 1 ? words[at]?.pos === 'PART' : words[index]?.pos === 'VERB')
  )
}

/** "to spread southward and become common": the second bare form goes on with the first. */
function continuesInfinitive(words: readonly Word[], infinitive: number, index: number): boolean {
  let at = index - 1
  while (words[at]?.pos === 'ADV') at--
  const form = words[index]?.low ?? ''
  return (
    words[at]?.pos === 'CCONJ' &&
    at > infinitive &&
    words[index]?.pos === 'VERB' &&
    !isPastForm(form) &&
    !/(?:[^s]s|ing)$/.test(form)
  )
}

const INTRANSITIVE = new Set(
  'crashed collapsed died arrived said told struggled tried wanted agreed met spoke returned fled ended began started failed resigned came went fell rose broke erupted stopped occurred happened left exploded sank closed opened landed'.split(
    ' ',
  ),
)
const MAY_TAKE_NOUN = /^(?:after|before|since|until|,)$/

const isVerbal = (words: readonly Word[], index: number) => {
  const word = words[index]
  if (!word || (word.pos !== 'VERB' && word.pos !== 'AUX')) return false
  // "war-torn", "US-led": the second half of a compound is no verb.
  return words[index - 1]?.text !== '-' && words[index + 1]?.text !== '-'
}

function groupFrom(words: readonly Word[], from: number): VerbGroup {
  let head = from
  let to = from + 1
  while (words[head]?.pos === 'AUX' || isHave(words[head])) {
    let next = to
    while (/^(?:ADV|PART)$/.test(words[next]?.pos ?? '') && words[next]?.low !== 'to') next++
    const word = words[next]
    if (!word || (word.pos !== 'AUX' && word.pos !== 'VERB')) break
    if (isHave(words[head]) && word.low.endsWith('ing')) break
    head = next
    to = next + 1
  }
  const first = words[from]
  const gerund =
    first?.pos === 'VERB' && head === from && /ing$/.test(first.low) && first.low.length > 4
  const participle = head === from && PARTICIPLE_ONLY.has(first?.low ?? '')
  return {
    from,
    to,
    head,
    form:
      gerund || first?.low === 'being' || first?.low === 'having'
        ? 'gerund'
        : participle
          ? 'participle'
          : 'finite',
  }
}

const BREAKS =
  /^(?:that|who|which|whom|whose|where|when|while|because|although|though|if|as|since|after|before|until|unless|whether|and|but|or|,|;|:|–|—|")$/

// "after the talks aimed at …" still has its verb to come; "after the plane crashed" has it.
const breaks = (between: Word, verb: Word) =>
  BREAKS.test(between.low) && (INTRANSITIVE.has(verb.low) || !MAY_TAKE_NOUN.test(between.low))

/** "…, the council decided on Monday.": whoever says so stands behind what is said. */
function closes(words: readonly Word[], { from }: VerbGroup): boolean {
  const comma = words.findLastIndex(({ low }, at) => at < from && low === ',')
  const who = words.slice(comma + 1, from)
  const says =
    cueOf(words, from) !== null || /^(?:decided|ruled|learned)$/.test(words[from]?.low ?? '')
  return comma > 0 && says && who.every(({ pos }) => /^(?:DET|PRON|ADJ|NOUN|PROPN)$/.test(pos))
}

/** "a proposal agreed upon by …", "talks aimed at …": a past form after its noun, in a clause that has its verb, is no verb of its own. */
function reduced(
  words: readonly Word[],
  groups: readonly VerbGroup[],
  group: VerbGroup,
  position: number,
): VerbGroup {
  const word = words[group.from]
  if (
    group.form !== 'finite' ||
    group.head !== group.from ||
    word?.pos !== 'VERB' ||
    !/(?:ed|en|wn|ht|ld|de|id|un|nt|ut)$/.test(word.low) ||
    closes(words, group)
  )
    return group
  const next = words[group.to]
  const by = next?.low === 'by' || words[group.to + 1]?.low === 'by'
  const nounBefore = /^(?:NOUN|PROPN)$/.test(words[group.from - 1]?.pos ?? '')
  const earlier = groups.slice(0, position).findLast((other) => other.form === 'finite')
  const later = groups.slice(position + 1).find((other) => other.form === 'finite')
  const sameAsEarlier =
    earlier !== undefined &&
    !words.slice(earlier.to, group.from).some((other) => breaks(other, word))
  const sameAsLater =
    later !== undefined &&
    !words.slice(group.to, later.from).some((other) => BREAKS.test(other.low)) &&
    nounBefore
  const hangs =
    next?.pos === 'ADP' ||
    next?.pos === 'ADV' ||
    next?.pos === 'PART' ||
    next?.low === 'last' ||
    next === undefined
  const object =
    /^(?:up|out|down|off|on|back|over|away)$/.test(next?.low ?? '') &&
    /^(?:DET|PRON|NUM)$/.test(words[group.to + 1]?.pos ?? '')
  if (
    !object &&
    nounBefore &&
    ((sameAsEarlier && hangs) ||
      by ||
      (sameAsLater &&
        hangs &&
        words[later.from - 1]?.pos !== 'PRON' &&
        words[later.from]?.pos === 'AUX'))
  ) {
    return { ...group, form: 'participle' }
  }
  return group
}
