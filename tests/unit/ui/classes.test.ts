import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  )
const files = filesIn('app')
const sheets = files
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, css: readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//g, '') }))
const sources = [...files, ...filesIn('lib').filter((file) => !file.includes('/prisma-'))]
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))

const classesOf = (selector: string) =>
  [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name)
const selectorsOf = (css: string) =>
  [...css.matchAll(/([^{};]+)\{/g)]
    .map(([, selector = '']) => selector.trim())
    .filter((selector) => !selector.startsWith('@'))
    .flatMap((selector) => selector.split(/,(?![^(]*\))/))
const styled = new Set(sheets.flatMap(({ css }) => selectorsOf(css).flatMap(classesOf)))

/** What is made before it is given: `buttonClass`, `headlineClass`. */
const madeBefore = (source: string): string[] =>
  [
    ...source.matchAll(/\bconst \w*[cC]lass\w* = ([^]*?)(?:\n\n|\n(?=\s*(?:return|const)\b))/g),
  ].flatMap(([, value = '']) => [...value.matchAll(/'([^']*)'/g)].map(([, name = '']) => name))

/** The value of each className, up to where its quote or brace ends. */
function classNames(source: string): string[] {
  const made = madeBefore(source)
  const given = [...source.matchAll(/\bclassName=(?:"([^"]*)"|\{)/g)].flatMap((match) => {
    if (match[1] !== undefined) return [match[1]]
    let depth = 1
    let end = match.index + match[0].length
    for (; depth > 0 && end < source.length; end++)
      depth += source[end] === '{' ? 1 : source[end] === '}' ? -1 : 0
    // what is compared with is no class
    const value = source
      .slice(match.index + match[0].length, end - 1)
      .replace(/[=!]== '[^']*'/g, '')
    return [...value.matchAll(/'([^']*)'|"([^"]*)"|[`}]([^`${}]*)/g)].map(
      ([, single, double, template]) => single ?? double ?? template ?? '',
    )
  })
  return [...made, ...given]
}

/** Read by others than our sheets. */
const foreign = new Set([
  // keeps translating browsers from the words of the draft
  'notranslate',
])
/** A frame that another page takes away or makes room in, on paper. */
const shared = new Set(['app', 'skip'])

test('every sheet lies in one layer, in the order that is declared once', () => {
  const order = /@layer ([\w, ]+);/.exec(sheets.find(({ file }) => /layers/.test(file))?.css ?? '')
  expect(order?.[1]).toBe('tokens, base, parts, pages')
  const layerOf = (file: string) =>
    file.startsWith('app/ui/') ? (/(tokens|base)\.css$/.exec(file)?.[1] ?? 'parts') : 'pages'
  for (const { file, css } of sheets.filter(({ file }) => !file.endsWith('/layers.css')))
    expect([file, ...css.matchAll(/@layer (\w+) \{/g)].map(String).join(' ')).toBe(
      `${file} @layer ${layerOf(file)} {,${layerOf(file)}`,
    )
  expect(sheets.length).toBeGreaterThan(15)
})

test('every class that is given is styled', () => {
  const given = new Set(
    sources.flatMap((source) => classNames(source).flatMap((value) => value.split(/\s+/))),
  )
  expect(given.size).toBeGreaterThan(200)
  const without = [...given].filter(
    (name) => /^[a-z][\w-]*\w$/i.test(name) && !styled.has(name) && !foreign.has(name),
  )
  expect(without).toEqual([])
})

test('every class that is styled is given', () => {
  const literals = /'[^'\n]*'|"[^"\n]*"|`[^`]*`/g
  const said = new Set(
    sources.flatMap((source) =>
      (source.match(literals) ?? []).flatMap((literal) => literal.match(/[\w-]+/g) ?? []),
    ),
  )
  // `v-${sign}`
  const begun = [...said].filter((word) => /^\w+-$/.test(word))
  const idle = [...styled].filter(
    (name) => !said.has(name) && !begun.some((begin) => name.startsWith(begin)),
  )
  expect(idle).toEqual([])
})

test('a class is styled in one place: in one sheet of the parts, or by one page', () => {
  const places = new Map<string, Set<string>>()
  for (const { file, css } of sheets)
    for (const [name] of selectorsOf(css).map(classesOf))
      if (name !== undefined && !shared.has(name))
        places.set(
          name,
          (places.get(name) ?? new Set()).add(file.startsWith('app/ui/') ? file : dirname(file)),
        )
  expect([...places].filter(([, all]) => all.size > 1).map(([name]) => name)).toEqual([])
})

test('a class is a word', () => {
  const short =
    'act app bad bar big box by cut day due end fix hit hot link me new no not off ok old one or pin row say tag two up way why yes'
  const words = new Set(short.split(' '))
  expect(
    [...styled].filter((name) => /\d/.test(name) || (name.length < 4 && !words.has(name))),
  ).toEqual([])
})
