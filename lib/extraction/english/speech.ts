import { basesOf } from './inflection'
import type { Word } from './word'

type Cue = {
  /** what the claim that it was said is */ kind: 'quote' | 'status'
  /** what may follow */ takes: 'clause' | 'noun' | 'both' | 'label'
  /** what the thing after it is, when it is no clause: "expects profits of €4bn", "accused them of lying" */
  gives: 'forecast' | 'opinion' | null
}

const words = (list: string) => list.trim().split(/\s+/)
const cues = (list: string, kind: Cue['kind'], takes: Cue['takes'], gives: Cue['gives'] = null) =>
  words(list).map((verb): [string, Cue] => [verb, { kind, takes, gives }])

/** Verbs that report what someone says or holds, by their base form. */
const CUES: ReadonlyMap<string, Cue> = new Map([
  ...cues('call brand label term dub', 'quote', 'label', 'opinion'),
  ...cues(
    `say add state note stress insist claim remark argue suggest explain declare conclude allege testify write tweet post
    reply respond ask complain quip joke observe recall comment contend caution assert opine reckon underline underscore
    find show demonstrate hear rule advise inform assure remind boast lament specify imply affirm profess agree calculate
    confide counter project answer begin continue`,
    'quote',
    'clause',
  ),
  ...cues(
    `tell warn report announce predict forecast reiterate repeat reveal disclose mention express describe deem estimate
    hail dismiss denounce voice urge`,
    'quote',
    'both',
  ),
  ...cues('describe hail deem dismiss denounce', 'quote', 'both', 'opinion'),
  ...cues('accuse blame criticise criticize condemn praise', 'quote', 'both', 'opinion'),
  ...cues('promise pledge vow', 'quote', 'both', 'forecast'),
  ...cues('acknowledge admit concede', 'quote', 'both'),
  ...cues('confirm deny reject contradict dispute', 'status', 'both'),
  ...cues('expect anticipate', 'status', 'both', 'forecast'),
  ...cues(
    'emphasize emphasise indicate signal hint maintain hope believe think fear doubt know understand feel',
    'status',
    'clause',
  ),
])
const TWO_WORDS: ReadonlyMap<string, Cue> = new Map([
  ['rule out', { kind: 'status', takes: 'noun', gives: null }],
  ['point out', { kind: 'quote', takes: 'clause', gives: null }],
  ['make clear', { kind: 'quote', takes: 'clause', gives: null }],
])
// "began", "continued", "answered" only beside quotation marks: the verbs themselves say nothing was said.
const BESIDE_QUOTATIONS = new Set(words('begin continue answer counter agree'))

export function cueOf(sentence: readonly Word[], head: number, quoted = false): Cue | null {
  const verb = sentence[head]
  if (!verb) return null
  const bases = (verb.low === 'understood' ? ['understand'] : basesOf(verb.low)).filter(
    (base) => quoted || !BESIDE_QUOTATIONS.has(base),
  )
  const pairs = bases.map((base) => TWO_WORDS.get(`${base} ${sentence[head + 1]?.low ?? ''}`))
  return [...pairs, ...bases.map((base) => CUES.get(base))].find((cue) => cue !== undefined) ?? null
}
