import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dismissalReasons } from '@/lib/articles/schema'
import { checkPassword } from '@/lib/auth/password'
import { roles } from '@/lib/auth/permissions'
import { articleSummaryOf } from '@/lib/api/shapes/article'
import { listArticles } from '@/lib/articles/queries'
import { table } from '@/lib/cli/table'
import { db } from '@/lib/core/db'
import { fileEndings } from '@/lib/intake/readers/registry'
import { formatIds } from '@/lib/reports/registry'
import manifest from '@/package.json'
import { databaseUrl } from '../support/database-url'
import { bearer, client } from '../support/door'
import { mailFile } from '../support/mail'
import { judge, newsroom, recordHires, text } from '../support/newsroom'
import { zipped } from '../support/office'
import { galley } from '../support/terminal'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'galley-cli-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Uint8Array = text) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const oneLine = /^[^\n]+\n$/

describe('help', () => {
  test.each(table.map(({ name }) => name))('%s --help tells how it is used', async (name) => {
    const { status, output } = await galley([...name.split(' '), '--help'])
    expect([status, output]).toMatchObject([
      0,
      expect.stringContaining(`galley -- ${name}`) as string,
    ])
  })

  test.each([
    ['import', fileEndings],
    ['report', formatIds],
    ['user add', roles],
    ['dismiss', dismissalReasons],
  ])('%s --help names each that there is: %s', async (name, all) => {
    const { output } = await galley([...name.split(' '), '--help'])
    for (const one of all) expect(output).toContain(one)
  })

  test('names every command', async () => {
    const { status, output } = await galley(['--help'])
    expect(status).toBe(0)
    for (const { name, usage } of table) expect(output).toContain(`${name} ${usage}`.trim())
  })

  test('--version tells the version', async () => {
    expect((await galley(['--version'])).output).toBe(`${manifest.version}\n`)
  })
})

describe('wrong use is exit 2 with one line of our own, for every command', () => {
  test.each(table)('$name with an option it does not know', async ({ name }) => {
    const { status, output, errors } = await galley([...name.split(' '), '--bogus'])
    expect([status, output, errors]).toEqual([
      2,
      '',
      'There is no option --bogus here; --help tells what there is.\n',
    ])
  })

  test.each(
    table.filter(({ options }) => Object.values(options).some(({ type }) => type === 'string')),
  )('$name with an option whose value is missing', async ({ name, options }) => {
    const option = Object.entries(options).find(([, { type }]) => type === 'string')?.[0] ?? ''
    const { status, output, errors } = await galley([...name.split(' '), `--${option}`])
    expect([status, output, errors]).toEqual([
      2,
      '',
      `--${option} is not used as it must be; --help tells how.\n`,
    ])
  })

  test.each(table.filter(({ words }) => words.most < 3))(
    '$name with too many words',
    async ({ name, words }) => {
      const many = Array.from({ length: words.most + 1 }, (_, at) => `w${at}`)
      const { status, output, errors } = await galley([...name.split(' '), ...many])
      expect([status, output, errors]).toEqual([2, '', expect.stringMatching(oneLine)])
    },
  )

  test.each(table.filter(({ words }) => words.least > 0))(
    '$name with too few words',
    async ({ name }) => {
      const { status, output, errors } = await galley(name.split(' '))
      expect([status, output, errors]).toEqual([2, '', expect.stringMatching(oneLine)])
    },
  )

  test.each([
    ['report', 'x', '--format', 'papyrus'],
    ['user', 'add', 'a@galley.test', '--role', 'king'],
    ['user', 'add', 'nobody', '--role', 'viewer'],
    ['dismiss', 'x', '3', '--reason', 'because'],
    ['dismiss', 'x', '9-3', '--reason', 'opinion'],
    ['revise', 'x', 'y', '--base', 'z'],
    ['compare', 'x', 'y', 'z'],
  ])('%s %s %s with a value it does not take', async (...line) => {
    const { status, output, errors } = await galley(line)
    expect([status, output, errors]).toEqual([2, '', expect.stringMatching(oneLine)])
  })

  test('and what is refused is exit 1', async () => {
    const { article } = await newsroom()
    const { status, errors } = await galley(['dismiss', article.id, '99', '--reason', 'opinion'])
    expect([status, errors]).toEqual([1, 'Sentence 99 was not found.\n'])
  })
})

