import { basesOf } from './inflection'
import type { Word } from './words'

type Cue = {
  /** what the claim that it was said is */ kind: 'quote' | 'status'
  /** what may follow */ takes: 'clause' | 'noun' | 'both' | 'label'
}

const words = (list: string) => list.trim().split(/\s+/)
const cues = (list: string, kind: Cue['kind'], takes: Cue['takes']) =>
  words(list).map((verb): [string, Cue] => [verb, { kind, takes }])

/** Verbs that report what someone says or holds, by their base form. */
const CUES: ReadonlyMap<string, Cue> = new Map([
  ...cues('call brand label term dub', 'quote', 'label'),
  ...cues(
    'say add state note stress insist claim remark argue suggest explain declare conclude allege testify write tweet post reply respond ask complain quip joke observe recall comment contend caution assert opine reckon underline underscore',
    'quote',
    'clause',
  ),
  ...cues(
    'tell warn report announce predict estimate forecast reiterate repeat reveal disclose mention express describe deem accuse blame praise criticise criticize condemn hail dismiss denounce voice urge',
    'quote',
    'both',
  ),
  ...cues('confirm deny acknowledge admit concede reject pledge vow promise', 'status', 'both'),
  ...cues(
    'emphasize emphasise indicate signal hint maintain hope believe think expect fear doubt know understand feel',
    'status',
    'clause',
  ),
])
const TWO_WORDS: ReadonlyMap<string, Cue> = new Map([
  ['rule out', { kind: 'status', takes: 'noun' }],
  ['point out', { kind: 'quote', takes: 'clause' }],
  ['make clear', { kind: 'quote', takes: 'clause' }],
])

export function cueOf(sentence: readonly Word[], head: number): Cue | null {
  const verb = sentence[head]
  if (!verb) return null
  const bases = verb.low === 'understood' ? ['understand'] : basesOf(verb.low)
  const pairs = bases.map((base) => TWO_WORDS.get(`${base} ${sentence[head + 1]?.low ?? ''}`))
  return [...pairs, ...bases.map((base) => CUES.get(base))].find((cue) => cue !== undefined) ?? null
}

/** "according to X", "in the words of X": the source, as word indices. */
export function accordingTo(sentence: readonly Word[]): { from: number; to: number } | null {
  const at = sentence.findIndex(
    (word, index) => word.low === 'according' && sentence[index + 1]?.low === 'to',
  )
  if (at < 0) return null
  let to = at + 2
  while (to < sentence.length && !/^(?:PUNCT|VERB|AUX|SCONJ)$/.test(sentence[to]?.pos ?? '')) to++
  return to > at + 2 ? { from: at + 2, to } : null
}
