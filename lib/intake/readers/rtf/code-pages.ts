/** What browsers know no name for: the upper half of the pages DOS had. */
const upper: Record<number, string> = {
  437: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ',
  850: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■ ',
  852: 'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00AD˝˛ˇ˘§÷¸°¨˙űŘř■ ',
}

const names: Record<number, string> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  28591: 'windows-1252',
  65001: 'utf-8',
}

/** Code pages by the number fonts are marked with; 0 and 1 say no more than the document. */
export const pageOfCharset: Record<number, number> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
}

const nameOf = (page: number) =>
  names[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : undefined)

export const isKnownPage = (page: number) => page in upper || nameOf(page) !== undefined

const ascii = Array.from({ length: 128 }, (_, at) => String.fromCharCode(at)).join('')

/** Letters of bytes; those of a page nobody knows are taken for Western ones. */
export function decodeBytes(bytes: Uint8Array, page: number): string {
  const half = upper[page]
  if (half) return Array.from(bytes, (byte) => (ascii + half)[byte] ?? '').join('')
  const decoder = new TextDecoder(nameOf(page) ?? 'windows-1252')
  // at once, Node 20 takes windows-1252 for ISO 8859-1
  return decoder.decode(bytes, { stream: true }) + decoder.decode()
}

/**
 * Letters of a font that says it has Western ones, in a document of another page: some programs say so of every font.
 * Three accented letters in a row stand in no Western word.
 */
export function decodeWestern(bytes: Uint8Array, documentPage: number): string {
  const isOther =
    documentPage !== 1252 && /[\u00C0-\u00FF]{3}/.test(Buffer.from(bytes).toString('latin1'))
  return decodeBytes(bytes, isOther ? documentPage : 1252)
}
