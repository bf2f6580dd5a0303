import { posix } from 'node:path'
import { openWord } from '@/lib/intake/readers/docx/open'
import { changeKey } from '@/lib/intake/readers/docx/returned'
import { type Places, readPlaces } from '@/lib/intake/readers/docx/places'
import type { Report } from '../report'
import type { ReportClaim } from '../report-claim'
import { commentElement, extendedElement, paragraphIds } from './comments'
import { markedPart } from './in-place'
import { knownComments, lastId } from './known-comments'
import { pack } from './pack'
import { withElements, withRelation, withType } from './package-lists'
import { Changes } from './runs'
import { type Origin, trackedItems } from './tracks'
import { namespaces, xmlHead } from './xml'

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const strictNames = 'http://purl.oclc.org/ooxml'

/**
 * The document an article was read of, with a comment a claim and its changes tracked: every other part is as it was, and of
 * the text only the runs these touch differ. Null where its text is not the one that was checked, or is written in a way in
 * which nothing can be put into it.
 */
export function sameDocument(
  report: Report,
  bytes: Uint8Array,
  origin: Origin,
): Uint8Array<ArrayBuffer> | null {
  const places = readPlaces(bytes)
  if (!places || places.text !== origin.text || !/\sxmlns:w=/u.test(places.xml)) return null
  const file = openWord(bytes, 'Word document')
  const read = (name: string) => textOf(file.parts.read(name))
  const names = { main: file.main, ...commentParts(file.nameOf) }
  const marked = marksOn(places, report.claims, origin, read(names.comments))
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
  comments: { xml: string; paragraphId: string; replaces: string | null }[]
}

/** A comment that an earlier report put there is written anew, and stays where it is. */
function marksOn(
  places: Places,
  all: readonly ReportClaim[],
  origin: Origin,
  comments: string | null,
): Marked {
  const known = knownComments(comments)
  const claims = all.filter(({ paragraph }) => paragraph !== null)
  const first = lastId(places.xml, comments) + 1
  const idOf = new Map(claims.map(({ number }, at) => [number, first + at]))
  const items = trackedItems(origin, claims.map(withoutTracked(places.tracked)))
  const newId = ({ number }: { number: number }) =>
    known.has(number) ? null : (idOf.get(number) ?? null)
  const xml = markedPart(places, items, newId, new Changes(first + claims.length))
  const placed = new Set(
    [...xml.matchAll(/<w:commentReference\s+w:id="(\d+)"/gu)].map(([, id]) => Number(id)),
  )
  const ids = paragraphIds(claims)
  const made = claims.flatMap((claim, at) => {
    const old = known.get(claim.number)
    const id = old?.id ?? first + at
    const paragraphId = old?.paragraphId ?? ids[at] ?? ''
    return placed.has(id)
      ? [
          {
            xml: commentElement(claim, id, paragraphId),
            paragraphId,
            replaces: old?.xml ?? null,
          },
        ]
      : []
  })
  return { xml, comments: made }
}

/** A claim without those corrections that stand in the document as tracked. */
const withoutTracked = (tracked: Places['tracked']) => (claim: ReportClaim) => ({
  ...claim,
  fixes: claim.fixes.filter(
    ({ proposedBy, createdAt }) => !tracked.has(changeKey(proposedBy.name, createdAt)),
  ),
})

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
  const replaced = comments.reduce(
    (xml, { replaces, xml: made }) => (replaces ? xml.replace(replaces, () => made) : xml),
    read(names.comments) ?? empty('w:comments'),
  )
  const added = comments.filter(({ replaces }) => !replaces)
  yield [names.comments, withElements(replaced, 'w:comments', added.map(({ xml }) => xml).join(''))]
  const extended = read(names.extended) ?? empty('w15:commentsEx')
  const missing = comments.filter(({ paragraphId }) => !extended.includes(`"${paragraphId}"`))
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
