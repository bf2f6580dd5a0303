import { posix } from 'node:path'
import { Refused } from '@/lib/core/errors'
import { openWord } from '@/lib/intake/readers/docx/open'
import { type Places, readPlaces } from '@/lib/intake/readers/docx/places'
import type { Report } from '../report'
import type { ReportClaim } from '../report-claim'
import { commentElement, extendedElement, keptElement, paragraphIds } from './comments'
import { markedPart } from './in-place'
import { leftBefore, type OldComment } from './left-before'
import { lastId } from './marks-in'
import { pack } from './pack'
import { withElements, withRelation, withType } from './package-lists'
import { Changes } from './runs'
import { type Item, type Origin, trackedItems } from './tracks'
import { namespaces, xmlHead } from './xml'

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const strictNames = 'http://purl.oclc.org/ooxml'

/**
 * The document an article was read of, with a comment a claim and its changes tracked: every other part is as it was, and of
 * the text only the runs these touch differ. Null where its text is not the one that was checked, or is written in a way in
 * which nothing can be put into it, or something of an earlier report would stay in it as it was; and where a part is larger than is
 * unpacked, as a film in it may be, which nobody read when it came in.
 */
export function sameDocument(
  ...given: [report: Report, bytes: Uint8Array, origin: Origin]
): Uint8Array<ArrayBuffer> | null {
  try {
    return writtenInto(...given)
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

function writtenInto(
  report: Report,
  bytes: Uint8Array,
  origin: Origin,
): Uint8Array<ArrayBuffer> | null {
  const places = readPlaces(bytes)
  if (!places || places.text !== origin.text || !/\sxmlns:w=/u.test(places.xml)) return null
  const file = openWord(bytes, 'Word document')
  const read = (name: string) => textOf(file.parts.read(name))
  const names = { main: file.main, ...commentParts(file.nameOf) }
  const claims = report.claims.filter(({ paragraph }) => paragraph !== null)
  const items = trackedItems(origin, claims)
  const left = leftBefore(file, places, report.claims, items)
  if (!left) return null
  const marked = marksOn({ places, claims, items, ...left }, read(names.comments))
  const written = new Map([[file.main, marked.xml]])
  if (marked.comments.length > 0) {
    const strict = places.xml.includes(`${strictNames}/wordprocessingml/main`)
    for (const [name, xml] of commentPartsOf(names, marked, strict, read)) written.set(name, xml)
  }
  const there = file.parts.names()
  const added = [...written.keys()].filter((name) => !there.includes(name))
  return pack(
    [...there, ...added].map((name) => {
      return { name, bytes: written.get(name) ?? file.parts.read(name) ?? '' }
    }),
  )
}

const textOf = (part: Uint8Array | null) => part && new TextDecoder().decode(part)

const commentParts = (nameOf: (kind: string) => string) => ({
  comments: nameOf('comments'),
  extended: nameOf('commentsExtended'),
})

type Marked = {
  xml: string
  comments: { xml: string; paragraphId: string; replaces: OldComment | null }[]
}
type Given = {
  places: Places
  claims: readonly ReportClaim[]
  items: readonly Item[]
  known: ReadonlyMap<number, OldComment>
  hidden: readonly OldComment[]
}

/** A comment that an earlier report put there is written anew, and stays where it is. */
function marksOn({ places, claims, items, known, hidden }: Given, comments: string | null): Marked {
  const first = lastId(places.xml, comments) + 1
  const idOf = new Map(claims.map(({ number }, at) => [number, first + at]))
  const newId = ({ number }: { number: number }) =>
    known.has(number) ? null : (idOf.get(number) ?? null)
  const xml = markedPart(places, items, newId, new Changes(first + claims.length))
  const placed = new Set(
    [...xml.matchAll(/<w:commentReference\s+w:id="(\d+)"/gu)].map(([, id]) => Number(id)),
  )
  const ids = paragraphIds(claims)
  const made = claims.flatMap((claim, at) => {
    const replaces = known.get(claim.number) ?? null
    const id = replaces?.id ?? first + at
    if (!replaces && !placed.has(id)) return []
    const paragraphId = replaces?.paragraphId ?? ids[at] ?? ''
    return [{ xml: commentElement(claim, id, paragraphId), paragraphId, replaces }]
  })
  const kept = hidden.map((replaces) => {
    const { id, paragraphId } = replaces
    return { xml: keptElement(id, paragraphId), paragraphId: paragraphId ?? '', replaces }
  })
  return { xml, comments: [...made, ...kept] }
}

/** The part with other comments in place of those it has; the last first, so that the others stay where they are. */
function withReplaced(part: string, comments: Marked['comments']): string {
  const replaced = comments.flatMap(({ replaces, xml }) => (replaces ? [{ ...replaces, xml }] : []))
  return replaced
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end, xml }) => left.slice(0, start) + xml + left.slice(end), part)
}

/** The parts of a document's comments, with those of the claims, and the lists that must name them. */
function* commentPartsOf(
  names: { main: string; comments: string; extended: string },
  { comments }: Marked,
  strict: boolean,
  read: (name: string) => string | null,
): Generator<[name: string, xml: string]> {
  const empty = (root: string) => {
    const known = strict
      ? namespaces.replace(
          /http:\/\/schemas[^"]*?\/wordprocessingml\/2006\/main/u,
          `${strictNames}/wordprocessingml/main`,
        )
      : namespaces
    return `${xmlHead}<${root} ${known}></${root}>`
  }
  const replaced = withReplaced(read(names.comments) ?? empty('w:comments'), comments)
  const added = comments.filter(({ replaces }) => !replaces)
  yield [names.comments, withElements(replaced, 'w:comments', added.map(({ xml }) => xml).join(''))]
  const extended = read(names.extended) ?? empty('w15:commentsEx')
  const missing = comments.filter(
    ({ paragraphId }) => paragraphId && !extended.includes(`"${paragraphId}"`),
  )
  const elements = missing.map(({ paragraphId }) => extendedElement(paragraphId)).join('')
  yield [names.extended, withElements(extended, 'w15:commentsEx', elements)]
  const { dir, base } = posix.parse(names.main)
  const relations = posix.join(dir, '_rels', `${base}.rels`)
  const own = strict
    ? `${strictNames}/officeDocument/relationships/comments`
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
  const target = (name: string) => posix.relative(dir, name)
  yield [
    relations,
    withRelation(
      withRelation(read(relations), own, target(names.comments)),
      'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
      target(names.extended),
    ),
  ]
  yield [
    '[Content_Types].xml',
    withType(
      withType(read('[Content_Types].xml') ?? '', names.comments, `${types}.comments+xml`),
      names.extended,
      `${types}.commentsExtended+xml`,
    ),
  ]
}
