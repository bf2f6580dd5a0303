import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { wordFile, zipped } from './office'
import { readXml } from '@/lib/intake/readers/office/xml'

const partTypes = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>`
const packageRelations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

/** A document as programs write it, with parts that no report has to do with. */
export const documentOf = (given: Parameters<typeof wordFile>[0]) =>
  zipped({
    ...unzipSync(wordFile(given)),
    '[Content_Types].xml': partTypes,
    '_rels/.rels': packageRelations,
    'word/media/image1.png': new Uint8Array([137, 80, 78, 71, 0, 255]),
  })

/** The parts of a Word file, as text. */
export const wordParts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      // some programs call it document2.xml
      name.replace(/^word\/document\d\.xml$/u, 'word/document.xml'),
      strFromU8(part),
    ]),
  )

const attributesOf = (xml: string, element: string) =>
  [...xml.matchAll(new RegExp(`<${element} ([^>]*)>`, 'gu'))].map(([, inside = '']) =>
    Object.fromEntries(
      [...inside.matchAll(/([\w:]+)="([^"]*)"/gu)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    ),
  )

/** What is wrong with a package, in plain words; nothing where a strict reader would take it. */
export function faultsOf(bytes: Uint8Array): string[] {
  const parts = wordParts(bytes)
  const names = Object.keys(parts)
  const faults = names.flatMap((name) => (/\.(?:xml|rels)$/u.test(name) ? malformed(name) : []))
  function malformed(name: string) {
    try {
      readXml(new TextEncoder().encode(parts[name]), {}, name)
      return []
    } catch (error) {
      return [`${name}: ${String(error)}`]
    }
  }
  const types = parts['[Content_Types].xml'] ?? ''
  const typed = attributesOf(types, 'Override').map(({ PartName = '' }) => PartName.slice(1))
  const endings = attributesOf(types, 'Default').map(({ Extension = '' }) => Extension)
  for (const name of typed)
    if (!names.includes(name)) faults.push(`${name} has a type, and is not there`)
  for (const name of names) {
    if (name === '[Content_Types].xml' || name.endsWith('/')) continue
    if (!typed.includes(name) && !endings.includes(name.split('.').at(-1) ?? ''))
      faults.push(`${name} has no type`)
    if (name.endsWith('.rels')) faults.push(...dangling(name))
  }
  function dangling(name: string) {
    const folder = posix.dirname(posix.dirname(name))
    const relations = attributesOf(parts[name] ?? '', 'Relationship')
    const ids = relations.map(({ Id }) => Id)
    const twice = new Set(ids).size < ids.length ? [`${name} has an id twice`] : []
    return relations
      .flatMap(({ Target = '', TargetMode }) => {
        const path = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
        return TargetMode === 'External' || names.includes(path) ? [] : [`${name}: no ${path}`]
      })
      .concat(twice)
  }
  return [...faults, ...unpaired(parts)]
}

/** Comments whose marks and words do not belong together; changes that share a number. */
function unpaired(parts: Record<string, string>): string[] {
  const document = parts['word/document.xml'] ?? ''
  const idsOf = (xml: string, element: string) =>
    attributesOf(xml, element).map((attributes) => attributes['w:id'] ?? '')
  const comments = idsOf(parts['word/comments.xml'] ?? '', 'w:comment').sort()
  const marks = ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']
  const faults = marks.flatMap((mark) =>
    idsOf(document, mark).sort().join() === comments.join() ? [] : [`${mark}: not that of each`],
  )
  const changes = [...idsOf(document, 'w:ins'), ...idsOf(document, 'w:del')]
  return new Set(changes).size < changes.length ? [...faults, 'two changes of one id'] : faults
}

const words = (xml: string) =>
  xml
    .replace(/<[^>]*>/gu, '')
    .replace(/&#x([0-9a-f]+);/giu, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

/** Comments by their initials: the words they are on, as they stand now or are proposed to, and what they say. */
export function commentsIn(bytes: Uint8Array) {
  const { 'word/document.xml': document = '', 'word/comments.xml': comments = '' } =
    wordParts(bytes)
  const said = [...comments.matchAll(/<w:comment [^>]*>.*?<\/w:comment>/gsu)].map(([xml]) => {
    const [facts = {}] = attributesOf(xml, 'w:comment')
    const id = facts['w:id'] ?? ''
    const [, between = ''] = document.split(
      new RegExp(`<w:commentRange(?:Start|End) w:id="${id}"/>`, 'u'),
    )
    const on = words(between.replace(/<w:ins .*?<\/w:ins>/gsu, ''))
    return [
      facts['w:initials'] ?? '',
      { on, says: words(xml), author: facts['w:author'], id },
    ] as const
  })
  return new Map(said)
}

/** The tracked changes of a document, in its order: by whom, when, and which words. */
export const changesIn = (bytes: Uint8Array) =>
  [
    ...(wordParts(bytes)['word/document.xml'] ?? '').matchAll(
      /<w:(ins|del) ([^>]*)>(.*?)<\/w:\1>/gsu,
    ),
  ].map(([xml, kind = '', , inside = '']) => {
    const [facts = {}] = attributesOf(xml, `w:${kind}`)
    return `${kind} ${words(inside)}, ${facts['w:author'] ?? ''} ${facts['w:date'] ?? ''}`
  })
