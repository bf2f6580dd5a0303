const escapes: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** JSON that may stand within a page's script: nothing in it ends one, or begins a comment. */
export const jsonLd = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(
    /[<>&\u2028\u2029]/gu,
    (sign) => escapes[sign] ?? sign,
  )

/** An object in parts: what comes first, then a list item by item, so that a long one need not be held as text. */
export function* streamed(head: object, name: string, items: Iterable<unknown>, after = '\n') {
  yield `${jsonLd(head, 1).replace(/\n\}$/u, '')},\n "${name}": [`
  let first = true
  for (const item of items) {
    yield `${first ? '' : ','}\n  ${jsonLd(item)}`
    first = false
  }
  yield `\n ]${after}`
}
