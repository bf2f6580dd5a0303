import { strToU8, zipSync } from 'fflate'

/** The parts of an office file, by name, as one. */
export const zipped = (parts: Record<string, string | Uint8Array | undefined>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).flatMap(([name, part]) =>
        part === undefined ? [] : [[name, typeof part === 'string' ? strToU8(part) : part]],
      ),
    ),
  )

const w = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')
const dc =
  'xmlns:cp="http://schemas.openxmlformats.org/x" xmlns:dc="http://purl.org/dc/elements/1.1/"'

export const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
/** A paragraph of Word, from words or from runs. */
export const wordParagraph = (inside: string, style?: string) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${inside.startsWith('<') ? inside : run(inside)}</w:p>`

const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
/** The styles of a Word in German, as it writes them. */
export const wordStyles = `<w:styles ${w}>${[
  style('Standard', 'Normal'),
  style('Titel', 'Title'),
  style('Untertitel', 'Subtitle'),
  style('berschrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
  style('Zwischentitel', 'Zwischentitel', '<w:basedOn w:val="berschrift1"/>'),
  style('Hausstil', 'House head', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
  style(
    'Aufzhlungszeichen',
    'List Bullet',
    '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>',
  ),
  style('Beschriftung', 'caption'),
  style('Verzeichnis1', 'toc 1'),
].join('')}</w:styles>`

type Word = {
  body: string
  styles?: string
  comments?: string
  replies?: string
  core?: string
} & Partial<Record<'footnotes' | 'endnotes', string>>
/** A Word document, from what stands in its parts. */
export const wordFile = ({ body, styles, comments, replies, footnotes, endnotes, core }: Word) => {
  const part = (root: string, inside: string | undefined) =>
    inside === undefined ? undefined : `<w:${root} ${w}>${inside}</w:${root}>`
  return zipped({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${part('document', `<w:body>${body}</w:body>`)}`,
    'word/styles.xml': styles ?? wordStyles,
    'word/comments.xml': part('comments', comments),
    'word/footnotes.xml': part('footnotes', footnotes),
    'word/endnotes.xml': part('endnotes', endnotes),
    'word/commentsExtended.xml':
      replies === undefined ? undefined : `<w15:commentsEx ${w}>${replies}</w15:commentsEx>`,
    'docProps/core.xml':
      core === undefined ? undefined : `<cp:coreProperties ${dc}>${core}</cp:coreProperties>`,
  })
}

const odf = ['office', 'text', 'table', 'style', 'meta', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  )
  .join(' ')

export const odtParagraph = (inside: string, styleName = 'Standard') =>
  `<text:p text:style-name="${styleName}">${inside}</text:p>`

type Odt = { body: string; automatic?: string; styles?: string; meta?: string; manifest?: string }
/** An OpenDocument text, from what stands in its parts. */
export const odtFile = ({ body, automatic = '', styles = '', meta = '', manifest = '' }: Odt) =>
  zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${odf}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${odf}><office:styles>${styles}</office:styles></office:document-styles>`,
    'meta.xml': `<office:document-meta ${odf}><office:meta>${meta}</office:meta></office:document-meta>`,
    'META-INF/manifest.xml': `<manifest:manifest ${odf}>${manifest}</manifest:manifest>`,
  })
