import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { readFile } from '@/lib/intake/readers/registry'
import { holds, isHeadline, wordF1 } from './words'

const [folder] = process.argv.slice(3)
if (!folder) throw new Error('Name a folder: npm run bench -- readers FOLDER')

const percent = (part: number, whole: number) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`

/** What is read of a page: its headline, and its text without it. One that is refused is read as nothing. */
async function readPage(path: string) {
  try {
    const { title, text, blocks, remarks } = await readFile({
      name: 'page.html',
      bytes: readFileSync(path),
    })
    const first = blocks[0]?.kind === 'headline' ? blocks[0].end : 0
    // footnotes stand beside the text, each on every place that names it
    const notes = [...new Set(remarks.map(({ body }) => body))].join('\n')
    return { title, text: `${text}\n${notes}`, body: `${text.slice(first)}\n${notes}` }
  } catch (error) {
    return { title: null, text: '', body: '', problem: String(error) }
  }
}

/** Words of different elements are different words, as they are seen. */
function textOfHtml(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const parts: string[] = []
  const blocks =
    /^(?:p|div|h[1-6]|li|ul|ol|td|th|tr|table|br|section|article|figure|figcaption|pre|blockquote)$/
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) parts.push(child.textContent ?? '')
      if (child.nodeType !== 1) continue
      const apart = blocks.test((child as Element).localName) ? '\n' : ''
      parts.push(apart)
      walk(child)
      parts.push(apart)
    }
  }
  walk(document.body)
  return parts.join('')
}

/** A folder a page: `source.html`, `expected.html`, `expected-metadata.json`. */
async function compareTexts(folder: string) {
  const found: { name: string; f1: number; right: boolean; ours: string | null; theirs: string }[] =
    []
  for (const name of readdirSync(folder)) {
    const at = (file: string) => join(folder, name, file)
    if (!existsSync(at('expected.html'))) continue
    const { title, text, body } = await readPage(at('source.html'))
    const expected = textOfHtml(readFileSync(at('expected.html'), 'utf8'))
    const { title: theirs } = JSON.parse(readFileSync(at('expected-metadata.json'), 'utf8')) as {
      title: string
    }
    // what is expected may hold the headline, or not
    const f1 = Math.max(wordF1(body, expected), wordF1(text, expected))
    found.push({ name, f1, right: isHeadline(title, theirs), ours: title, theirs })
  }
  const sorted = found.sort((a, b) => a.f1 - b.f1)
  const mean = found.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, found.length)
  const wrong = found.filter(({ right }) => !right)
  console.log(`${found.length} pages with the text expected of them
words: F1 ${mean.toFixed(4)} in the mean, ${(sorted[0]?.f1 ?? 1).toFixed(3)} at the lowest
headline: right on ${found.length - wrong.length} (${percent(found.length - wrong.length, found.length)})`)
  for (const { name, f1 } of sorted.filter(({ f1 }) => f1 < 0.9))
    console.log(`  F1 ${f1.toFixed(3)} ${name}`)
  for (const { name, ours, theirs } of wrong)
    console.log(`  headline of ${name}: ${ours ?? 'none'} ≠ ${theirs}`)
}

type Strings = Record<string, { file: string; with: string[]; without: string[] }>

/** `evaldata.json`, which names for each page strings that are wanted and strings that are not. */
async function compareStrings(folder: string) {
  const pages = Object.values(
    JSON.parse(readFileSync(join(folder, 'evaldata.json'), 'utf8')) as Strings,
  )
  const sum = { pages: 0, wanted: 0, kept: 0, unwanted: 0, let: 0, refused: 0 }
  for (const { file, with: wanted, without } of pages) {
    const path = ['cache', 'eval']
      .map((part) => join(folder, part, file))
      .find((one) => existsSync(one))
    if (!path) continue
    const { text, problem } = await readPage(path)
    const count = (parts: string[]) => parts.filter((part) => holds(text, part)).length
    sum.pages++
    sum.wanted += wanted.length
    sum.unwanted += without.length
    sum.kept += count(wanted)
    sum.let += count(without)
    if (problem) sum.refused++
    if (process.env.SHOW) {
      for (const part of wanted)
        if (!holds(text, part)) console.log('MISS', file, JSON.stringify(part), problem ?? '')
      for (const part of without)
        if (holds(text, part)) console.log('EXTRA', file, JSON.stringify(part))
    }
  }
  console.log(`${sum.pages} pages with strings, ${sum.refused} of them refused
wanted strings kept: ${sum.kept} of ${sum.wanted} (${percent(sum.kept, sum.wanted)})
unwanted strings let in: ${sum.let} of ${sum.unwanted} (${percent(sum.let, sum.unwanted)})`)
}

await (existsSync(join(folder, 'evaldata.json')) ? compareStrings(folder) : compareTexts(folder))
