import type { Clause, ClauseKind } from './clause'
import { endOf } from './clause-ends'
import { phraseEndingAt, withAdjectives } from './noun-phrases'
import { markerBefore, openingOf, skipLight, subjectIn, type Marker } from './openings'
import { frontedBefore, isWhen } from './fronted'
import { closedBefore, type Parted, partedAround, partedBehind, turnedSubject } from './parted'
import { headOf, relativeOf } from './relatives'
import { cueOf } from './speech'
import type { Range } from '../types'
import { verbGroupsOf, type VerbGroup } from './verbs'
import type { Word } from './words'

/** A verb group and what stands before it: words from `floor` on belong to no earlier verb. */
type Site = {
  words: readonly Word[]
  verb: VerbGroup
  floor: number
  parent: Clause | null
  earlier: readonly Clause[]
}

export function clausesOf(words: readonly Word[]): Clause[] {
  const clauses: Clause[] = []
  let floor = 0
  const groups = verbGroupsOf(words)
  let apart: (Parted & { said: Clause }) | null = null
  for (const verb of groups) {
    const parent = clauses.findLast((one) => governs(words, one)) ?? null
    const site = { words, verb, floor, parent, earlier: clauses }
    const clause: Clause | null = (apart && partedAt(site, apart)) ?? clauseAt(site)
    if (!clause) continue
    clauses.push(clause)
    const parted: Parted | null =
      partedAround(words, clause, groups) ?? partedBehind(words, clause, groups)
    if (parted) apart = { ...parted, said: clause }
    // "The waves produced by the merger can be seen": the subject of what follows still begins before.
    if (clause.kind !== 'reduced') floor = verb.to
  }
  const [first, main] = [clauses[0], clauses.find(({ kind }) => kind === 'main')]
  // "Having won the vote, they …": it is they who won it.
  if (first?.kind === 'participle' && first.subject === null && main) {
    first.subject = main.subject
    first.parent = main
  }
  clauses.forEach((clause, index) => {
    clause.end = endOf(words, clause, clauses.slice(index + 1))
  })
  return clauses
}

// ", adding that …": a participle governs a clause only when it reports speech.
const governs = (words: readonly Word[], { kind, verb }: Clause) =>
  kind !== 'reduced' && (kind !== 'participle' || cueOf(words, verb.head) !== null)

const made = (
  { verb, parent }: Site,
  kind: ClauseKind,
  own: Partial<Clause> & Pick<Clause, 'opening' | 'subject'>,
): Clause => ({
  kind,
  verb,
  parent,
  marker: null,
  fronted: null,
  inPlace: false,
  gap: null,
  defining: false,
  after: verb.from,
  end: verb.to,
  ...own,
})

/** "says the firm, based in Oslo, owes …": the firm is, and the firm owes. */
function partedAt(
  site: Site,
  { noun, open, close, said }: Parted & { said: Clause },
): Clause | null {
  const { words, verb } = site
  const own = { opening: noun.from, subject: noun }
  const within = verb.from < close && words[open + 1]?.pos === 'VERB'
  if (within && verb.form === 'gerund')
    return made({ ...site, parent: said }, 'participle', { opening: verb.from, subject: noun })
  if (within) return made({ ...site, parent: said }, 'reduced', own)
  return closedBefore(words, verb.from) === close
    ? made({ ...site, parent: said }, 'complement', { ...own, after: close + 1 })
    : null
}

function clauseAt(site: Site): Clause | null {
  const { words, verb, floor } = site
  if (verb.form === 'gerund') return participle(site)
  if (verb.form === 'participle') return reduced(site)
  const marker = markerBefore(words, verb.from, floor)
  return marker ? marked(site, marker) : unmarked(site)
}

function unmarked(site: Site): Clause | null {
  const { words, verb, floor, parent } = site
  const opening = openingOf(words, verb.from, floor, parent !== null)
  const bare = parent !== null && opening === parent.verb.to
  const empty = words
    .slice(opening, verb.from)
    .every(({ pos }) => /^(?:ADV|CCONJ|PUNCT|PART)$/.test(pos))
  if (bare && parent.kind === 'relative' && parent.parent === null && parent.subject) {
    const { from, to } = parent.subject
    return made(site, 'main', {
      opening: verb.from,
      subject: { from, to: parent.defining ? verb.from : to },
      fronted: from === 2 && isWhen(words, 1) ? { from: 0, to: 2 } : null,
    })
  }
  // Two verbs with nothing between them: the second is a clause only after "said", "thinks" and the like.
  if (bare && (empty || !cueOf(words, parent.verb.head))) return null
  const turned = empty ? turnedSubject(words, verb) : null
  if (turned) return made(site, 'main', { opening: verb.from, subject: turned })
  if (empty && parent) {
    const apart =
      words[verb.from - 1]?.low === ',' ? apposed(words, verb.from, parent.verb.to) : null
    if (apart && parent.kind !== 'relative')
      return made(site, 'main', { opening: apart.from - 1, subject: apart })
    const from = skipLight(words, opening, verb.from)
    return made(site, 'coordinated', {
      opening: from,
      after: from,
      subject: sharedSubject(site, parent),
      fronted: parent.fronted,
    })
  }
  if (empty && words[opening - 1]?.low === ',') return interrupted(site, opening)
  const { fronted, ...own } = subjectIn(words, opening, verb.from)
  return made(site, bare ? 'complement' : 'main', {
    ...own,
    opening,
    fronted: fronted ?? frontedBefore(words, opening, floor),
  })
}