test('a line that cannot be understood: exit 2, one line on standard error, nothing on standard output', async () => {
  const lines = [
    [],
    ['unknown'],
    ['user'],
    ['import'],
    ['import', 'a', 'b'],
    ['report', 'x'],
    ['verify', '--fast'],
    ['user', 'add', 'a@galley.test'],
    ['token', 'create'],
    ['token', 'create', '--as', 'x', '--scopes', 'all'],
    ['extract', 'a', 'b'],
    ['backup'],
    ['--fast'],
  ]
  for (const line of lines) {
    const { status, output, errors } = await galley(line)
    expect([line, status, output, errors]).toEqual([line, 2, '', expect.stringMatching(oneLine)])
  }
})

describe('import', () => {
  test('brings a file in and prints the id alone', async () => {
    const { ada } = await newsroom()
    const { status, output, errors } = await galley([
      'import',
      file('bridge.txt', `A bridge for all\n${text}`),
    ])
    expect([status, output]).toEqual([0, expect.stringMatching(/^\w{18}\n$/)])
    expect(errors).toMatch(/Imported “A bridge for all”: \d+ claims found\. http/)
    const article = await db.article.findUniqueOrThrow({ where: { id: output.trim() } })
    expect([article.title, article.createdById]).toEqual(['A bridge for all', ada.id])
  })

  test('brings standard input in, in the name of somebody, under a title', async () => {
    const { ana } = await newsroom()
    const { output } = await galley(
      ['import', '-', '--title', 'Mine', '--as', 'ANA@galley.test'],
      text,
    )
    const article = await db.article.findUniqueOrThrow({ where: { id: output.trim() } })
    expect([article.title, article.createdById]).toEqual(['Mine', ana.id])
  })

  test('a language that is given goes before what the text reads like', async () => {
    await newsroom()
    const german = file(
      'brücke.txt',
      `Die Brücke wurde ${'1978 gebaut und im selben Jahr eröffnet. '.repeat(3)}`,
    )
    const languageOf = async (...more: string[]) => {
      const { output } = await galley(['import', german, ...more])
      return (await db.article.findUniqueOrThrow({ where: { id: output.trim() } })).language
    }
    expect([await languageOf(), await languageOf('--language', 'de-AT')]).toEqual(['de', 'de-AT'])
  })

  test('somebody who looks on sees how far it is; a file of errors does not', async () => {
    await newsroom()
    const line = ['import', file('bridge.txt')]
    const [seen, kept] = [await galley(line, '', { seen: true }), await galley(line)]
    expect(seen.errors).toContain('Finding claims: 100%')
    expect(kept.errors).not.toContain('Finding claims')
    expect(kept.errors).toMatch(oneLine)
  })

  test('refuses what cannot come in: exit 1, one line why, nothing kept', async () => {
    await newsroom()
    const lines = [
      ['import', join(folder, 'nothing.txt')],
      ['import', file('empty.txt', '')],
      ['import', file('binary.txt', new Uint8Array([1, 0, 2]))],
      ['import', file('bridge.pdf')],
      ['import', 'http://127.0.0.1:3000/article'],
      ['import', 'ftp://example.org/article'],
      ['import', file('bridge.txt'), '--language', 'English'],
      ['import', file('bridge.txt'), '--as', 'vic@galley.test'],
      ['import', file('bridge.txt'), '--as', 'nobody@galley.test'],
    ]
    for (const line of lines) {
      const { status, output, errors } = await galley(line)
      expect([line, status, output, errors]).toEqual([line, 1, '', expect.stringMatching(oneLine)])
    }
    expect(await db.article.count()).toBe(1)
  })
})

