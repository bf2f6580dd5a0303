import { extractText, getDocumentProxy } from 'unpdf'

type Node = { role?: string; lang?: string; alt?: string; children?: Node[] }

const walk = (node: Node | null, see: (node: Node) => void) => {
  if (!node) return
  see(node)
  for (const child of node.children ?? []) walk(child, see)
}

/** What a PDF says, and what it says of itself, as a program that reads it aloud is told. */
export async function readPdf(bytes: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text: pages } = await extractText(document, { mergePages: false })
  const [{ info }, outline, marked] = await Promise.all([
    document.getMetadata(),
    document.getOutline(),
    document.getMarkInfo(),
  ])
  const roles: string[] = []
  const alts: string[] = []
  const languages = new Set<string>()
  const links: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    walk((await page.getStructTree()) as Node | null, ({ role, lang, alt }) => {
      if (role) roles.push(role)
      if (lang) languages.add(lang)
      if (alt) alts.push(alt)
    })
    for (const note of (await page.getAnnotations()) as { url?: string; unsafeUrl?: string }[])
      if (note.unsafeUrl ?? note.url) links.push(note.unsafeUrl ?? note.url ?? '')
  }
  return {
    pages: pages.map((page) => page.replace(/\s+/gu, ' ')),
    text: pages.join(' ').replace(/\s+/gu, ' '),
    info: info as Record<string, string>,
    outline: outline as { title: string; items: { title: string }[] }[],
    marked: (marked as { Marked?: boolean } | null)?.Marked === true,
    roles,
    alts,
    languages,
    links,
  }
}
