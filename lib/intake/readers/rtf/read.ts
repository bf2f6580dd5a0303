import { documentOf, withHeadline } from '../document'
import { acceptedChanges, leftObjects } from '../office/warnings'
import type { LeftOut, ReadDocument } from '../reader'
import { refusedFile } from '../refusal'
import { placeRemarks } from '../remarks'
import { RtfBody } from './body'
import { tokensOf } from './tokens'

const label = 'RTF document'

/** An RTF document: what stands in it once all tracked changes are accepted, and what was written beside it. */
export function readRtf(bytes: Uint8Array): ReadDocument {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (!/^(?:\xEF\xBB\xBF)?\s*\{\\rtf/.test(head))
    throw refusedFile(`This file is no ${label}, whatever its name says.`)
  const body = new RtfBody()
  for (const token of tokensOf(bytes)) body.hear(token)
  const isWhole = body.finish()
  const { main } = body.notes
  const written = withHeadline(main.finish())
  if (!written.text) throw refusedFile(`There is no text in this ${label}.`)
  const { language } = body
  return documentOf({
    ...written,
    title: body.title.trim() || null,
    byline: body.author.trim() || null,
    language,
    remarks: placeRemarks(written, body.notes.noted(), language),
    leftOut: [...marginsOf(body), ...main.leftOut],
    warnings: warningsOf(body, isWhole),
  })
}

/** Running heads and feet stand on every page and in no paragraph. */
function marginsOf({ margins }: RtfBody): LeftOut[] {
  const lines = margins
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
  const text = [...new Set(lines)].join('\n')
  return text ? [{ at: 0, text, unit: 'lines', why: 'around' }] : []
}

function warningsOf(body: RtfBody, isWhole: boolean): string[] {
  const { pictures, letters } = body
  const pages = [...letters.unknown].join(', ')
  return [
    ...acceptedChanges(body.changes),
    ...leftObjects(body.objects),
    ...(pictures > 0
      ? [`${pictures === 1 ? 'A picture was' : `${pictures} pictures were`} left out.`]
      : []),
    ...(pages
      ? [`Letters are written in code page ${pages}, which Galley does not know; look at them.`]
      : []),
    ...(isWhole ? [] : ['This file breaks off: its end may be missing.']),
  ]
}
