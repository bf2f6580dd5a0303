import { namespaces, readsLeft, xmlHead } from './xml'

type Look = {
  size: number
  /** twentieths of a point */
  before?: number
  after: number
  line?: number
  sans?: boolean
  /** further properties of paragraph and words */
  p?: string
  r?: string
}

const serif = 'Georgia'
const sans = 'Arial'
const fonts = (name: string) =>
  `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:cs="${name}" w:eastAsia="${name}"/>`
const keepNext = '<w:keepNext/><w:keepLines/>'
const strong = '<w:b/><w:bCs/>'

const style = (id: string, name: string, look: Look, language = '') => {
  const { size, before = 0, after, line = 276, sans: isSans, p = '', r = '' } = look
  const [first, last] = p.split('|')
  return `<w:style w:type="paragraph" w:styleId="${id}"${id.startsWith('Galley') ? ' w:customStyle="1"' : ''}><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${first ?? ''}<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>${last ?? ''}</w:pPr><w:rPr>${fonts(isSans ? sans : serif)}${r}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>${language}</w:rPr></w:style>`
}

const bullets = '<w:numPr><w:numId w:val="1"/></w:numPr>'
const english = '<w:lang w:val="en-GB"/>'

const articleStyles = [
  style('Title', 'Title', { size: 44, after: 160, line: 252, p: keepNext, r: strong }),
  style('Subtitle', 'Subtitle', { size: 26, after: 240, r: '<w:color w:val="434743"/>' }),
  style('Heading1', 'heading 1', {
    ...{ size: 26, before: 280, after: 100, r: strong },
    p: `${keepNext}|<w:outlineLvl w:val="0"/>`,
  }),
  style('BodyText', 'Body Text', { size: 22, after: 160, line: 300 }),
  style('ListBullet', 'List Bullet', { size: 22, after: 80, line: 300, p: bullets }),
  style('List2', 'List 2', {
    ...{ size: 22, after: 80, line: 300 },
    p: '|<w:ind w:left="360"/>',
  }),
  style('Caption', 'caption', {
    ...{ size: 18, after: 160, sans: true, r: '<w:color w:val="434743"/>' },
  }),
]

const reportStyles = [
  style(
    'GalleyFirst',
    'Galley report kicker',
    { size: 18, after: 60, sans: true, p: '<w:keepNext/><w:pageBreakBefore/>' },
    english,
  ),
  style('GalleyTitle', 'Galley report title', {
    ...{ size: 36, after: 120, line: 252, p: keepNext, r: strong },
  }),
  style(
    'GalleyStanding',
    'Galley report standing',
    { size: 26, before: 200, after: 60, p: keepNext, r: strong },
    english,
  ),
  style(
    'GalleyHeading',
    'Galley report heading',
    { size: 26, before: 320, after: 120, p: `${keepNext}|<w:outlineLvl w:val="0"/>`, r: strong },
    english,
  ),
  style(
    'GalleyItem',
    'Galley report item',
    { size: 18, before: 200, after: 40, sans: true, p: keepNext },
    english,
  ),
  style('GalleyWords', 'Galley report words', { size: 22, after: 60, line: 300 }),
  style('GalleyText', 'Galley report text', { size: 18, after: 100, sans: true }, english),
  style(
    'GalleyCell',
    'Galley report cell',
    { size: 16, before: 20, after: 40, line: 252, sans: true },
    english,
  ),
  style('GalleyHead', 'Galley report head', {
    ...{ size: 16, after: 0, sans: true },
    p: '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>',
    r: '<w:color w:val="5C615C"/>',
  }),
]

const edge = (side: string, size: number, colour: string) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`

const tableStyle = `<w:style w:type="table" w:customStyle="1" w:styleId="GalleyTable"><w:name w:val="Galley report table"/><w:tblPr><w:tblBorders>${edge('top', 8, '171917')}${edge('bottom', 8, '171917')}${edge('insideH', 4, 'D0D3CE')}</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`

const characterStyle = `<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>`

/** How the document looks; words of the article are marked as being in its language. */
export function stylesPart(language: string): string {
  const tag = readsLeft('', language)
    ? `<w:lang w:val="en-GB" w:bidi="${language}"/>`
    : `<w:lang w:val="${language}"/>`
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(serif)}<w:sz w:val="22"/><w:szCs w:val="22"/>${tag}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`
  return `${xmlHead}<w:styles ${namespaces}>${defaults}${normal}${[...articleStyles, ...reportStyles].join('')}${characterStyle}${tableStyle}</w:styles>`
}

/** Bullets, for lists whose lines have none of their own. */
export const numberingPart = `${xmlHead}<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="260"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