describe('extract', () => {
  test('prints the sentences and claims of a text, offsets into it as it was given', async () => {
    const { status, output } = await galley(['extract', file('bridge.txt')])
    const { sentences, claims } = JSON.parse(output) as Record<
      'sentences' | 'claims',
      { start: number; end: number; text?: string; quote?: string }[]
    >
    expect([status, sentences.length > 1, claims.length > 0]).toEqual([0, true, true])
    for (const sentence of sentences)
      expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
    for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.quote)
  })

  test('prints what was read of another file with its claims, offsets into that', async () => {
    const { status, output } = await galley([
      'extract',
      file('bridge.md', '# The *bridge*\n\nIt opened in 1978.'),
    ])
    const read = JSON.parse(output) as {
      title: string
      text: string
      claims: { start: number; end: number; quote: string }[]
    }
    expect([status, read.title, read.text]).toEqual([
      0,
      'The bridge',
      'The bridge\n\nIt opened in 1978.',
    ])
    expect(read.claims.length).toBeGreaterThan(0)
    for (const { start, end, quote } of read.claims) expect(read.text.slice(start, end)).toBe(quote)
  })

  test('reads standard input, in a language that is given', async () => {
    const { output } = await galley(
      ['extract', '--language', 'de'],
      'Am 3. März wurde die Brücke eröffnet.',
    )
    expect((JSON.parse(output) as { sentences: unknown[] }).sentences).toHaveLength(1)
  })

  test('a web address is wrong use: it needs no network', async () => {
    expect((await galley(['extract', 'https://example.org/'])).status).toBe(2)
  })

  test('--ndjson answers line for line, in order', async () => {
    const lines = ['a', 'b', 'c'].map((id) =>
      JSON.stringify({ id, text: `The ${id} bridge opened in 1978.` }),
    )
    const { status, output } = await galley(['extract', '--ndjson'], `${lines.join('\n')}\n`)
    const answers = output
      .trim()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as { id: string; claims: { quote: string; claimant: string | null }[] },
      )
    expect([status, answers.map(({ id }) => id)]).toEqual([0, ['a', 'b', 'c']])
    expect(answers[1]?.claims[0]).toMatchObject({
      quote: expect.stringContaining('The b bridge') as string,
      claimant: null,
    })
  })

  test('--ndjson names the line that cannot be read', async () => {
    const { status, output, errors } = await galley(
      ['extract', '--ndjson'],
      '{"id":1,"text":"One."}\n{"id":2}\n',
    )
    expect([status, output.split('\n').length, errors]).toEqual([
      1,
      2,
      expect.stringContaining('Line 2'),
    ])
  })
})

describe('report', () => {
  test('is written to standard output, or to a file', async () => {
    const { article } = await newsroom()
    const { status, output } = await galley(['report', article.id, '--format', 'md'])
    expect([status, output]).toEqual([0, expect.stringContaining('opened in 1978')])
    const out = join(folder, 'report.json')
    expect((await galley(['report', article.id, '--format', 'json', '--out', out])).output).toBe('')
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
      article: { title: 'The bridge' },
    })
  })

  test('of an unknown article: exit 1; in a format that cannot be made: exit 2', async () => {
    const { article } = await newsroom()
    expect((await galley(['report', 'nothing', '--format', 'md'])).status).toBe(1)
    expect(await galley(['report', article.id, '--format', 'papyrus'])).toMatchObject({
      status: 2,
      errors: expect.stringContaining(`makes ${formatIds.join(', ')}`) as string,
    })
  })
})

test('ClaimReviews are checked: of a report, a page, standard input', async () => {
  const { article } = await newsroom()
  const { output } = await galley(['report', article.id, '--format', 'claimreview'])
  expect(await galley(['claimreview', 'check', '-'], output)).toMatchObject({
    status: 1,
    output: 'There is no ClaimReview in it.\n',
  })
  const review = { '@context': 'https://schema.org', '@type': 'ClaimReview', url: '/r/1' }
  const file = join(folder, 'review.html')
  writeFileSync(file, `<script type="application/ld+json">${JSON.stringify(review)}</script>`)
  const checked = await galley(['claimreview', 'check', file])
  expect([checked.status, checked.output]).toEqual([
    1,
    expect.stringContaining('[0].url: It must be a whole web address'),
  ])
  expect((await galley(['claimreview', 'check'], 'no JSON')).errors).toContain('This is no JSON')
})

