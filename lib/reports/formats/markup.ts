/** Text that is HTML already. */
export class Markup {
  constructor(readonly html: string) {}
  toString = () => this.html
}

type Piece = string | number | Markup | null | false | readonly Piece[]

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

function htmlOf(piece: Piece): string {
  if (piece === null || piece === false) return ''
  if (piece instanceof Markup) return piece.html
  if (typeof piece === 'object') return piece.map(htmlOf).join('')
  return escaped(String(piece))
}

/**
 * HTML with everything that is put into it escaped, unless it was made by this function too. The report is written
 * without React, because its server renderer may not be loaded where Next runs routes.
 */
export const markup = (parts: TemplateStringsArray, ...pieces: readonly Piece[]) =>
  new Markup(parts.reduce((html, part, index) => html + htmlOf(pieces[index - 1] ?? null) + part))
