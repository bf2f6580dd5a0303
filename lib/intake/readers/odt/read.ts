import { BlockWriter } from '../block-writer'
import { documentOf, withHeadline } from '../document'
import { momentOf } from '../office/moment'
import { openOffice } from '../office/open'
import { readProperties } from '../office/properties'
import { Story } from '../story'
import { acceptedChanges, leftObjects } from '../office/warnings'
import { readXml } from '../office/xml'
import type { ReadDocument } from '../reader'
import { refusedFile } from '../refusal'
import { type Noted, placeRemarks, type Spot, spotIn } from '../remarks'
import { type Aside, OdtBody } from './body'
import { readOdtStyles } from './styles'

/** An OpenDocument text: what stands in it once all tracked changes are accepted, and what was written beside it. */
export function readOdt(bytes: Uint8Array, label: string): ReadDocument {
  const parts = openOffice(bytes, label, () => 'content.xml')
  refuseEncrypted(parts.read('META-INF/manifest.xml'), label)
  const styles = readOdtStyles(parts.read('styles.xml'), label)
  const writer = new BlockWriter()
  const asides: { aside: Aside; at: Spot }[] = []
  const ends = new Map<string, Spot>()
  const body = new OdtBody(new Story(writer), styles, {
    onAside: (aside) => void asides.push({ aside, at: spotIn(writer) }),
    onEnd: (name) => void ends.set(name, spotIn(writer)),
  })
  readXml(parts.read('content.xml') ?? new Uint8Array(), body, label)
  body.story.finish()
  const written = withHeadline(writer.finish())
  if (!written.text) throw refusedFile(`There is no text in this ${label}.`)
  const facts = readProperties(parts.read('meta.xml'), label)
  return documentOf({
    ...facts,
    ...written,
    remarks: placeRemarks(written, notedOf(asides, ends), facts.language),
    warnings: [...acceptedChanges(body.changes), ...leftObjects(body.objects)],
  })
}

/** A comment without an end hangs on the words before it, as a footnote does; an answer, on those of the one it answers. */
function notedOf(
  asides: readonly { aside: Aside; at: Spot }[],
  ends: ReadonlyMap<string, Spot>,
): Noted[] {
  const places = new Map(
    asides.flatMap(({ aside, at }) => {
      const to = ends.get(aside.name)
      return to && aside.kind === 'comment' ? [[aside.name, { from: at, to }] as const] : []
    }),
  )
  return asides.map(({ aside: { kind, name, parent, author, at: date, body }, at }) => ({
    kind,
    body,
    author: author.trim() || null,
    at: momentOf(date.trim()),
    ...((kind === 'comment' && (places.get(name) ?? places.get(parent ?? ''))) || {
      from: null,
      to: at,
    }),
  }))
}

function refuseEncrypted(manifest: Uint8Array | null, label: string) {
  if (!manifest) return
  const open = (name: string) => {
    if (name === 'manifest:encryption-data')
      throw refusedFile(`This ${label} has a password. Save it without one.`)
    return undefined
  }
  readXml(manifest, { open }, label)
}