describe('people', () => {
  test('the first person of an empty install is an admin with the password that is printed', async () => {
    expect((await galley(['user', 'add', 'eve@galley.test', '--role', 'editor'])).status).toBe(1)
    const { status, output } = await galley([
      'user',
      'add',
      'ada.lindqvist@Galley.test',
      '--role',
      'admin',
    ])
    const user = await db.user.findFirstOrThrow()
    expect([status, user.name, user.email, user.role]).toEqual([
      0,
      'Ada Lindqvist',
      'ada.lindqvist@galley.test',
      'admin',
    ])
    expect(await checkPassword(user.passwordHash, output.trim())).toBe(true)
  })

  test('somebody who is added can be given a token at once, and the token is alone on standard output', async () => {
    await newsroom()
    await galley(['user', 'add', 'new@galley.test', '--role', 'reviewer', '--name', 'New One'])
    const { status, output, errors } = await galley([
      'token',
      'create',
      '--as',
      'new@galley.test',
      '--name',
      'CMS',
      '--scopes',
      'read',
    ])
    expect([status, output, errors]).toEqual([0, expect.stringMatching(/^galley_\S+\n$/), ''])
    const me = await client(bearer(output.trim())).get('/me')
    expect([me.status, me.json.name]).toEqual([200, 'New One'])
    expect((await db.apiToken.findFirstOrThrow()).scopes).toBe('read')
  })

  test('--invite prints the link alone, and adds nobody yet', async () => {
    await newsroom()
    const { output } = await galley([
      'user',
      'add',
      'new@galley.test',
      '--role',
      'reviewer',
      '--invite',
    ])
    expect(output).toMatch(/^http\S+\/invite\/invite_\S+\n$/)
    expect([await db.user.count(), await db.invite.count()]).toEqual([5, 1])
  })

  test('refused: an address twice, by whom may not; wrong use: an unknown role, no address', async () => {
    await newsroom()
    const add = (...rest: string[]) => galley(['user', 'add', ...rest])
    expect((await add('ana@galley.test', '--role', 'editor')).status).toBe(1)
    expect((await add('new@galley.test', '--role', 'king')).status).toBe(2)
    expect((await add('new', '--role', 'editor')).status).toBe(2)
    expect(
      (await add('new@galley.test', '--role', 'editor', '--as', 'eve@galley.test')).status,
    ).toBe(1)
    expect((await galley(['token', 'create', '--as', 'nobody@galley.test'])).status).toBe(1)
    expect(await db.user.count()).toBe(5)
  })
})

describe('verify', () => {
  test('finds nothing wrong with what was only worked on', async () => {
    const { ana, article, claim } = await newsroom()
    await judge(ana, claim.id)
    const { status, output, errors } = await galley(['verify', article.id])
    expect([status, errors]).toEqual([0, ''])
    expect(output).toMatch(
      /^head \S+ 3 [0-9a-f]{64}\n1 article, 3 events: every hash holds, every row is as its events left it/,
    )
  })

  test.each([
    [
      'an event that was altered',
      () => db.event.updateMany({ where: { seq: 2 }, data: { data: '{}' } }),
      /event 2: .*altered/,
    ],
    [
      'an event that is gone',
      () => db.event.deleteMany({ where: { seq: 2 } }),
      /event 2: .*missing/,
    ],
    [
      'a count that is off',
      () => db.tally.updateMany({ where: { dimension: 'status' }, data: { n: 7 } }),
      /7 kept, 1 counted/,
    ],
    [
      'a text that was altered',
      () => db.revision.updateMany({ data: { text: 'Another.' } }),
      /draft 1 was altered/,
    ],
  ])('names %s', async (_, spoil, words) => {
    const { ana, article, claim } = await newsroom()
    await judge(ana, claim.id)
    await spoil()
    const { status, errors } = await galley(['verify', article.id])
    expect([status, errors]).toEqual([1, expect.stringMatching(words)])
  })

  test('of an unknown article: exit 1', async () => {
    expect(await galley(['verify', 'nothing'])).toMatchObject({
      status: 1,
      errors: 'This article was not found.\n',
    })
  })
})

describe('as a program of its own', () => {
  const program = (line: string[], input: string, url = databaseUrl) =>
    spawnSync(process.execPath, ['bin/galley.mjs', ...line], {
      input,
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: url, GALLEY_DATA: folder },
    })

  test('extract needs no database', { timeout: 120_000 }, () => {
    const { status, stdout, stderr } = program(
      ['extract', '--ndjson'],
      '{"id":1,"text":"It opened in 1978."}\n',
      'file:/nowhere/at/all.db',
    )
    expect([status, stderr, (JSON.parse(stdout) as { id: number }).id]).toEqual([0, '', 1])
  })

  test(
    'verify reads everything through, and the file of the database too',
    { timeout: 120_000 },
    async () => {
      await newsroom()
      await recordHires()
      const { status, stdout, stderr } = program(['verify'], '')
      expect([status, stderr, stdout]).toEqual([
        0,
        '',
        expect.stringMatching(/whole.*\n(head .*\n){2}1 article, 6 events:/),
      ])
    },
  )

  test('a database without tables is told in one line', { timeout: 120_000 }, () => {
    const { status, stderr } = program(
      ['token', 'create', '--as', 'a@galley.test'],
      '',
      `file:${join(folder, 'empty.db')}`,
    )
    expect([status, stderr]).toEqual([1, 'The database is not prepared yet. Run npm start once.\n'])
  })

  test('a setting that is wrong is told in one line', { timeout: 120_000 }, () => {
    const { status, stderr } = program(['verify'], '', 'mysql://nowhere')
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^Please set: DATABASE_URL[^\n]*\n$/),
    ])
  })
})

