import { unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'

const signature = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 4)).toString('latin1')
const plain = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** As it stands, for what is written in attributes, and then as it is read. */
const ofXml = (xml: string) =>
  `${xml}\n${xml.replace(/<[^>]*>/gu, '').replace(/&(\w+);/gu, (as, name: string) => entities[name] ?? as)}`

async function ofArchive(bytes: Uint8Array): Promise<string> {
  const files = await Promise.all(
    Object.entries(unzipSync(bytes)).map(async ([name, part]) =>
      /\.(xml|rels)$/u.test(name) ? ofXml(plain(part)) : `${name}\n${await textIn(part)}`,
    ),
  )
  return files.join('\n')
}

/** Lines are put together again, for where one ends says nothing; with what the file says of itself. */
async function ofPdf(bytes: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document, { mergePages: true })
  const { info } = await document.getMetadata()
  return `${text.replace(/\s+/gu, ' ')}\n${JSON.stringify(info)}`
}

/** All words in a file of any format, whatever it is packed in. */
export async function textIn(file: string | Uint8Array): Promise<string> {
  if (typeof file === 'string') return file
  if (signature(file).startsWith('PK')) return ofArchive(file)
  return signature(file) === '%PDF' ? ofPdf(file) : plain(file)
}
