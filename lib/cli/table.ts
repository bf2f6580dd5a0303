import { roles } from '@/lib/auth/permissions'
import { listed } from '@/lib/core/in-words'
import { fileEndings } from '@/lib/intake/readers/registry'
import { draftTable } from './draft-table'
import type { Entry } from './entry'

const text = { type: 'string' } as const
const yesNo = { type: 'boolean' } as const
const none = { least: 0, most: 0 }
const one = { least: 1, most: 1 }
const mayBeOne = { least: 0, most: 1 }

const asWhom = '--as EMAIL names who does it; without it, the admin who has been here longest.'

/** Everything the command line can do. What a command needs is loaded when it is called, so that each starts fast. */
export const table: readonly Entry[] = [
  {
    name: 'import',
    usage: 'FILE|FOLDER|URL|- [--part P] [--title T] [--language L] [--as EMAIL]',
    says: 'Brings an article in and finds its claims; prints its id.',
    more: `Reads ${listed(fileEndings, 'and')}, and web pages\nof the open internet; - is standard input, as text.\nWithout --title the headline is what the file or page says, else its first line. Without --language (en, de, pt-BR)\nit is what the file says, else what the text reads like. Comments become notes, footnotes evidence.\nOf a mail (.eml) its own words are read, and it says what else is in it; --part reads that instead, by number or name.\nOf a folder or a .zip each file becomes an article of its own; it says what was taken and what was not, and prints an\nid a line.\n${asWhom}`,
    options: { part: text, title: text, language: text, as: text },
    words: one,
    database: true,
    load: async () => (await import('./import')).run,
  },
  {
    name: 'extract',
    usage: '[FILE|-] [--part P] [--language L] [--ndjson]',
    says: 'Finds the claims of a text and keeps nothing; needs no database and no network.',
    more: 'Reads what import reads, but for web pages. Prints JSON. With --ndjson it reads {"id","text","lang"?} a line\nand writes a line for each, in order. Offsets are UTF-16 code units: into the text as it was given, and of a file\nother than .txt into the text that stands in the answer.',
    options: { ndjson: yesNo, part: text, language: text },
    words: mayBeOne,
    database: false,
    load: async () => (await import('./extract')).run,
  },
  {
    name: 'passages',
    usage: '[FILE|-] --ndjson',
    says: 'Finds the sentences of a source that may bear a claim out; needs no database and no network.',
    more: 'Reads {"id","claim","text","lang"?} a line and writes {"id","passages","absent"} for each, in order: at most ten\nsentences of the text, best first, with the words they share with the claim, and what of the claim (numbers, names,\ndates) stands nowhere in the text, nor in other words. Offsets are UTF-16 code units. It never says what is true.',
    options: { ndjson: yesNo },
    words: mayBeOne,
    database: false,
    load: async () => (await import('./passages')).run,
  },
  {
    name: 'articles',
    usage: '[--json] [--q WORDS] [--stage S] [--desk D] [--as EMAIL]',
    says: 'Lists the articles, newest first: id, stage, coverage, claims and headline, with tabs between.',
    more: `With --json as GET /articles gives them, in one list. Stages: checking, signedOff, published, archived.\n${asWhom}`,
    options: { json: yesNo, q: text, stage: text, desk: text, as: text },
    words: none,
    database: true,
    load: async () => (await import('./articles')).run,
  },
  ...draftTable,
  {
    name: 'report',
    usage: 'ARTICLE --format F [--out FILE]',
    says: 'Writes the fact-check report of an article, to standard output or a file.',
    more: async () =>
      `ARTICLE is its id. Formats: ${(await import('@/lib/reports/registry')).formatIds.join(', ')}. Confidential sources are masked.`,
    options: { format: text, out: text },
    words: one,
    database: true,
    load: async () => (await import('./report')).run,
  },
  {
    name: 'claimreview check',
    usage: '[FILE|-]',
    says: 'Checks the ClaimReviews of a file by the documented rules; says what is wrong, and where.',
    more: 'Reads JSON-LD, or a page with it in a script. Exits 1 where something is wrong. Needs no database.',
    options: {},
    words: mayBeOne,
    database: false,
    load: async () => (await import('./claimreview-check')).run,
  },
  {
    name: 'user add',
    usage: 'EMAIL --role R [--name N] [--invite] [--as EMAIL]',
    says: 'Adds a person; prints a password made for them, this once.',
    more: `Roles: ${roles.join(', ')}. They can sign in at once, and change the password under Account.\nWith --invite nobody is added yet: it prints a link that is good once, for seven days, and they choose the password.\nThe first person of an empty install must be an admin.\n${asWhom}`,
    options: { role: text, name: text, invite: yesNo, as: text },
    words: one,
    database: true,
    load: async () => (await import('./user-add')).run,
  },
  {
    name: 'user reset',
    usage: 'EMAIL [--as EMAIL]',
    says: 'Makes a link by which somebody who forgot their password chooses a new one; prints it alone.',
    more: `The link works once, for 24 hours; a newer one makes it void. Until it is used the old password works. Then every\nbrowser of that person is signed out.\n${asWhom}`,
    options: { as: text },
    words: one,
    database: true,
    load: async () => (await import('./user-reset')).run,
  },
  {
    name: 'token create',
    usage: '--as EMAIL [--name N] [--scopes read,write] [--expires 30d|90d|1y|never]',
    says: 'Makes an API token of a person; prints the token alone, this once.',
    more: 'Scopes: read, or read,write (as without --scopes). It can do what the person can, and ends with their account.\nWithout --expires it works until it is revoked.',
    options: { as: text, name: text, scopes: text, expires: text },
    words: none,
    database: true,
    load: async () => (await import('./token-create')).run,
  },
  {
    name: 'verify',
    usage: '[ARTICLE] [--head FILE|HASH]',
    says: 'Recomputes the chains of events, the rows they left, sign-offs, texts and counts.',
    more: 'Without ARTICLE, of everything, and reads the database file through. Exits 1 and names what does not hold.\nPrints where each chain stands; keep that elsewhere, and --head tells whether the history still goes on from there.',
    options: { head: text },
    words: mayBeOne,
    database: true,
    load: async () => (await import('./verify')).run,
  },
  {
    name: 'backup',
    usage: 'FILE',
    says: 'Copies the database to a new file, while Galley runs.',
    more: 'What is kept as files goes to FILE.files. The copy is checked. For SQLite; PostgreSQL has its own tools.',
    options: {},
    words: one,
    database: false,
    load: async () => (await import('./keep')).runBackup,
  },
  {
    name: 'restore',
    usage: 'FILE',
    says: 'Puts a backup in the place of the database, and keeps what was there beside it.',
    more: 'Stop Galley first.',
    options: {},
    words: one,
    database: false,
    load: async () => (await import('./keep')).runRestore,
  },
]
