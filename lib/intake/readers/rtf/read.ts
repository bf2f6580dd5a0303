import { documentOf, withHeadline } from '../document'
import { acceptedChanges, leftObjects } from '../office/warnings'
import { marginsLeft } from '../left-words'
import type { ReadDocument } from '../reader'
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
    leftOut: [...marginsLeft(body.margins.split('\n')), ...main.leftOut],
    warnings: warningsOf(body, isWhole),
  })
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
