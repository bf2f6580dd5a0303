import { pack } from '../word/pack'
import { escaped, xmlHead } from '../word/xml'
import { rangeOf, relationsXml, type Sheet, sheetXml } from './sheet'
import { stylesXml } from './styles'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

type Book = { title: string; madeAt: string; line: string; sheets: readonly Sheet[] }

const contentTypes = ({ sheets }: Book) =>
  `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${kind}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
const relationships = (all: readonly string[]) =>
  `${xmlHead}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`

/** The filter's range is also a name of the book, and the head is printed on every page. */
const names = ({ sheets }: Book) =>
  sheets
    .flatMap((sheet, at) => [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet.name}!${rangeOf(sheet).replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2')}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet.name}!$1:$1</definedName>`,
    ])
    .join('')

const bookXml = (book: Book) =>
  `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${book.sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets><definedNames>${names(book)}</definedNames></workbook>`

const coreXml = ({ title, madeAt }: Book) =>
  `${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>Galley</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${madeAt.slice(0, 19)}Z</dcterms:created></cp:coreProperties>`

/** A workbook of tables (Office Open XML), the same bytes for the same tables. */
export function workbook(book: Book): Uint8Array<ArrayBuffer> {
  const { sheets, line } = book
  return pack([
    { name: '[Content_Types].xml', bytes: contentTypes(book) },
    {
      name: '_rels/.rels',
      bytes: relationships([
        relation('rId1', `${office}/officeDocument`, 'xl/workbook.xml'),
        relation('rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      ]),
    },
    { name: 'docProps/core.xml', bytes: coreXml(book) },
    { name: 'xl/workbook.xml', bytes: bookXml(book) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: relationships([
        ...sheets.map((_, at) =>
          relation(`rId${at + 1}`, `${office}/worksheet`, `worksheets/sheet${at + 1}.xml`),
        ),
        relation(`rId${sheets.length + 1}`, `${office}/styles`, 'styles.xml'),
      ]),
    },
    { name: 'xl/styles.xml', bytes: stylesXml() },
    ...sheets.flatMap((sheet, at) => {
      const links = relationsXml(sheet)
      const part = { name: `xl/worksheets/sheet${at + 1}.xml`, bytes: sheetXml(sheet, line) }
      const rels = `xl/worksheets/_rels/sheet${at + 1}.xml.rels`
      return links ? [part, { name: rels, bytes: links }] : [part]
    }),
  ])
}
