/** A comment of Galley's own in a document: on which claim, under which id, and by which its answers find it. */
export type KnownComment = { number: number; id: number; paragraphId: string | null; xml: string }

const valueOf = (tag: string, name: string) =>
  new RegExp(`\\s${name}=["']([^"']*)["']`, 'u').exec(tag)?.[1]

/** Those that an earlier report put into a document, by the number of their claim; a claim has one. */
export function knownComments(part: string | null): Map<number, KnownComment> {
  const known = new Map<number, KnownComment>()
  for (const [xml] of (part ?? '').matchAll(/<w:comment\s[^]*?<\/w:comment>/gu)) {
    const tag = xml.slice(0, xml.indexOf('>') + 1)
    const number = /^C(\d{1,6})$/u.exec(valueOf(tag, 'w:initials') ?? '')?.[1]
    if (valueOf(tag, 'w:author') !== 'Galley' || !number || known.has(Number(number))) continue
    const paragraphs = [...xml.matchAll(/\sw14:paraId="([0-9A-Fa-f]{8})"/gu)]
    known.set(Number(number), {
      number: Number(number),
      id: Number(valueOf(tag, 'w:id')),
      paragraphId: paragraphs.at(-1)?.[1] ?? null,
      xml,
    })
  }
  return known
}

/** The largest id of any comment or tracked change in the parts of a document. */
export const lastId = (...parts: (string | null)[]) =>
  parts.reduce(
    (last, part) =>
      [...(part ?? '').matchAll(/\sw:id=["'](\d{1,9})["']/gu)].reduce(
        (most, [, id]) => Math.max(most, Number(id)),
        last,
      ),
    0,
  )
