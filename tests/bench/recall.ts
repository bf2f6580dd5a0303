import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { readFile } from '@/lib/intake/readers/registry'
import { recallOf } from './words'

const [folder, shown = '10'] = process.argv.slice(3)
if (!folder) throw new Error('Name a folder: npm run bench -- recall FOLDER')

const office = ['.docx', '.odt', '.rtf']
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => [...office, '.pdf'].includes(extname(file).toLowerCase()))
  .map((file) => join(folder, file))

const made = mkdtempSync(join(tmpdir(), 'galley-recall-'))
process.once('exit', () => rmSync(made, { recursive: true, force: true }))

function run(program: string, args: readonly string[]) {
  const { error, status } = spawnSync(program, args, { timeout: 300_000, stdio: 'ignore' })
  if (error && 'code' in error && error.code === 'ENOENT')
    throw new Error(
      `${program} is not here: apt-get install libreoffice-writer-nogui poppler-utils`,
    )
  return status === 0
}

/** The text as another program gives it; null where that cannot read the file. */
function textOfOther(file: string): string | null {
  const isPdf = extname(file).toLowerCase() === '.pdf'
  const out = join(made, `${basename(file, extname(file))}.txt`)
  rmSync(out, { force: true })
  const filter = 'txt:Text (encoded):UTF8'
  if (isPdf) run('pdftotext', ['-enc', 'UTF-8', file, out])
  else run('soffice', ['--headless', '--convert-to', filter, '--outdir', made, file])
  try {
    return readFileSync(out, 'utf8')
  } catch {
    return null
  }
}

/** All that Galley tells of a file: its text, the notes beside it, and what it left out and lists. */
async function textOfOurs(file: string): Promise<string | null> {
  const { text, remarks, leftOut } = await readFile({
    name: basename(file),
    bytes: readFileSync(file),
  })
  return [text, ...remarks.map(({ body }) => body), ...leftOut.map((part) => part.text)].join('\n')
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 1

type Found = { file: string; recall: number; order: number; lost: string[] }

for (const kinds of [office, ['.pdf']]) {
  const found: Found[] = []
  const refused: string[] = []
  for (const file of files.filter((each) => kinds.includes(extname(each).toLowerCase()))) {
    const theirs = textOfOther(file)
    if (!theirs?.trim()) continue
    const ours = await textOfOurs(file).catch((error: unknown) => {
      refused.push(`${basename(file)}: ${String(error).split('\n', 1)[0]}`)
      return null
    })
    if (ours !== null) found.push({ file: basename(file), ...recallOf(ours, theirs) })
  }
  const recalls = found.map(({ recall }) => recall)
  console.log(`${found.length} files of ${kinds.join(', ')}; ${refused.length} refused
words kept: ${mean(recalls).toFixed(4)} in the mean, ${median(recalls).toFixed(4)} in the median
in their order: ${mean(found.map(({ order }) => order)).toFixed(4)} in the mean`)
  const worst = found.sort((a, b) => Math.min(a.recall, a.order) - Math.min(b.recall, b.order))
  for (const { file, recall, order, lost } of worst.slice(0, Number(shown)))
    console.log(
      `  ${recall.toFixed(3)} ${order.toFixed(3)} ${file}: ${lost.slice(0, 12).join(' ')}`,
    )
  for (const line of refused) console.log(`  refused ${line}`)
}
