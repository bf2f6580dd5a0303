import type { LeftOut } from '../reader'

type Facts = {
  title: string | null
  byline: string | null
  language: string | null
  publishedAt: string | null
}

const names: Record<keyof Facts, RegExp> = {
  title: /^(?:title|headline)$/i,
  byline: /^(?:authors?|byline)$/i,
  language: /^(?:lang|language|locale)$/i,
  publishedAt: /^(?:date|published|publishdate|published_at)$/i,
}

/** What stands between two rulers above the text: facts that are known here, and lines that are left out. */
export function takeFrontMatter(markdown: string) {
  const found =
    /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n((?:[^\n]*\n)*?)(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(markdown)
  const facts: Facts = { title: null, byline: null, language: null, publishedAt: null }
  const lines = found?.[2]?.split(/\r?\n/) ?? []
  // a ruler above a text that has another one further down is no front matter
  const isOne = lines.every((line) => /^\s|^\s*$|^[#\]}-]|^[\w.-]+\s*[:=]/.test(line))
  if (!found || !isOne) return { facts, leftOut: [], text: markdown }
  const rest = lines.filter((line) => !take(line, facts) && line.trim() !== '')
  const leftOut: LeftOut[] =
    rest.length > 0 ? [{ at: 0, text: rest.join('\n'), unit: 'lines', why: 'hidden' }] : []
  return { facts, leftOut, text: markdown.slice(found[0].length) }
}

function take(line: string, facts: Facts): boolean {
  const [, name = '', written = ''] = /^([\w.-]+)\s*[:=]\s*(\S.*)$/.exec(line.trimEnd()) ?? []
  const fact = (Object.keys(names) as (keyof Facts)[]).find((one) => names[one].test(name))
  const value = unquoted(written)
  if (!fact || !value || facts[fact] !== null) return false
  if (fact === 'publishedAt' && Number.isNaN(Date.parse(value))) return false
  facts[fact] = value
  return true
}

/** `"A bridge"`, `[Ann Lee, Bo Ek]`; what goes on over more lines is none. */
function unquoted(written: string): string | null {
  const list = /^\[(.*)\]$/.exec(written)?.[1]
  if (list !== undefined)
    return list
      .split(',')
      .map((one) => unquoted(one.trim()))
      .join(', ')
  const quoted = /^"((?:[^"\\]|\\.)*)"$|^'((?:[^']|'')*)'$/.exec(written)
  if (quoted)
    return (quoted[1]?.replace(/\\(.)/g, '$1') ?? quoted[2]?.replaceAll("''", "'")) || null
  return /^[>|&*{["']/.test(written) ? null : (written.split(/\s#\s/, 1)[0] ?? '').trimEnd()
}
