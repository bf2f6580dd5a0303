import { wordDiff } from '@/lib/text/diff'
import { type Attribute, readXml } from '../office/xml'
import { refusedFile } from '../refusal'

/** What a comment of Galley's says was proposed for its words: by whom, when (ISO 8601), and `said`: “a” → “b”. Why. */
export type Proposal = { comment: string; by: string; at: string; said: string }

/** Counted in characters of whatever stands in the document. */
type Extent = { from: number; to: number }
type Change = Extent & {
  offset: number
  isPut: boolean
  author: string
  at: string
  words: string[]
}
/** `offset`: where the change's opening tag stands in the part. */
type Found = { offset: number; proposal: Proposal; isPending: boolean }

/** Of a change: whose, and in which minute it was proposed. */
export type ChangeKey = `${string}\n${string}`

export const changeKey = (author: string, at: string): ChangeKey => `${author}\n${at.slice(0, 16)}`

const wordElements = new Set(['w:t', 'w:delText', 'm:t'])

/** Where each comment begins and ends, and each tracked change, with its words. */
export function extentsIn(part: Uint8Array, label: string) {
  const ranges = new Map<string, Extent>()
  const changes: Change[] = []
  const within: Change[] = []
  let [characters, here, inProperties, words] = [0, 0, 0, '']
  const open = (name: string, attribute: Attribute) => {
    words = wordElements.has(name) ? name : ''
    const id = attribute('w:id') ?? ''
    if (name === 'w:pPr' || name === 'w:rPr') inProperties++
    else if (name === 'w:commentRangeStart') ranges.set(id, { from: characters, to: characters })
    else if (name === 'w:commentRangeEnd')
      ranges.set(id, { from: ranges.get(id)?.from ?? -1, to: characters })
    else if (isChange(name) && inProperties === 0) {
      const at = attribute('w:date') ?? ''
      const isPut = name === 'w:ins'
      const author = attribute('w:author') ?? ''
      const facts = { isPut, author, at, words: [] }
      const change = { from: characters, to: characters, offset: here, ...facts }
      changes.push(change)
      within.push(change)
    }
    return undefined
  }
  const close = (name: string) => {
    words = ''
    if (name === 'w:pPr' || name === 'w:rPr') inProperties--
    else if (isChange(name) && inProperties === 0) within.pop()
  }
  const text = (said: string) => {
    if (!words) return
    characters += said.length
    for (const change of within) {
      change.to = characters
      // what was taken out of words that were put in is none of theirs
      if (change.isPut ? words !== 'w:delText' : words !== 'w:t') change.words.push(said)
    }
  }
  readXml(part, { open, close, text, at: (start) => void (here = start) }, label)
  return { ranges, changes }
}

const isChange = (name: string) => name === 'w:ins' || name === 'w:del'

const mostPairs = 20_000_000

/**
 * The changes that are still tracked of those that Galley proposed, whoever a program says they are of: known by their place
 * and their words, for one person may propose several within a minute, of which some were accepted.
 */
export function trackedIn(
  { ranges, changes }: ReturnType<typeof extentsIn>,
  proposals: readonly Proposal[],
  label: string,
): Found[] {
  if (changes.length * proposals.length > mostPairs)
    throw refusedFile(`There are more changes tracked in this ${label} than can be read.`)
  return proposals.flatMap((proposal) => {
    const range = ranges.get(proposal.comment)
    const touching = range
      ? changes.filter(({ from, to }) => to >= range.from && from <= range.to)
      : changes.filter(({ at }) => isOfMinute(at, proposal.at))
    if (touching.length === 0) return []
    const replaced = replacedBy(proposal.said)
    return touching
      .filter((change) => isOf(change, replaced))
      .map(({ offset, at }) => ({ offset, proposal, isPending: isOfMinute(at, proposal.at) }))
  })
}

/** Programs that take out who changed a text drop the date, or write that of 1970. */
const isOfMinute = (at: string, proposed: string) =>
  !at || at < '1980' || at.slice(0, 16) === proposed.slice(0, 16)

type Replaced = Record<'removed' | 'added', { said: string; letters: string }[]>

function isOf({ isPut, words }: Change, replaced: Replaced): boolean {
  const parts = replaced[isPut ? 'added' : 'removed']
  return (
    words.length > 0 &&
    words.every((one) => {
      const letters = lettersOf(one)
      return parts.some((part) =>
        letters ? part.letters.includes(letters) : part.said.includes(one.trim()),
      )
    })
  )
}

/** A document may write the same words in other signs: figures set above the line, soft hyphens, several spaces. */
const lettersOf = (words: string) => words.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]/gu, '')

/** The parts of the words that a correction changes, as they are tracked. */
function replacedBy(said: string): Replaced {
  const replaced: Replaced = { removed: [], added: [] }
  for (const [exact, replacement] of readingsOf(said))
    for (const { kind, text } of wordDiff(exact, replacement))
      if (kind !== 'same') replaced[kind].push({ said: text, letters: lettersOf(text) })
  return replaced
}

const mostReadings = 8

/** “a” → “b”. Why. Where the words have such signs in them themselves there are several ways to read it. */
function readingsOf(said: string): [exact: string, replacement: string][] {
  const readings: [string, string][] = []
  for (const { index } of said.matchAll(/” → [“(]/gu)) {
    const exact = said.slice(1, index)
    const rest = said.slice(index + 4)
    if (rest.startsWith('(taken out).')) readings.push([exact, ''])
    else
      for (const end of rest.matchAll(/”\.(?= |$)/gu))
        readings.push([exact, rest.slice(1, end.index)])
    if (readings.length >= mostReadings) break
  }
  return readings.slice(0, mostReadings)
}
