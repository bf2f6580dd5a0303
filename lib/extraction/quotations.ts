/** Words in quotation marks. `start` and `end` take in the marks; `whole` = a direct quotation, not a few borrowed words. */
export type Quotation = {
  start: number
  end: number
  innerStart: number
  innerEnd: number
  whole: boolean
}

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '„': '“”',
  '»': '«',
  '"': '"',
  '「': '」',
  '『': '』',
}

/** Quotations never run over the end of a paragraph: one left open there is closed there. */
export function quotationsOf(text: string): Quotation[] {
  const quotations: Quotation[] = []
  for (const line of text.matchAll(/[^\n\r]+/gu)) {
    let open: { at: number; closing: string } | null = null
    for (let at = line.index; at < line.index + line[0].length; at++) {
      const mark = text.charAt(at)
      if (open?.closing.includes(mark)) {
        quotations.push(quotation(text, open.at, at + 1, at))
        open = null
      } else if (!open) open = opensAt(text, at, mark)
    }
    if (open)
      quotations.push(
        quotation(
          text,
          open.at,
          line.index + line[0].trimEnd().length,
          line.index + line[0].trimEnd().length,
        ),
      )
  }
  return quotations.filter(({ innerStart, innerEnd }) => innerEnd > innerStart)
}

function opensAt(text: string, at: number, mark: string): { at: number; closing: string } | null {
  const closing = PAIRS[mark]
  if (closing) return { at, closing }
  // British single marks: only where a word begins after white space, and the mark does not stand for letters left out.
  const single = mark === '‘' || mark === "'"
  const begins =
    single && /^$|[\s(]/u.test(text.charAt(at - 1)) && /[\p{L}]/u.test(text.charAt(at + 1))
  if (!begins) return null
  const end = text
    .slice(at + 1, at + 600)
    .search(mark === '‘' ? /’(?=[\s.,;:!?)]|$)/u : /'(?=[\s.,;:!?)]|$)/u)
  return end > 0 && !text.slice(at, at + end).includes('\n')
    ? { at, closing: mark === '‘' ? '’' : "'" }
    : null
}

function quotation(text: string, start: number, end: number, close: number): Quotation {
  const raw = text.slice(start + 1, close)
  const innerStart = start + 1 + (raw.length - raw.trimStart().length)
  const innerEnd = innerStart + raw.trim().length
  const inner = raw.trim()
  const count = inner.split(/\s+/u).length
  const before = text.slice(Math.max(0, start - 3), start).trimEnd()
  const introduced = /[,:]$/u.test(before) && count > 2
  const sentence =
    /^\p{Lu}|^['‘“]?\p{Lu}|^\P{L}*\p{Lo}/u.test(inner) &&
    (count > 3 || /[.!?。！？,]$/u.test(inner)) &&
    count > 1
  const opens = /^$|[\n.!?]$/u.test(before) && count > 3
  return {
    start,
    end,
    innerStart,
    innerEnd,
    whole: (introduced || sentence || opens) && !isTitle(inner),
  }
}

/** "The Last Precinct": the name of a work, not something said. */
export function isTitle(inner: string): boolean {
  const words = inner.match(/\p{L}[\p{L}'’]*/gu) ?? []
  const large = words.filter((word) => /^\p{Lu}/u.test(word))
  const small = words.filter((word) =>
    /^(?:a|an|the|of|and|in|on|to|for|with|at|by|from|or)$/u.test(word),
  )
  return (
    large.length * 2 > words.length &&
    large.length + small.length === words.length &&
    !/[.!?]$/u.test(inner)
  )
}
