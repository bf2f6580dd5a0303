import { Mark } from '../mark'
import type { ProofClaim, ProofSentence } from './proof-claim'

type PinsProps = {
  claims: readonly ProofClaim[]
  sentences: readonly ProofSentence[]
  base: string
}

const claimPin = (base: string) => (claim: ProofClaim) => ({
  start: claim.start,
  pin: (
    <a
      key={claim.number}
      className="pin"
      data-pin=""
      href={`${base}/claims/${claim.number}#c${claim.number}`}
      data-c={claim.number}
      aria-label={`C${claim.number}, ${claim.label}`}
    >
      <Mark sign={claim.sign} two={claim.two} />C{claim.number}
    </a>
  ),
})

const sentencePin = (base: string) => (sentence: ProofSentence) => {
  const number = sentence.index + 1
  const open = sentence.state === 'open'
  const label = open
    ? `S${number}, sentence not accounted for`
    : `S${number}, nothing to check in the sentence`
  return {
    start: sentence.start,
    pin: (
      <a
        key={`s${number}`}
        className={open ? 'pin' : 'pin dismissed'}
        data-pin=""
        href={`${base}/sentences/${number}#s${number}`}
        data-c={`s${number}`}
        aria-label={label}
      >
        <i className={open ? 'hatch' : 'done'} />S{number}
      </a>
    ),
  }
}

/** The controls of the margin, in reading order; the browser sets each level with the line where its words begin. */
export function Pins({ claims, sentences, base }: PinsProps) {
  const pins = [...claims.map(claimPin(base)), ...sentences.map(sentencePin(base))]
  if (pins.length === 0) return null
  return <div className="pins">{pins.sort((a, b) => a.start - b.start).map(({ pin }) => pin)}</div>
}