test('of a mail extract and import read its words, or with --part what is attached', async () => {
  const mail = file(
    'story.eml',
    mailFile({
      headers: ['Subject: The dam'],
      text: 'Dear all, here it is.',
      attached: [
        { name: 'dam.txt', type: 'text/plain', bytes: Buffer.from('The dam broke in 1911.') },
      ],
    }),
  )
  await newsroom()
  const { errors } = await galley(['import', mail, '--as', 'ana@galley.test'])
  expect(errors).toContain('Not read: “dam.txt”.')
  const { output } = await galley(['extract', mail, '--part', '1'])
  expect(JSON.parse(output)).toMatchObject({ text: 'The dam broke in 1911.', title: 'The dam' })
})

describe('a folder or a .zip of articles', () => {
  const files = {
    'north/bridge.md': Buffer.from('# A bridge\n\nIt opened in 1978. ~~No.~~'),
    'dam.txt': Buffer.from('The dam broke in 1911.'),
    'dam.mp3': Buffer.from('x'),
    'empty.txt': Buffer.from(''),
    '__MACOSX/dam.txt': Buffer.from('The dam broke in 1911.'),
    '.DS_Store': Buffer.from('x'),
  }
  const titles = async () =>
    (await db.article.findMany({ orderBy: { id: 'asc' } })).map(({ title }) => title)

  test.each([
    [
      'folder',
      () => {
        for (const [name, bytes] of Object.entries(files)) {
          mkdirSync(dirname(join(folder, 'all', name)), { recursive: true })
          writeFileSync(join(folder, 'all', name), bytes)
        }
        return join(folder, 'all')
      },
    ],
    ['.zip', () => file('all.zip', zipped(files))],
  ])('%s: each file becomes an article, and it is said what was not taken', async (_, make) => {
    await newsroom()
    const before = await titles()
    const { status, output, errors } = await galley(['import', make(), '--as', 'ana@galley.test'])
    expect(status).toBe(0)
    expect(output.trim().split('\n')).toHaveLength(2)
    expect((await titles()).slice(before.length)).toEqual(['The dam broke in 1911.', 'A bridge'])
    expect(errors).toMatch(/dam\.mp3: not taken\. Galley (?:reads|does not read)/)
    expect(errors).toContain('empty.txt: not taken. There is no text')
    expect(errors).toContain('north/bridge.md: Left out: 1 struck passage.')
    expect(errors).toMatch(/2 imported, 2 not taken\.\n$/)
    expect(errors).not.toContain('MACOSX')
  })

  test('with nothing in it that is an article, or with a title for all, it is refused', async () => {
    await newsroom()
    const nothing = file('none.zip', zipped({ 'a.mp3': Buffer.from('x') }))
    expect(await galley(['import', nothing])).toMatchObject({ status: 1, output: '' })
    expect((await galley(['import', nothing, '--title', 'Mine'])).status).toBe(2)
    expect((await galley(['import', file('bad.zip', 'no archive')])).status).toBe(1)
    expect((await galley(['import', nothing, '--as', 'vic@galley.test'])).status).toBe(1)
    expect(await galley(['import', '/no/such'])).toMatchObject({
      status: 1,
      errors: 'There is no such file: /no/such\n',
    })
  })
})

test('articles lists them, newest first, and as the API does with --json', async () => {
  const { ana } = await newsroom()
  const { output } = await galley(['articles', '--as', 'ana@galley.test'])
  const [line = ''] = output.split('\n')
  expect(line.split('\t')).toHaveLength(5)
  const { output: json } = await galley(['articles', '--json', '--as', 'ana@galley.test'])
  const { items } = await listArticles(ana)
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(items.map(articleSummaryOf))))
  expect((await galley(['articles', '--stage', 'published'])).output).toBe('')
  expect((await galley(['articles', '--stage', 'nonsense'])).status).toBe(1)
})
