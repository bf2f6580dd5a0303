// `npm run figures`: how large the parts are, how long files and functions, how wide the lines, how much of it is tests.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const generated = /prisma-(sqlite|postgres)$/

function filesIn(folder, pattern = /\.(m?ts|tsx|mjs)$/) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return generated.test(path) ? [] : filesIn(path, pattern)
    return pattern.test(entry.name) ? [path] : []
  })
}

const linesOf = (text) => text.replace(/\n$/, '').split('\n')

/** The value that this share of them does not exceed. */
function share(values, part) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? 0
}

const spread = (values) =>
  `median ${share(values, 0.5)}, 95 % within ${share(values, 0.95)}, longest ${share(values, 1)}`

/** Lines of every function with a body, from its first to its last. */
function functionLengths(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const lengths = []
  const lineAt = (place) => source.getLineAndCharacterOfPosition(place).line
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body)
      lengths.push(lineAt(node.end) - lineAt(node.getStart()) + 1)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return lengths
}

/** Share of exported functions and types that a comment explains. */
function explained(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const exported = source.statements.filter(
    (node) =>
      ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  )
  return exported.map((node) => ts.getJSDocCommentsAndTags(node).length > 0)
}

const parts = Object.fromEntries(
  ['lib', 'app', 'prisma', 'scripts', 'tests'].map((folder) => [
    folder,
    filesIn(folder).map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  ]),
)
const lineCount = (files) => files.reduce((sum, { text }) => sum + linesOf(text).length, 0)

for (const [folder, files] of Object.entries(parts)) {
  const lengths = files.map(({ text }) => linesOf(text).length)
  console.log(
    `${folder.padEnd(9)} ${String(files.length).padStart(4)} files, ${String(lineCount(files)).padStart(6)} lines; a file: ${spread(lengths)}`,
  )
}

const own = [...parts.lib, ...parts.app]
const wide = own.flatMap(({ text }) => linesOf(text)).filter((line) => line.length > 100).length
const exports = parts.lib.flatMap(({ path, text }) => explained(path, text))
const tested = parts.tests.flatMap(
  ({ text }) => text.match(/^\s*(test|it)(\.each|\()/gm) ?? [],
).length
console.log(
  `functions  of lib and app: ${spread(own.flatMap(({ path, text }) => functionLengths(path, text)))} lines`,
)
console.log(
  `width      ${((100 * wide) / lineCount(own)).toFixed(1)} % of the lines of lib and app are wider than 100`,
)
console.log(
  `comments   ${((100 * exports.filter(Boolean).length) / exports.length).toFixed(0)} % of what lib exports has one`,
)
console.log(
  `tests      ${tested} written, ${(lineCount(parts.tests) / lineCount(parts.lib)).toFixed(2)} lines for each of lib`,
)
const papers = ['README.md', ...filesIn('docs', /\.md$/)]
console.log(
  `docs       ${papers.map((path) => `${path} ${linesOf(readFileSync(path, 'utf8')).length}`).join(', ')}`,
)
