import type { Report } from '../report'
import { footerPart, headerPart } from './margins'
import { pack, type Part } from './pack'
import { numberingPart, stylesPart } from './styles'
import { escaped, namespaces, xmlHead } from './xml'

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const extendedRelation = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended'

/** Parts that lie beside the text, by the last word of their relation to it. */
const beside: [name: string, type: string, relation: string][] = [
  ['styles', `${types}.styles+xml`, `${relations}/styles`],
  ['numbering', `${types}.numbering+xml`, `${relations}/numbering`],
  ['settings', `${types}.settings+xml`, `${relations}/settings`],
  ['header', `${types}.header+xml`, `${relations}/header`],
  ['footer', `${types}.footer+xml`, `${relations}/footer`],
  ['comments', `${types}.comments+xml`, `${relations}/comments`],
  ['commentsExtended', `${types}.commentsExtended+xml`, extendedRelation],
]

const page =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'

type Body = { body: string; comments?: readonly string[]; extended?: readonly string[] }

/** A new Word file: what stands in it, and the comments on it, in the dress of a report. */
export function wordFile(report: Report, { body, comments = [], extended = [] }: Body) {
  const root = (name: string, inside: string) =>
    `${xmlHead}<${name} ${namespaces}>${inside}</${name}>`
  const parts: Part[] = [
    { name: '[Content_Types].xml', bytes: contentTypes },
    { name: '_rels/.rels', bytes: packageRelations },
    ...Object.entries({
      document: root('w:document', `<w:body>${body}${page}</w:body>`),
      styles: stylesPart(report.article.language),
      numbering: numberingPart,
      settings: root('w:settings', '<w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>'),
      header: headerPart(report),
      footer: footerPart(),
      comments: root('w:comments', comments.join('')),
      commentsExtended: root('w15:commentsEx', extended.join('')),
    }).map(([name, bytes]) => ({ name: `word/${name}.xml`, bytes })),
    { name: 'word/_rels/document.xml.rels', bytes: documentRelations },
    { name: 'docProps/core.xml', bytes: properties(report) },
  ]
  return pack(parts)
}

const relationshipsOf = (rows: readonly string[]) =>
  `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`

const documentRelations = relationshipsOf(
  beside.map(
    ([name, , relation], at) =>
      `<Relationship Id="rId${at + 1}" Type="${relation}" Target="${name}.xml"/>`,
  ),
)

const packageRelations = relationshipsOf([
  `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/>`,
  '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
])

const override = (name: string, type: string) =>
  `<Override PartName="/${name}" ContentType="${type}"/>`

const contentTypes = `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  override('word/document.xml', `${types}.document.main+xml`),
  ...beside.map(([name, type]) => override(`word/${name}.xml`, type)),
  override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
].join('')}</Types>`

/** What the file says of itself; the one place that names when it was made. */
function properties({ article, madeAt }: Report): string {
  const made = `${madeAt.slice(0, 19)}Z`
  const [created, modified] = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${made}</dcterms:${name}>`,
  )
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(article.title)}</dc:title><dc:creator>${escaped(article.byline ?? 'Galley')}</dc:creator><dc:language>${escaped(article.language)}</dc:language>${created ?? ''}${modified ?? ''}</cp:coreProperties>`
}
