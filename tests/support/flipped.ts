import { mailFile } from './mail'
import { run, wordFile, wordParagraph } from './office'
import { newsPage } from './page'
import { pdfFile, setLines } from './pdf'

/** Numbers that look like chance and are the same in every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const words = 'The bridge opened in 1978, after years of delay. It cost 14 million crowns.'

/** A good file of each kind, with what its reader takes trouble over. */
export const goodFiles: Record<string, Uint8Array> = {
  '.pdf': pdfFile({
    pages: [setLines([words, '– It holds.', words]), setLines([words])],
    info: '/Title (The bridge) /Author (Ines Mora)',
  }),
  '.docx': wordFile({
    body: [
      wordParagraph('A bridge', 'Titel'),
      wordParagraph(`${run(words)}<w:r><w:footnoteReference w:id="2"/></w:r>`),
    ].join(''),
    footnotes: `<w:footnote w:id="2">${wordParagraph('Minutes.')}</w:footnote>`,
    core: '<dc:creator>Ines Okafor</dc:creator>',
  }),
  '.rtf': bytes(
    String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset204 Arial;}}{\stylesheet{\s1 heading 1;}}\pard\s1 A bridge\par\pard ${words} \u8364?5{\footnote Minutes.}\par\trowd\intbl A\cell B\cell\row\pard{\pict\bin4 abcd}{\f0\'cc\'ee}\par}`,
  ),
  '.eml': mailFile({
    headers: ['Subject: =?utf-8?Q?The_br=C3=BCcke?='],
    text: words,
    html: `<p>${words}</p>`,
    attached: [{ name: 'a.txt', type: 'text/plain', bytes: bytes(words) }],
  }),
  '.md': bytes(
    `---\ntitle: A\n---\n# A bridge\n\n${words}[^1] *So* **it** [is](https://a.test "b").\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n> - x\n>   1. y\n\n\`\`\`\ncode\n\`\`\`\n\n<div>a</div>\n\n[^1]: Minutes.\n`,
  ),
  '.html': bytes(newsPage()),
}

/** The file with some of it damaged: bits flipped, bytes set, parts doubled, or its end cut off. */
export function damaged(file: Uint8Array, next: () => number): Uint8Array {
  const copy = Uint8Array.from(file)
  const place = () => Math.floor(next() * copy.length)
  for (let times = 1 + Math.floor(next() * 12); times > 0; times--) {
    const at = place()
    if (next() < 0.7) copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(next() * 8))
    else if (next() < 0.5) copy[at] = Math.floor(next() * 256)
    else copy.copyWithin(at, place(), Math.min(copy.length, place() + 40))
  }
  return next() < 0.1 ? copy.slice(0, place()) : copy
}
