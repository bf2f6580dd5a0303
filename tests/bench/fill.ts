import Database from 'better-sqlite3'
import { hashSecret } from '@/lib/auth/secrets'
import { blocksSignOff } from '@/lib/claims/scales/registry'
import { facetsOf } from '@/lib/claims/tally'
import { sha256 } from '@/lib/core/digest'

export const articles = 500
export const claimsPerArticle = 200
export const token = 'galley_bench'
const ratings = [
  'confirmed',
  'confirmed',
  'confirmed',
  'needsChange',
  'wrong',
  'cannotVerify',
  'onAuthor',
  'opinion',
]
const kinds = ['quote', 'statistic', 'date', 'event', 'status', 'background']
const at = '2026-11-01T10:00:00.000+00:00'

type Insert = (table: string, row: Record<string, string | number | null>) => void

/** Rows in the shape the application writes them, by a prepared statement for each table. */
function inserter(database: Database.Database): Insert {
  const statements = new Map<string, Database.Statement>()
  return (table, row) => {
    const names = Object.keys(row)
    const sql = `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join()}) VALUES (${names.map(() => '?').join()})`
    const statement = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, statement)
    statement.run(...Object.values(row))
  }
}

/** A newsroom of 100,000 claims, each with a verdict and two pieces of evidence, in a migrated SQLite file. */
export function fill(file: string) {
  const database = new Database(file)
  database.exec('PRAGMA journal_mode = WAL')
  database.pragma('foreign_keys = OFF')
  const insert = inserter(database)
  database.transaction(() => {
    for (const name of ['ana', 'ben', 'eve']) {
      insert('User', {
        id: name,
        email: `${name}@galley.test`,
        name,
        role: name === 'eve' ? 'editor' : 'reviewer',
        createdAt: at,
        singleKeys: 1,
      })
    }
    insert('ApiToken', {
      id: 'bench',
      userId: 'ben',
      name: 'bench',
      hash: hashSecret(token),
      scopes: 'read,write',
      createdAt: at,
      lastUsedAt: new Date().toISOString().replace('Z', '+00:00'),
    })
    for (let i = 0; i < 2000; i++) {
      insert('Source', {
        id: `s${i}`,
        kind: 'document',
        tier: 'primary',
        title: `Minutes of meeting ${i}`,
        publisher: 'City archive',
        publishedAt: '2025-03',
        confidential: 0,
        createdById: 'ana',
        createdAt: at,
        searchText: `minutes ${i}`,
      })
    }
    for (let i = 0; i < articles; i++) insertArticle(insert, i)
  })()
  database.exec('ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
}

const sentence = (claim: number) =>
  `Claim ${claim} says that the council spent ${claim * 7} million crowns on the bridge in ${1900 + (claim % 120)}. `

function insertArticle(insert: Insert, number: number) {
  const id = `a${String(number).padStart(4, '0')}`
  const text = Array.from({ length: claimsPerArticle }, (_, i) => sentence(i))
    .join('')
    .trim()
  const revisionId = `${id}r`
  insert('Article', {
    id,
    title: `Article ${number}`,
    language: 'en',
    stage: 'checking',
    depth: 'full',
    scale: 'house@1',
    deadline: at,
    createdById: 'ana',
    createdAt: at,
    updatedAt: at,
    currentRevisionId: revisionId,
    lastClaimNumber: claimsPerArticle,
    sentenceCount: claimsPerArticle,
    accountedCount: claimsPerArticle,
    searchText: `article ${number}`,
  })
  insert('Revision', {
    id: revisionId,
    articleId: id,
    number: 1,
    text,
    sha256: sha256(text),
    blocks: '[]',
    createdById: 'ana',
    createdAt: at,
  })
  insert('Chain', { id, count: 0 })
  const counts = new Map<string, number>()
  for (let i = 0, start = 0; i < claimsPerArticle; start += sentence(i).length, i++) {
    insert('Sentence', { revisionId, index: i, start, end: start + sentence(i).length - 1 })
    const row = insertClaim(insert, {
      id: `${id}c${i}`,
      articleId: id,
      revisionId,
      number: i + 1,
      start,
    })
    for (const facet of facetsOf(
      {
        ...row,
        thin: false,
        corrected: false,
        essential: null,
        clearedAt: null,
        deletedAt: null,
        staleStatement: null,
        staleClaimant: null,
        contextBefore: null,
        contextAfter: null,
        reopenedFor: null,
      },
      blocksSignOff,
    )) {
      counts.set(facet.join(' '), (counts.get(facet.join(' ')) ?? 0) + 1)
    }
  }
  for (const [facet, n] of counts) {
    const [dimension = '', key = ''] = facet.split(' ')
    insert('Tally', { articleId: id, dimension, key, n })
  }
}

function insertClaim(
  insert: Insert,
  {
    id,
    articleId,
    revisionId,
    number,
    start,
  }: { id: string; articleId: string; revisionId: string; number: number; start: number },
) {
  const quote = sentence(number - 1).trim()
  const rating = ratings[number % ratings.length] ?? ''
  // one in ten is reopened, for the verdicts that are written in the run
  const open = number % 10 === 0
  const counted = {
    status: open ? 'inReview' : number % 3 ? 'settled' : 'awaitingSecond',
    kind: kinds[number % kinds.length] ?? '',
    rating: open ? null : rating,
    priority: 1 + (number % 5),
    openTasks: 0,
    openFixes: 0,
  }
  insert('Claim', {
    id,
    articleId,
    number,
    statement: quote,
    about: 'content',
    checkable: 1,
    ...counted,
    assigneeId: 'ana',
    origin: 'imported',
    createdById: 'ana',
    createdAt: at,
    updatedAt: at,
    since: at,
    thin: 0,
    corrected: 0,
    searchText: quote.toLowerCase(),
  })
  insert('Anchor', {
    claimId: id,
    revisionId,
    state: 'same',
    start,
    end: start + quote.length,
    exact: quote,
    prefix: '',
    suffix: '',
  })
  insert('Verdict', {
    id: `${id}v`,
    claimId: id,
    articleId,
    revision: 1,
    scale: 'house@1',
    rating,
    rationale: 'The minutes of the meeting say so in two places, and the audit agrees.',
    role: 'first',
    authorId: 'ana',
    createdAt: at,
    supersededAt: open ? at : null,
  })
  for (const e of [0, 1]) {
    insert('Evidence', {
      id: `${id}e${e}`,
      claimId: id,
      sourceId: `s${(number * 2 + e) % 2000}`,
      stance: 'supports',
      locator: `p. ${number}`,
      quote: 'The council spent the sum named.',
      consultedAt: at,
      addedById: 'ana',
      createdAt: at,
    })
  }
  return counted
}
