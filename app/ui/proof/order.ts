/**
 * What stands in the margin, in the order of the text, known to the browser whether it is drawn or not. It comes as one
 * line of text, a few letters each, for long articles have many thousands: "13:5k:2n4" is claim 13 at offset 200.
 */
export type Entry = {
  /** as in data-c: "13", or "s6" for a sentence nobody has accounted for */
  key: string
  /** offset of its first word */
  start: number
  /** letters, see `tagLetters` */
  tags: string
}

/** One letter for each thing the list is narrowed by; of what stops sign-off, under its code. */
export const tagLetters = {
  open: 'o',
  disputed: 'd',
  second: 's',
  mine: 'm',
  task: 't',
  fix: 'f',
  cut: 'x',
  quote: 'Q',
  statistic: 'S',
  date: 'D',
  event: 'E',
  status: 'A',
  background: 'B',
  opinion: 'O',
  forecast: 'F',
  p1: '1',
  p2: '2',
  p3: '3',
  p4: '4',
  p5: '5',
  ratingBlocks: 'r',
  mustCheckOpen: 'c',
  claimOpen: 'b',
  awaitingSecond: 'w',
  thinlySourced: 'h',
  fixOpen: 'i',
  taskOpen: 'k',
  contextChanged: 'g',
  statementStale: 'l',
} as const
export type Tag = keyof typeof tagLetters

export const isTag = (word: string): word is Tag => Object.hasOwn(tagLetters, word)
export const hasTag = ({ tags }: Entry, tag: Tag) => tags.includes(tagLetters[tag])

export const writeOrder = (
  entries: readonly { key: string; start: number; tags: readonly Tag[] }[],
): string =>
  entries
    .map(
      ({ key, start, tags }) =>
        `${key}:${start.toString(36)}:${tags.map((tag) => tagLetters[tag]).join('')}`,
    )
    .join(' ')

export const readOrder = (line: string): Entry[] =>
  line.split(' ').flatMap((entry) => {
    const [key, start = '', tags = ''] = entry.split(':')
    return key ? [{ key, start: parseInt(start, 36), tags }] : []
  })

const isClaim = ({ key }: Entry) => !key.startsWith('s')
const isCut = (entry: Entry) => hasTag(entry, 'cut')

/** The claims as the list shows them: in the order of the text, what was cut last. */
export const inList = (entries: readonly Entry[]): Entry[] => {
  const claims = entries.filter(isClaim)
  return [...claims.filter((entry) => !isCut(entry)), ...claims.filter(isCut)]
}

/** What the margin shows. */
export const inMargin = (entries: readonly Entry[]): Entry[] =>
  entries.filter((entry) => !isCut(entry))
