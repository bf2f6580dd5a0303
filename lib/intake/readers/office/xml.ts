import { SaxesParser, type SaxesTagNS } from 'saxes'
import { refusedFile } from '../refusal'

/** The value of an attribute, by the name its namespace is known by here: "w:val". */
export type Attribute = (name: string) => string | undefined
export type XmlEvents = {
  /** 'skip' leaves out the element and all in it; its end is not told either */
  open?: (name: string, attribute: Attribute) => 'skip' | undefined
  close?: (name: string) => void
  text?: (words: string) => void
  /** hears before each of these where it stands in the part: UTF-16 offsets, without a byte order mark */
  at?: (start: number, end: number) => void
}

const deepest = 400
const step = 1 << 16

const names: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta',
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
}

const nameOf = ({ uri, local }: { uri: string; local: string }) =>
  uri ? `${names[uri] ?? '?'}:${local}` : local

function attributeOf(tag: SaxesTagNS): Attribute {
  return (name) => {
    for (const key in tag.attributes) {
      const attribute = tag.attributes[key]
      if (attribute && nameOf(attribute) === name) return attribute.value
    }
  }
}

/**
 * Walks one part of an office file. Only the five entities XML itself has are known, so nothing outside is fetched and
 * nothing grows. Throws Refused for what is not well-formed or lies too deep.
 */
export function readXml(part: Uint8Array, events: XmlEvents, label: string) {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = 0
  let skipped = Infinity
  parser.on('error', (error) => {
    throw refusedFile(
      `This ${label} is damaged: ${error.message.replace(/\.$/, '')}. Open it and save it again.`,
    )
  })
  // all markup but tags; what stands between two of them is text
  let begins = 0
  const pass = () => {
    begins = parser.position
  }
  for (const event of ['comment', 'processinginstruction', 'doctype', 'xmldecl'] as const)
    parser.on(event, pass)
  const tell = (end: number) => {
    if (skipped === Infinity) events.at?.(begins, end)
    begins = end
  }
  parser.on('opentag', (tag) => {
    tell(parser.position)
    depth++
    if (depth > deepest) throw refusedFile(`This ${label} is nested too deeply to be an article.`)
    if (skipped === Infinity && events.open?.(nameOf(tag), attributeOf(tag)) === 'skip')
      skipped = depth
  })
  parser.on('closetag', (tag) => {
    tell(parser.position)
    if (depth === skipped) skipped = Infinity
    else if (skipped === Infinity) events.close?.(nameOf(tag))
    depth--
  })
  const told = (words: string) => {
    if (skipped === Infinity) events.text?.(words)
  }
  // text is told once the next markup has begun
  parser.on('text', (words) => {
    tell(parser.position - 1)
    told(words)
  })
  parser.on('cdata', (words) => {
    tell(parser.position)
    told(words)
  })
  const decoder = new TextDecoder(encodingOf(part))
  for (let at = 0; at < part.length; at += step)
    parser.write(decoder.decode(part.subarray(at, at + step), { stream: true }))
  parser.close()
}

const encodingOf = ([first, second]: Uint8Array) =>
  first === 0xff && second === 0xfe
    ? 'utf-16le'
    : first === 0xfe && second === 0xff
      ? 'utf-16be'
      : 'utf-8'
