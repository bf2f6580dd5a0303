/** Characters of the font Symbol from 0x20, and the few of the Wingdings that stand in running text. */
const symbolFont =
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'
const symbolFontUpper = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…'
const wingdings: Record<number, string> = {
  0x9f: '•',
  0xa7: '▪',
  0xa8: '◻',
  0xe0: '→',
  0xfc: '✓',
  0xfb: '✗',
}

/** The character a symbol stands for; none where only its own font knows. */
export function symbolOf(font: string, hex: string): string {
  const code = Number.parseInt(hex, 16)
  if (!Number.isFinite(code) || code <= 0 || code > 0xffff) return ''
  if (code < 0xe000 || code > 0xf8ff) return String.fromCharCode(code)
  const place = code & 0xff
  if (/^wingdings/iu.test(font)) return wingdings[place] ?? ''
  if (!/^symbol$/iu.test(font)) return ''
  return (place < 0x80 ? symbolFont[place - 0x20] : symbolFontUpper[place - 0xa0]) ?? ''
}
