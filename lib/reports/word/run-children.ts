/** What stands in a run, by its offsets in the part; `text`: of words, where the words alone stand. */
export type Child = {
  start: number
  end: number
  name: string
  text: { start: number; end: number } | null
}

const markup =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>|<(\/?)([^\s/>]+)(?:"[^"]*"|'[^']*'|[^"'>])*>/gu

/** The opening tag of an element that begins here, its children, and where the last of them ends. */
export function childrenOf(xml: string, { start, end }: { start: number; end: number }) {
  const children: Child[] = []
  let depth = 0
  let opened = { start, end: start }
  let inside = start
  for (const { 0: tag, 1: closes, 2: name = '', index } of xml.slice(start, end).matchAll(markup)) {
    const [from, to] = [start + index, start + index + tag.length]
    if (!name) continue
    if (closes) depth--
    if (depth === 0 && inside === start) inside = to
    else if (depth === 1 && (closes || tag.endsWith('/>')))
      children.push(childOf(xml, name, closes ? opened : { start: from, end: to }, from, to))
    else if (depth === 1) opened = { start: from, end: to }
    if (!closes && !tag.endsWith('/>')) depth++
  }
  return { open: xml.slice(start, inside), children, last: children.at(-1)?.end ?? inside }
}

function childOf(
  xml: string,
  name: string,
  opened: { start: number; end: number },
  closing: number,
  end: number,
): Child {
  const words = { start: opened.end, end: closing }
  const plain =
    (name === 'w:t' || name === 'w:delText') &&
    words.end > words.start &&
    !xml.slice(words.start, words.end).includes('<')
  return { start: opened.start, end, name, text: plain ? words : null }
}