/** "and launched …" shares the subject of the clause before; after a parenthesis it is the noun before that: "The war, which …, has claimed". */
function sharedSubject({ words, verb, earlier }: Site, parent: Clause): Range | null {
  if (words[verb.from - 1]?.low !== ',') return parent.subject
  if (parent.kind === 'relative') {
    const comma = words.findIndex(({ low }) => low === ',')
    const apart = parent.parent === null && comma > 0 && comma < parent.opening - 1
    return (apart ? subjectIn(words, 0, comma).subject : null) ?? parent.subject
  }
  return earlier.find(({ kind }) => kind === 'main')?.subject ?? parent.subject
}

/** "while a Hamas official, Sami Abu Zuhri, dismissed …": the noun before the commas and its name. */
function apposed(words: readonly Word[], end: number, floor: number): Range | null {
  const comma = words.findLastIndex((word, at) => at >= floor && at < end - 1 && word.low === ',')
  const plain =
    comma >= 0 &&
    !words.slice(comma, end).some(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'CCONJ')
  const noun = plain ? phraseEndingAt(words, comma, floor) : null
  return noun && noun.from > floor ? { from: noun.from, to: end } : null
}

/** "Roman Dunayevsky, a 56-year-old Ukrainian, was …": the subject stands before the commas. */
function interrupted(site: Site, opening: number): Clause | null {
  const { words, floor } = site
  const comma = words.findLastIndex(
    (word, at) => at >= floor && at < opening - 1 && word.low === ',',
  )
  if (comma < 0) return null
  const from = words.findLastIndex((word, at) => at >= floor && at < comma && word.low === ',') + 1
  const { subject, fronted } = subjectIn(words, Math.max(floor, from), comma)
  const after = skipLight(words, opening, site.verb.from)
  return subject && made(site, 'main', { opening: subject.from, subject, fronted, after })
}

function marked(site: Site, marker: Marker): Clause {
  const { words, verb } = site
  const own = subjectIn(words, marker.at + 1, verb.from)
  const relative = relativeOf(words, verb, marker, own.subject, site)
  if (relative)
    return made(site, 'relative', { ...relative, marker: marker.word, after: own.after })
  const complement = marker.word === 'that'
  // "said that A and that B": both are what was said.
  const together =
    complement && words[marker.at - 1]?.pos === 'CCONJ' && site.parent?.kind === 'complement'
  return made(
    together ? { ...site, parent: site.parent?.parent ?? null } : site,
    complement ? 'complement' : 'adverbial',
    {
      ...own,
      marker: marker.word,
      opening: complement ? marker.at + 1 : marker.at,
    },
  )
}

/** ", killing three people": shares the subject of the clause before; "with the country losing ground" has its own. */
function participle(site: Site): Clause | null {
  const { words, verb, floor, parent } = site
  // "policing and finances": a name of work in a list.
  if (/^(?:CCONJ|PUNCT)$/.test(words[verb.to]?.pos ?? '') && !cueOf(words, verb.head)) return null
  let opening = verb.from
  while (words[opening - 1]?.pos === 'ADV') opening--
  const empty = words[parent?.subject?.from ?? -1]?.low === 'there'
  if (parent && !empty && /^[,–—]$/.test(words[opening - 1]?.low ?? '')) {
    return made(site, 'participle', { opening, after: opening, subject: parent.subject })
  }
  if (opensSentence(words, verb))
    return made(site, 'participle', { opening, after: verb.from, subject: null })
  const at = words.findLastIndex(
    (word, index) => index >= floor && index < verb.from && word.low === 'with',
  )
  if (
    at < 0 ||
    at + 1 >= verb.from ||
    words.slice(at + 1, verb.from).some(({ pos }) => /^(?:PUNCT|CCONJ|ADP)$/.test(pos))
  )
    return null
  return made(site, 'participle', {
    marker: 'with',
    opening: at + 1,
    subject: { from: at + 1, to: verb.from },
  })
}

/** "Having won the vote, they …", "Speaking in Rome, she …": a comma, then whose doing it was. */
function opensSentence(words: readonly Word[], { from, to }: VerbGroup): boolean {
  const comma = words.findIndex(({ low }) => low === ',')
  const who = words[comma + 1]
  const plain = !words.slice(to, comma).some(({ pos }) => /^(?:VERB|AUX|SCONJ)$/.test(pos))
  return (
    from === 0 &&
    comma > to &&
    plain &&
    /^(?:PROPN|PRON|DET)$/.test(who?.pos ?? '') &&
    who?.low !== 'it' &&
    who?.low !== 'there'
  )
}

/** "a proposal agreed upon by officials" */
function reduced(site: Site): Clause | null {
  const { words, verb, floor, parent } = site
  let end = words[verb.from - 1]?.low === ',' ? verb.from - 1 : verb.from
  while (words[end - 1]?.pos === 'ADV') end--
  const nearest = phraseEndingAt(words, end, floor)
  const subject = nearest && withAdjectives(words, nearest, floor)
  return (
    subject &&
    made(site, 'reduced', { opening: subject.from, subject: headOf(words, parent, subject) })
  )
}
