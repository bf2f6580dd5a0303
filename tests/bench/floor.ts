import { createServer, type ServerResponse } from 'node:http'
import Database from 'better-sqlite3'

/*
 * The floor: the same rows over bare node:http and better-sqlite3, without permission, checks, history or masks.
 * Prints its port.
 */
const database = new Database(process.argv[2] ?? '')
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.exec(
  'CREATE TABLE IF NOT EXISTS "Floor" (id TEXT PRIMARY KEY, claimId TEXT, rating TEXT, rationale TEXT, createdAt TEXT)',
)

const claims = database.prepare(
  'SELECT c.*, a.start, a.end, a.exact FROM Claim c JOIN Anchor a ON a.claimId = c.id WHERE c.articleId = ? ORDER BY a.start',
)
const verdicts = database.prepare('SELECT v.* FROM Verdict v WHERE v.articleId = ?')
const evidence = database.prepare(
  'SELECT e.*, s.title, s.tier, s.kind FROM Claim c JOIN Evidence e ON e.claimId = c.id JOIN Source s ON s.id = e.sourceId WHERE c.articleId = ?',
)
const ratings = database.prepare('SELECT rating, count(*) AS n FROM Verdict GROUP BY rating')
const insert = database.prepare('INSERT INTO Floor VALUES (?, ?, ?, ?, ?)')

type ClaimRow = { id: string; verdicts?: unknown[]; evidence?: unknown[] }
type Said = { claimId: string }

function listOf(articleId: string) {
  const rows = claims.all(articleId) as ClaimRow[]
  const byId = new Map(
    rows.map((row) => [
      row.id,
      Object.assign(row, { verdicts: [] as unknown[], evidence: [] as unknown[] }),
    ]),
  )
  for (const row of verdicts.all(articleId) as Said[]) byId.get(row.claimId)?.verdicts.push(row)
  for (const row of evidence.all(articleId) as Said[]) byId.get(row.claimId)?.evidence.push(row)
  return { items: rows }
}

const answer = (response: ServerResponse, body: unknown) =>
  response.setHeader('content-type', 'application/json').end(JSON.stringify(body))

const server = createServer((request, response) => {
  const path = request.url ?? ''
  if (path === '/ratings') answer(response, ratings.all())
  else if (request.method === 'GET') answer(response, listOf(path.slice(1)))
  else {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { claimId, rating, rationale } = JSON.parse(Buffer.concat(chunks).toString()) as Record<
        string,
        string
      >
      insert.run(`${performance.now()}`, claimId, rating, rationale, new Date().toISOString())
      answer(response, { ok: true })
    })
  }
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') console.log(address.port)
})
process.on('SIGTERM', () => process.exit(0))
